import type { Message } from '../domain/message.ts'
import { parseMessage } from './parseMessage.ts'
import type { CreateHash } from './runHash.ts'
import { skeletonOf } from './skeleton.ts'

/**
 * Reads a mail of any size from a stream. Whoever compares identities reads all mails this way, for a long
 * attachment's fingerprint is not the same when it is read by its skeleton and whole.
 */
export const readMessage = async (
  stream: AsyncIterable<Uint8Array>,
  createHash: CreateHash,
): Promise<Message> => {
  const { bytes, skipped } = await skeletonOf(stream, createHash)
  return parseMessage(bytes, skipped)
}
