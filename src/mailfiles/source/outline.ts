import { isFromList } from '../../domain/listMail.ts'
import { headerEnd } from '../../mime/mailBytes.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { type SkeletonLimits, skeletonOf } from '../../mime/skeleton.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { headerFaultsOf } from './headerFaults.ts'

/** What a list of mails needs of one: its header fields and its structure. */
export interface Outline extends Omit<SourceMessage, 'id' | 'folder' | 'bytesFrom' | 'size'> {
  /** It says that it has parts, and the last one was never ended. */
  readonly isCutOff: boolean
}

/** The text is of no use here: each body is kept so far that what it is can still be told. */
const outlineLimits: SkeletonLimits = {
  header: 256 * 1024,
  body: 1024,
  bodies: 64 * 1024,
  laterBody: 128,
  total: 2 * 1024 * 1024,
}

/** Reads a mail of any size to its end, in little memory. Never fails but as its bytes do. */
export const outlineOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Outline> => {
  const { bytes: kept, skipped } = await skeletonOf(bytes, null, outlineLimits)
  const message = await parseMessage(kept, skipped)
  const header = new TextDecoder('latin1').decode(kept.subarray(0, headerEnd(kept)))
  const lines = header.split(/\r?\n/)
  const { messageId, subject, from, to, cc, sentAt, references } = message
  return {
    ...{ messageId, subject, from, to, cc, sentAt, references },
    sensitivity: field(lines, 'sensitivity'),
    isFromList: isFromList((name) => field(lines, name.toLowerCase())),
    attachments: message.attachments.map(({ name, mediaType, size }) => ({ name, mediaType, size })),
    faults: headerFaultsOf(lines, message),
    isCutOff: isCutOff(header, kept),
  }
}

const field = (lines: readonly string[], name: string): string | null => {
  const line = lines.find((one) => one.slice(0, name.length + 1).toLowerCase() === `${name}:`)
  return line === undefined
    ? null
    : line
        .slice(name.length + 1)
        .trim()
        .slice(0, 100)
}

const isCutOff = (header: string, kept: Uint8Array): boolean => {
  const type = /^content-type:[ \t]*multipart\/[^\n]*(?:\n[ \t][^\n]*)*/im.exec(header)?.[0]
  const [, quoted, bare] =
    /boundary[ \t]*=[ \t]*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/i.exec(type ?? '') ?? []
  const boundary = quoted ?? bare
  // A skeleton that is full has left out whatever comes last.
  if (boundary === undefined || kept.length >= outlineLimits.total) return false
  return (
    Buffer.from(kept.buffer, kept.byteOffset, kept.length).lastIndexOf(
      `\n--${boundary}--`,
      undefined,
      'latin1',
    ) === -1
  )
}
