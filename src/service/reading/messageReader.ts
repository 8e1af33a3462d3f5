import { createHash } from 'node:crypto'
import type { Message } from '../../domain/message.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { skeletonLimits, skeletonOf } from '../../mime/skeleton.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import { releasing } from '../releasing.ts'
import { ParsingThread } from './parsingThread.ts'

/** Reads mails of any size in little memory. What cannot be read stands in the message's problems. */
export class MessageReader {
  readonly #thread = new ParsingThread()
  #turn: Promise<unknown> = Promise.resolve()

  /** A mail in which no body can be long is its own skeleton, and read at once; larger ones wait their turn. */
  read(file: StoredFile): Promise<Message> {
    return file.size <= skeletonLimits.body ? readSmall(file) : this.#inTurn(() => this.#readLarge(file))
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #readLarge(file: StoredFile): Promise<Message> {
    const { bytes, skipped } = await skeletonOf(releasing(file.bytes()), sha256)
    return this.#thread.parse(bytes, skipped)
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(task)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

const readSmall = async (file: StoredFile): Promise<Message> =>
  parseMessage(Buffer.concat(await Array.fromAsync(file.bytes())))

const sha256 = () => {
  const hash = createHash('sha256')
  return { update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest('hex') }
}
