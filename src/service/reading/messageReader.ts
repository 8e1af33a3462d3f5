import type { Message } from '../../domain/message.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { skeletonOf } from '../../mime/skeleton.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import { ParsingThread } from './parsingThread.ts'

/** Mails up to this size are read at once; larger ones wait their turn for the thread (bytes). */
const smallAtMost = 1024 * 1024

/** Reads mails of any size in little memory. What cannot be read stands in the message's problems. */
export class MessageReader {
  readonly #thread = new ParsingThread()
  #turn: Promise<unknown> = Promise.resolve()

  read(file: StoredFile): Promise<Message> {
    return file.size <= smallAtMost ? readSmall(file) : this.#inTurn(() => this.#readLarge(file))
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #readLarge(file: StoredFile): Promise<Message> {
    const { bytes, skipped } = await skeletonOf(file.bytes())
    return this.#thread.parse(bytes, skipped)
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(task)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

const readSmall = async (file: StoredFile): Promise<Message> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.bytes()) chunks.push(chunk)
  return parseMessage(Buffer.concat(chunks))
}
