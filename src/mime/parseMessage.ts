import PostalMime, { type Email } from 'postal-mime'
import type { Message, MessageMetadata, ReadingProblem } from '../domain/message.ts'
import { readAttachment } from './attachment.ts'
import { allReferences, oneLine, ownMessageId, participants } from './headerValues.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { headerEnd, withinLimits } from './mailBytes.ts'
import { mailDate } from './mailDate.ts'
import { readText } from './messageText.ts'
import { nothingSkipped, type Skipped } from './skippedRuns.ts'

/** How much of a mail whose structure cannot be read is searched for its header, in bytes. */
const headerAlone = 256 * 1024

/**
 * Reads a mail from its bytes, or from its skeleton with what was skipped. Never fails: of what cannot be read
 * stands in `problems` that it could not.
 */
export const parseMessage = async (
  bytes: Uint8Array,
  skipped: Skipped = nothingSkipped,
  limits: ReadingLimits = readingLimits,
): Promise<Message> => {
  const { email, isWhole } = await parseLeniently(bytes, limits)
  const text = await readText(email, skipped, limits.text)
  const attachments = await readAttachments(email, skipped, limits)
  const metadata = readMetadata(email, limits)
  const seen = new Set([...text.skipped, ...attachments.flatMap((attachment) => attachment.skipped)])
  const isAllSeen = isWhole && seen.size === skipped.runs.length && !hidesItsBody(email, bytes)
  return {
    ...metadata,
    text: text.text,
    textFingerprint: text.fingerprint,
    attachments: attachments.map(({ attachment }) => attachment),
    problems: problemsOf(email, metadata, { isAllSeen, isTextCut: text.isCut }),
  }
}

interface LenientEmail {
  readonly email: Email
  /** False when only the header or the first parts could be read. */
  readonly isWhole: boolean
}

/** A mail as postal-mime has it, or as much of it as can be read. */
export const parseLeniently = async (bytes: Uint8Array, limits: ReadingLimits): Promise<LenientEmail> => {
  const within = withinLimits(bytes, limits)
  const whole = await parse(within, limits)
  if (whole !== null) return { email: whole, isWhole: within.length === bytes.length }
  return { email: await parseHeader(bytes, limits), isWhole: false }
}

const parseHeader = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Email> => {
  const start = bytes.subarray(0, headerAlone)
  const email = await parse(start.subarray(0, headerEnd(start)), limits)
  // Without its body each mail would have an empty attachment or text.
  return { ...(email ?? noEmail), text: undefined, html: undefined, attachments: [] }
}

const noEmail: Email = { headers: [], headerLines: [], attachments: [] }

const parse = async (bytes: Uint8Array, limits: ReadingLimits): Promise<Email | null> => {
  try {
    return await PostalMime.parse(bytes, {
      maxHeadersSize: limits.headerBytes,
      maxNestingDepth: limits.depth,
      maxRfc822NestingDepth: limits.mailsWithin,
    })
  } catch {
    // It throws on a passed limit, and its errors carry no code. Whatever it was, the caller reads less.
    return null
  }
}

const readAttachments = (email: Email, skipped: Skipped, limits: ReadingLimits) =>
  Promise.all(email.attachments.map((attachment) => readAttachment(attachment, skipped, limits.name)))

const readMetadata = (email: Email, limits: ReadingLimits): MessageMetadata => ({
  messageId: ownMessageId(email.messageId, limits),
  subject: oneLine(email.subject ?? '', limits.subject),
  from: participants(email.from ? [email.from] : [], limits)[0] ?? null,
  to: participants(email.to, limits),
  cc: participants(email.cc, limits),
  sentAt: mailDate(fieldValue(email, 'date')),
  references: allReferences(email.references, email.inReplyTo, limits),
})

const fieldValue = (email: Email, name: string): string =>
  email.headers.find(({ key }) => key === name)?.value ?? ''

/** A body of which nothing came out: a multipart without its boundary, say. */
const hidesItsBody = (email: Email, bytes: Uint8Array): boolean => {
  if (email.text || email.html || email.attachments.length > 0) return false
  const body = bytes.subarray(headerEnd(bytes))
  return body.some((byte) => byte > 0x20)
}

const problemsOf = (
  email: Email,
  { messageId, sentAt, from }: MessageMetadata,
  { isAllSeen, isTextCut }: { readonly isAllSeen: boolean; readonly isTextCut: boolean },
): readonly ReadingProblem[] => {
  const hasHeaders = email.headers.some(({ key, value }) => /^[!-9;-~]+$/.test(key) && value !== '')
  const found: readonly (readonly [boolean, ReadingProblem])[] = [
    [!hasHeaders, 'noHeaders'],
    [!isAllSeen, 'unreadableStructure'],
    [isTextCut, 'textCutOff'],
    [hasHeaders && messageId === null, 'noMessageId'],
    [hasHeaders && sentAt === null, 'noDate'],
    [hasHeaders && from === null, 'noSender'],
  ]
  return found.filter(([isSo]) => isSo).map(([, problem]) => problem)
}
