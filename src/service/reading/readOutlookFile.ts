import type { Message, ReadingProblem } from '../../domain/message.ts'
import { type AttachmentContent, attachmentContents } from '../../mime/attachmentContents.ts'
import { itemAsMail, type Omission } from '../../mime/msg/itemAsMail.ts'
import { type OutlookItem, openOutlookItem } from '../../mime/msg/outlookItem.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { skeletonOf } from '../../mime/skeleton.ts'
import { incrementalSha256 } from './incrementalSha256.ts'
import { leftOutRun } from './leftOutRun.ts'
import { unreadMessage } from './unreadMessage.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A mail from Outlook's own file, read as the mail it would be. Never fails, as parseMessage does not. */
export const readOutlookFile = async (bytes: Bytes): Promise<Message> => {
  const item = openOutlookItem(bytes)
  if (item === null) return unreadMessage
  const omission: Omission = { part: false, text: false }
  const { bytes: kept, skipped } = await skeletonOf(mailOf(item, omission), incrementalSha256)
  const message = await parseMessage(kept, skipped)
  const more: readonly ReadingProblem[] = [
    ...(omission.part ? (['unreadableStructure'] as const) : []),
    ...(omission.text ? (['textCutOff'] as const) : []),
  ]
  return { ...message, problems: [...new Set([...message.problems, ...more])] }
}

/** What is attached to it, with the content of the one asked for, or of all that are at most `atMost` bytes long. */
export const outlookFileContents = async (
  bytes: Bytes,
  only: number | null,
  atMost: number,
): Promise<readonly AttachmentContent[]> => {
  // Opened anew for each reading, for what is read of a file's streams in all is no more than the file.
  const mail = (): AsyncIterable<Bytes> => {
    const item = openOutlookItem(bytes)
    return item === null ? nothing() : mailOf(item, { part: false, text: false })
  }
  const { bytes: kept, skipped } = await skeletonOf(mail(), incrementalSha256)
  const found: AttachmentContent[] = []
  for (const [at, { attachment, pieces }] of (await attachmentContents(kept, skipped)).entries()) {
    const isWanted = (only === null || only === at) && attachment.size <= atMost
    found.push({ attachment, pieces: isWanted && pieces !== null ? await whole(pieces, mail) : null })
  }
  return found
}

const whole = async (
  pieces: NonNullable<AttachmentContent['pieces']>,
  mail: () => AsyncIterable<Bytes>,
): Promise<readonly Bytes[]> => {
  const gathered: Bytes[] = []
  for (const piece of pieces) {
    if (typeof piece !== 'number') gathered.push(piece)
    else for await (const bytes of leftOutRun(mail(), piece)) gathered.push(new Uint8Array(bytes))
  }
  return gathered
}

async function* mailOf(item: OutlookItem, omission: Omission): AsyncGenerator<Bytes> {
  yield* itemAsMail(item, omission)
}

async function* nothing(): AsyncGenerator<Bytes> {}
