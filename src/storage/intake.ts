import { createHash } from 'node:crypto'
import { type ReceiveLimits, StoreError } from '../ports/folderStore.ts'

export interface Intake {
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Hands bytes on as they come, never ahead of `write`, and holds them to what was promised. */
export const takeIn = async (
  bytes: AsyncIterable<Uint8Array>,
  limits: ReceiveLimits,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<Intake> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of fromSender(bytes)) {
    size += chunk.length
    if (size > limits.atMost) throw new StoreError('tooLarge', `more than ${limits.atMost} bytes`)
    hash.update(chunk)
    await write(chunk)
  }
  const sha256 = hash.digest('hex')
  if (limits.sha256 !== undefined && limits.sha256 !== sha256) {
    throw new StoreError('hashDiffers', `promised ${limits.sha256}, received ${sha256}`)
  }
  return { sha256, size }
}

/** Tells a sender that stopped from a disk that failed: what the consumer throws does not pass through here. */
const fromSender = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (cause) {
    throw new StoreError('interrupted', 'the bytes stopped before their end', { cause })
  }
}
