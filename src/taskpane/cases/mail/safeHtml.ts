import DOMPurify from 'dompurify'
import { quietDeclarations, quietSheet } from './quietStyles.ts'
import { readHtml } from './readHtml.ts'

export interface SafeHtml {
  /** A whole page for a sandboxed frame: no script, no form, nothing that is loaded from elsewhere. */
  readonly page: string
  /** True where pictures were left out that the mail wanted to have loaded. */
  readonly leftOutPictures: boolean
}

interface Surroundings {
  /** `data:` address of a picture that came with the mail, by its Content-ID; null where there is none. */
  readonly pictureOf: (contentId: string) => string | null
  /** The page's own: the frame inherits its policy, which lets styles through with this nonce only. */
  readonly nonce: string
}

/** A second defence: whatever a cleaner might miss, this policy in the frame stops. */
const policyFor = (nonce: string): string => `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'`

const ownStyle =
  "body{font:15px/1.45 'Segoe UI',system-ui,sans-serif;margin:8px;color:#242424;background:#fff;overflow-wrap:anywhere}img,table{max-width:100%;height:auto}"

/** Cleans a mail's HTML and makes a page of it that shows it; null where it is built too strangely to be read. */
export const safeHtml = (given: string, { pictureOf, nonce }: Surroundings): SafeHtml | null => {
  const html = withoutTemplates(given)
  const read = readHtml(html)
  if (read === null) return null
  // Parsed a second time into a document without a window, where nothing is fetched while its pictures are looked at.
  const cleaned = DOMPurify.sanitize(withoutSwollen(html, read), {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: [
      ...['form', 'input', 'button', 'textarea', 'select', 'meta', 'base', 'link'],
      ...['svg', 'math', 'video', 'audio', 'source', 'template'],
    ],
    FORBID_ATTR: ['srcset', 'background', 'ping'],
  })
  const mail = new DOMParser().parseFromString(cleaned, 'text/html')
  const leftOutPictures = keepOwnPictures(mail, pictureOf)
  showLinks(mail)
  const styles = [...mail.querySelectorAll('style')].map((style) => quietSheet(style.textContent ?? ''))
  for (const style of mail.querySelectorAll('style')) style.remove()
  const inline = movedStyles(mail)
  const sheets = [ownStyle, ...styles, inline].map(
    (css) => `<style nonce="${nonce}">${closedOff(css)}</style>`,
  )
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(nonce)}">`
  return {
    page: `<!doctype html><html><head><meta charset="utf-8">${policy}${sheets.join('')}</head>${mail.body.outerHTML}</html>`,
    leftOutPictures,
  }
}

/** Thousands of templates in each other end the browser's process, and what is in one is no part of the document, where it could be measured. */
const withoutTemplates = (html: string): string => html.replaceAll(/<(\/?)template/gi, '<$1x-template')

/** Attributes of one element: to take one off costs as much as there are, and tens of thousands stop the pane for minutes. */
const attributesAtMost = 500

/** The same HTML, which was read as this document, where an element that nobody wrote by hand or program has none of its attributes. */
const withoutSwollen = (html: string, mail: Document): string => {
  const swollen = [...mail.querySelectorAll('*')].filter(
    ({ attributes }) => attributes.length > attributesAtMost,
  )
  if (swollen.length === 0) return html
  for (const element of swollen) {
    const bare = mail.createElement(element.matches('html, body') ? element.localName : 'div')
    for (const child of [...element.childNodes]) bare.append(child)
    element.replaceWith(bare)
  }
  return mail.documentElement.outerHTML
}

const keepOwnPictures = (mail: Document, pictureOf: Surroundings['pictureOf']): boolean => {
  let leftOut = false
  for (const image of mail.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? ''
    const own = source.startsWith('cid:') ? pictureOf(decoded(source.slice(4))) : null
    if (own !== null) image.setAttribute('src', own)
    else if (!source.startsWith('data:image/')) {
      image.removeAttribute('src')
      leftOut ||= source !== ''
    }
  }
  return leftOut
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A link leads nowhere from a frame without windows; it says where it would. An area of a picture would lead the frame itself there. */
const showLinks = (mail: Document): void => {
  for (const link of mail.querySelectorAll('[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '')
    link.removeAttribute('href')
  }
}

/**
 * The styles of single elements as rules of one sheet: the inherited policy lets no style attribute through. Those that say the same
 * share a rule. `:not(#_)` gives each its precedence back. Each has an attribute's name of its own, by which browsers look rules
 * up: by its value each element would be held against every rule.
 */
const movedStyles = (mail: Document): string => {
  const rules: string[] = []
  const known = new Map<string, string>()
  for (const element of mail.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? ''
    element.removeAttribute('style')
    let name = known.get(style)
    if (name === undefined) {
      const declarations = quietDeclarations(style)
      name = declarations === '' ? '' : `data-style-${rules.length}`
      known.set(style, name)
      if (name !== '') rules.push(`[${name}]:not(#_){${declarations}}`)
    }
    if (name !== '') element.setAttribute(name, '')
  }
  return rules.join('\n')
}

/** Text of a style element ends at `</style` and nothing else. */
const closedOff = (css: string): string => css.replaceAll(/<\/(?=style)/gi, '<\\/')
