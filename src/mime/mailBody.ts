import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { oneLine } from './headerValues.ts'
import { readingLimits } from './limits.ts'
import { withinLimits } from './mailBytes.ts'

/** What a mail shows of itself. The HTML is as it came: it must be cleaned before it is shown. */
export interface MailBody {
  readonly text: string
  /** Null where the mail has none. */
  readonly html: string | null
  /** Pictures that came with the mail, by Content-ID, without its angle brackets. */
  readonly pictures: ReadonlyMap<string, AttachedFile>
  readonly attachments: readonly AttachedFile[]
}

export interface AttachedFile {
  /** As the mail has it: no name for a file on a disk. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** UTF-16 units of text or HTML that are shown. */
const shownAtMost = 2 * 1024 * 1024

/** Reads what a mail shows; never fails: a mail that cannot be read shows nothing. */
export const readMailBody = async (bytes: Uint8Array): Promise<MailBody> => {
  const email = await parse(bytes)
  if (email === null) return { text: '', html: null, pictures: new Map(), attachments: [] }
  const files = email.attachments.slice(0, readingLimits.parts)
  return {
    text: (email.text ?? '').slice(0, shownAtMost),
    html: email.html === undefined ? null : email.html.slice(0, shownAtMost),
    pictures: new Map(files.flatMap((file) => pictureOf(file))),
    attachments: files.filter((file) => file.disposition !== 'inline' || !file.contentId).map(fileOf),
  }
}

const parse = async (bytes: Uint8Array): Promise<Email | null> => {
  try {
    return await PostalMime.parse(withinLimits(bytes, readingLimits), {
      maxHeadersSize: readingLimits.headerBytes,
      maxNestingDepth: readingLimits.depth,
      maxRfc822NestingDepth: readingLimits.mailsWithin,
    })
  } catch {
    return null
  }
}

const pictureOf = (file: Attachment): readonly (readonly [string, AttachedFile])[] =>
  file.contentId && file.mimeType.startsWith('image/')
    ? [[file.contentId.replace(/^<|>$/g, ''), fileOf(file)]]
    : []

const fileOf = ({ filename, mimeType, content }: Attachment): AttachedFile => ({
  name: oneLine(filename ?? '', readingLimits.name),
  mediaType: mimeType,
  bytes: bytesOf(content),
})

/** Of its own buffer: what is handed to a Blob must not lie in shared memory. */
const bytesOf = (content: Attachment['content']): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer)
