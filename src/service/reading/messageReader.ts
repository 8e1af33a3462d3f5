import { createHash } from 'node:crypto'
import type { Message } from '../../domain/message.ts'
import { headerEnd } from '../../mime/mailBytes.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { skeletonOf } from '../../mime/skeleton.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import { releasing } from '../releasing.ts'
import { ParsingThread } from './parsingThread.ts'

/**
 * Bytes up to which a mail is parsed at once. A hostile one takes a millisecond for each 200 bytes, and everybody waits;
 * larger ones go to the thread. It must not pass `skeletonLimits.body`, up to which a mail is its own skeleton.
 */
const smallAtMost = 64 * 1024

/** Megabytes of heap that parsing one mail may take, many times what an honest one needs. */
const threadMemory = 512

/** Reads mails of any size in little memory. What cannot be read stands in the message's problems. */
export class MessageReader {
  readonly #thread: ParsingThread
  #turn: Promise<unknown> = Promise.resolve()

  constructor(threadMegabytes: number = threadMemory) {
    this.#thread = new ParsingThread(threadMegabytes)
  }

  read(file: StoredFile): Promise<Message> {
    return file.size <= smallAtMost ? readSmall(file) : this.#inTurn(() => this.#readLarge(file))
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #readLarge(file: StoredFile): Promise<Message> {
    const { bytes, skipped } = await skeletonOf(releasing(file.bytes()), sha256)
    try {
      return await this.#thread.parse(bytes, skipped)
    } catch {
      // A mail that ends the thread is filed all the same, with what its header says.
      return readHeader(bytes)
    }
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(task)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

const readSmall = async (file: StoredFile): Promise<Message> =>
  parseMessage(Buffer.concat(await Array.fromAsync(file.bytes())))

const readHeader = async (bytes: Uint8Array): Promise<Message> => {
  const start = bytes.subarray(0, smallAtMost)
  const message = await parseMessage(start.subarray(0, headerEnd(start)))
  return { ...message, problems: [...new Set([...message.problems, 'unreadableStructure' as const])] }
}

const sha256 = () => {
  const hash = createHash('sha256')
  return { update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest('hex') }
}
