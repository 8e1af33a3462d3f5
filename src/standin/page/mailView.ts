import DOMPurify from 'dompurify'
import PostalMime, { type Email } from 'postal-mime'

/** A mail as the reading pane shows it. */
export interface MailView {
  readonly text: string
  /** A whole page, cleaned, that loads nothing from outside; empty when the mail has no HTML. */
  readonly html: string
  readonly leftOutPictures: boolean
}

export const mailView = async (bytes: Uint8Array<ArrayBuffer>): Promise<MailView> => {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'base64' })
  if (!mail.html) return { text: mail.text ?? '', html: '', leftOutPictures: false }
  const cleaned = cleanHtml(mail.html, inlinePictures(mail))
  return { text: mail.text ?? '', ...cleaned }
}

/** Pictures that came with the mail, as `data:` addresses by Content-ID. */
const inlinePictures = (mail: Email): ReadonlyMap<string, string> => {
  const pictures = new Map<string, string>()
  for (const { contentId, mimeType, content } of mail.attachments) {
    if (contentId && mimeType.startsWith('image/') && typeof content === 'string')
      pictures.set(contentId.replace(/^<|>$/g, ''), `data:${mimeType};base64,${content}`)
  }
  return pictures
}

/** No script, no style sheet, nothing fetched: whatever a cleaner might miss, this policy in the page stops. */
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'`

/** How a mail looks that says nothing of its looks; Word says its paragraphs' in a comment, which the cleaner drops. */
const ownStyle =
  "body{font:15px/1.45 'Segoe UI',system-ui,sans-serif;margin:0;padding:4px 20px 24px;color:#242424;background:#fff;overflow-wrap:anywhere}img{max-width:100%}.MsoNormal{margin:0}"

const cleanHtml = (
  html: string,
  pictures: ReadonlyMap<string, string>,
): Pick<MailView, 'html' | 'leftOutPictures'> => {
  // Parsed a second time into a document without a window, where nothing is fetched while its pictures are looked at.
  const cleaned = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: ['form', 'input', 'button', 'meta', 'base', 'link'],
  })
  const mail = new DOMParser().parseFromString(cleaned, 'text/html')
  let leftOutPictures = false
  for (const image of mail.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? ''
    const own = source.startsWith('cid:') ? pictures.get(source.slice(4)) : undefined
    if (own) image.setAttribute('src', own)
    else if (!source.startsWith('data:')) {
      image.removeAttribute('src')
      leftOutPictures = true
    }
    image.removeAttribute('srcset')
  }
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${ownStyle}</style>`
  const page = `<!doctype html><html><head>${head}${mail.head.innerHTML}</head>${mail.body.outerHTML}</html>`
  return { html: page, leftOutPictures }
}
