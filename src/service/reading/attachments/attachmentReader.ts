import type { ContentPiece } from '../../../mime/attachmentContents.ts'
import type { ReadAttachments } from '../../../ports/attachmentTexts.ts'
import type { StoredFile } from '../../../ports/folderStore.ts'
import { bytesOf } from '../attachmentBytes.ts'
import { MessageReader } from '../messageReader.ts'
import { TaskThread, type ThreadLimits } from '../taskThread.ts'
import { textKind } from './textKind.ts'
import type { TextAnswer, TextTask } from './textTask.ts'

/** How much of what is attached to one mail is read; what is beyond is found by its name alone. */
export interface AttachmentLimits extends ThreadLimits {
  readonly attachments: number
  /** Bytes of one. */
  readonly bytes: number
  /** UTF-16 units of one's text, and of all together. */
  readonly text: number
  readonly texts: number
  /** Milliseconds after which nothing more of the same mail is begun. */
  readonly mailPatience: number
}

export const attachmentLimits: AttachmentLimits = {
  ...{ attachments: 50, bytes: 25 * 1024 * 1024, text: 1024 * 1024, texts: 4 * 1024 * 1024 },
  // Five times what the largest honest document took.
  ...{ megabytes: 384, bufferMegabytes: 512, patience: 20_000, mailPatience: 60_000 },
}

/** Milliseconds without work after which the thread is let go: what reads PDF holds tens of megabytes. */
const idleAtMost = 10_000

/** Reads the text of attachments in a thread of its own, one at a time. */
export class AttachmentReader {
  /** Its own, or a mail that is being filed would wait for what was filed before. */
  readonly #reader = new MessageReader()
  readonly #limits: AttachmentLimits
  readonly #thread: TaskThread<TextTask, TextAnswer>
  #idle: NodeJS.Timeout | undefined

  constructor(limits: AttachmentLimits = attachmentLimits) {
    this.#limits = limits
    this.#thread = new TaskThread(new URL('./textInThread.ts', import.meta.url), limits)
  }

  /** The texts of what is attached to a mail, as far as they can be read before it is stopped; whatever they are it does not fail. */
  async read(mail: StoredFile, stopped: AbortSignal): Promise<ReadAttachments['attachments']> {
    clearTimeout(this.#idle)
    try {
      return await this.#texts(mail, stopped)
    } finally {
      this.#idle = setTimeout(() => void this.close(), idleAtMost).unref()
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    await this.#thread.close()
    await this.#reader.close()
  }

  async #texts(mail: StoredFile, stopped: AbortSignal): Promise<readonly string[]> {
    const contents = (await this.#reader.contents(mail, null, this.#limits.bytes)) ?? []
    const texts: string[] = []
    const until = performance.now() + this.#limits.mailPatience
    let left = this.#limits.texts
    for (const { attachment, pieces } of contents.slice(0, this.#limits.attachments)) {
      if (stopped.aborted || performance.now() > until) break
      const kind = pieces && textKind(attachment, startOf(pieces))
      const bytes = kind && left > 0 ? await gather(bytesOf(mail, pieces), this.#limits.bytes) : null
      const atMost = Math.min(left, this.#limits.text)
      const text = kind && bytes !== null ? ((await this.#textOf({ kind, bytes, atMost })) ?? '') : ''
      texts.push(text)
      left -= text.length
    }
    return texts
  }

  /** A file that ends the thread costs its own text and no other. */
  async #textOf(task: TextTask): Promise<TextAnswer> {
    try {
      return await this.#thread.do(task, [task.bytes.buffer])
    } catch {
      return null
    }
  }
}

const startOf = (pieces: readonly ContentPiece[]): Uint8Array => {
  const [first] = pieces
  return typeof first === 'object' ? first.subarray(0, 1024) : new Uint8Array(0)
}

/** Null where there are more. */
const gather = async (
  pieces: AsyncIterable<Uint8Array>,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const gathered: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > atMost) return null
    gathered.push(piece)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of gathered) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
