/** Pages of a PDF that are read. */
const pagesAtMost = 1000

/** The text of a PDF, a line per page; null where it cannot be read, as when a password is on it. */
export const pdfText = async (bytes: Uint8Array, atMost: number): Promise<string | null> => {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // Nothing is drawn, run or fetched: no fonts, no pictures, no scripts of the document.
    const options = {
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 0,
      verbosity: 0,
      stopAtErrors: false,
    }
    const pdf = await getDocumentProxy(bytes, options)
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= Math.min(pdf.numPages, pagesAtMost) && length < atMost; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : ''))
        .join('')
      pages.push(text)
      length += text.length
      page.cleanup()
    }
    return pages.join('\n')
  } catch {
    // Its errors are of many classes, and say nothing that anybody could do something about.
    return null
  }
}
