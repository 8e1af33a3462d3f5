import type { AttachedFile } from '../../../mime/mailBody.ts'
import { type SafeHtml, safeHtml } from './safeHtml.ts'

/** A filed mail as it is shown. */
export interface FiledBody {
  readonly text: string
  /** Null where the mail has none, or none that can be shown. */
  readonly html: SafeHtml | null
  /** True where its HTML is not shown for the way it is built. */
  readonly isStrange: boolean
  readonly attachments: readonly AttachedFile[]
  /** False where nothing could be made of it. */
  readonly isRead: boolean
}

/** Bytes of all pictures of a mail that are shown in it. */
const picturesAtMost = 20 * 1024 * 1024

/** Reads a filed mail's bytes and cleans its HTML. */
export const readFiledMail = async (mail: Blob): Promise<FiledBody> => {
  const { readMailBody } = await import('../../../mime/mailBody.ts')
  const { text, html, attachments } = await readMailBody(new Uint8Array(await mail.arrayBuffer()))
  const shown = await pictureAddresses(attachments)
  const surroundings = { pictureOf: (id: string) => shown.get(id) ?? null, nonce: ownNonce() }
  const safe = html === null ? null : safeHtml(html, surroundings)
  return {
    text,
    html: safe,
    isStrange: html !== null && safe === null,
    attachments,
    isRead: text !== '' || html !== null || attachments.length > 0,
  }
}

/** The browser hides a nonce from attribute selectors and from getAttribute; the property keeps it. */
const ownNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const pictureAddresses = async (files: readonly AttachedFile[]): Promise<ReadonlyMap<string, string>> => {
  const addresses = new Map<string, string>()
  let left = picturesAtMost
  for (const { contentId, mediaType, bytes } of files) {
    if (contentId === null || !safePicture.test(mediaType)) continue
    left -= bytes.length
    if (left < 0) break
    addresses.set(contentId, await dataAddress(new Blob([bytes], { type: mediaType })))
  }
  return addresses
}

/** No SVG: it is a document, not a picture. */
const safePicture = /^image\/(png|jpe?g|gif|webp|bmp)$/i

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
