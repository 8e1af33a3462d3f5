import { contentOf } from './attachment.ts'
import { oneLine } from './headerValues.ts'
import { htmlText } from './htmlText.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { mailOf } from './msg/mailOf.ts'
import { parseLeniently } from './parseMessage.ts'

/** What a mail shows of itself. The HTML is as it came: it must be cleaned before it is shown. */
export interface MailBody {
  /** That of the HTML where it has no other. */
  readonly text: string
  /** Null where the mail has none. */
  readonly html: string | null
  /** In the order of the mail. */
  readonly attachments: readonly AttachedFile[]
}

export interface AttachedFile {
  /** As the mail has it: no name for a file on a disk. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Without its angle brackets; null where the HTML cannot refer to it. */
  readonly contentId: string | null
  /** Meant to be seen in the text, and no file of its own. */
  readonly isInText: boolean
}

/** Reads what a mail shows, also one in Outlook's own form; never fails: a mail that cannot be read shows nothing. */
export const readMailBody = async (
  bytes: Uint8Array<ArrayBuffer>,
  limits: ReadingLimits = readingLimits,
): Promise<MailBody> => {
  const { email } = await parseLeniently(await mailOf(bytes), limits)
  const html = email.html?.slice(0, limits.text) ?? null
  return {
    text: email.text?.slice(0, limits.text) ?? (html === null ? '' : htmlText(html)),
    html,
    attachments: email.attachments.slice(0, limits.parts).map((part) => {
      const contentId = part.contentId?.replace(/^<|>$/g, '') ?? null
      return {
        ...{ name: oneLine(part.filename ?? '', limits.name), mediaType: part.mimeType, contentId },
        ...{ bytes: contentOf(part), isInText: contentId !== null && part.mimeType.startsWith('image/') },
      }
    }),
  }
}
