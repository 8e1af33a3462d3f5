/** No mail program builds deeper; Chromium itself puts nothing deeper than 512. */
const deepest = 400

/** UTF-16 units that are given to the browser at once, and after how many of them it is measured how deep it goes. */
const piece = 2048
const measuredEvery = 32 * 1024

/**
 * A mail's HTML as the browser reads it, in a document without a window, where nothing runs and nothing is loaded. Null where
 * it is so built that to read it would stop the pane: what an element costs grows with those it stands in, and ends left open
 * are opened again for each that follows. Read in pieces by the browser itself: another reader would count otherwise.
 */
export const readHtml = (html: string): Document | null => {
  const mail = document.implementation.createHTMLDocument('')
  const all = mail.getElementsByTagName('*')
  mail.open()
  try {
    let measured = 0
    for (let at = 0; at < html.length; ) {
      // To count them costs as much as there are: of many the pieces are larger.
      const read = at + Math.max(piece, Math.floor(all.length / 10))
      mail.write(html.slice(at, read))
      at = read
      // The shortest element takes three signs; what is more was made by the browser.
      if (all.length > at / 3) return null
      if (at - measured < measuredEvery) continue
      if (isTooDeep(mail)) return null
      measured = at
    }
  } finally {
    mail.close()
  }
  return isTooDeep(mail) ? null : mail
}

const isTooDeep = (mail: Document): boolean => {
  let depth = 0
  let at: Element | null = mail.documentElement
  while (at !== null && depth <= deepest) {
    if (at.firstElementChild !== null) {
      at = at.firstElementChild
      depth += 1
      continue
    }
    while (at !== null && at.nextElementSibling === null) {
      at = at.parentElement
      depth -= 1
    }
    at = at?.nextElementSibling ?? null
  }
  return depth > deepest
}
