import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { ownMessageId } from './headerValues.ts'
import { readingLimits } from './limits.ts'
import { headerEnd, withinLimits } from './mailBytes.ts'

/** What a mail server says of a mail that it could not deliver, or is still trying to (RFC 3464). */
export interface DeliveryReport {
  /** The mail's own Message-ID; null where the report brings none back. */
  readonly messageId: string | null
  /** It was given up; a report of a delay is none. */
  readonly isFailed: boolean
}

/** The delivery report in a mail; null for any other mail, also for one that cannot be read. */
export const deliveryReport = async (bytes: Uint8Array): Promise<DeliveryReport | null> => {
  const email = await parse(withinLimits(bytes, readingLimits), true)
  const status = email?.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!email || status === undefined) return null
  return { messageId: await returnedId(email), isFailed: saysFailed(contentOf(status)) }
}

/** The returned mail, or its header alone; some servers name it in a field of the report instead. */
const returnedId = async (email: Email): Promise<string | null> => {
  const returned = email.attachments.find(({ mimeType }) => returnedTypes.includes(mimeType))
  const bytes = returned && contentOf(returned)
  const header = bytes && (await parse(bytes.subarray(0, headerEnd(bytes)), false))
  return ownMessageId(header?.messageId, readingLimits) ?? ownMessageId(email.inReplyTo, readingLimits)
}

const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers']

const saysFailed = (status: Uint8Array): boolean => {
  const fields = new TextDecoder('latin1').decode(status).split('\n')
  return fields.some((field) => {
    const colon = field.indexOf(':')
    const name = field.slice(0, Math.max(0, colon)).trim().toLowerCase()
    return (
      name === 'action' &&
      field
        .slice(colon + 1)
        .trim()
        .toLowerCase() === 'failed'
    )
  })
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const parse = async (bytes: Uint8Array, forceRfc822Attachments: boolean): Promise<Email | null> => {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments,
      maxHeadersSize: readingLimits.headerBytes,
      maxNestingDepth: readingLimits.depth,
      maxRfc822NestingDepth: readingLimits.mailsWithin,
    })
  } catch {
    // A limit was passed; its errors carry no code.
    return null
  }
}
