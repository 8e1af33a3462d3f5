import { Worker } from 'node:worker_threads'
import type { Message } from '../../domain/message.ts'
import type { AttachmentContent } from '../../mime/attachmentContents.ts'
import type { Skipped } from '../../mime/skippedRuns.ts'

/** A mail as the thread gets it: the skeleton of one in MIME, or an Outlook file, whole. */
export type MailInThread =
  | { readonly form: 'mime'; readonly bytes: Uint8Array<ArrayBuffer>; readonly skipped: Skipped }
  | { readonly form: 'msg'; readonly bytes: Uint8Array<ArrayBuffer> }

/** `attachment`: the contents of one of them, or of all. Of an Outlook file there is no more than `atMost` bytes of each. */
export type ParsingTask =
  | { readonly want: 'message'; readonly mail: MailInThread }
  | {
      readonly want: 'contents'
      readonly mail: MailInThread
      readonly only: number | null
      readonly atMost: number
    }

export interface ParsingAnswers {
  readonly message: Message
  readonly contents: readonly AttachmentContent[]
}

/** One thread for the mails whose parsing would hold up everybody else. Started when first needed. */
export class ParsingThread {
  readonly #megabytes: number
  readonly #patience: number
  #worker: Worker | null = null

  /** `megabytes` of heap, and milliseconds for one mail; one that wants more ends the thread and not the service. */
  constructor(megabytes: number, patience: number) {
    this.#megabytes = megabytes
    this.#patience = patience
  }

  /** One task at a time; the caller sees to that. The mail's bytes are gone to the thread. */
  do<Task extends ParsingTask>(task: Task): Promise<ParsingAnswers[Task['want']]> {
    const worker = this.#started()
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(patienceOver)
        worker.removeAllListeners('message').removeAllListeners('error')
        worker.unref()
        settle()
      }
      const fail = (cause: unknown): void => {
        this.#worker = null
        finish(() => reject(new Error('the parsing thread ended', { cause })))
      }
      const patienceOver = setTimeout(() => {
        fail(new Error(`not read in ${this.#patience} ms`))
        void worker.terminate()
      }, this.#patience)
      worker.once('message', (answer: ParsingAnswers[Task['want']]) => finish(() => resolve(answer)))
      worker.once('error', fail)
      worker.ref()
      const { bytes } = task.mail
      // A part of a larger place is copied: whoever else has the other parts would lose them.
      const isWhole = bytes.byteLength === bytes.buffer.byteLength
      worker.postMessage(task, isWhole && task.mail.form === 'msg' ? [bytes.buffer] : [])
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  #started(): Worker {
    this.#worker ??= new Worker(new URL('./parseInThread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes },
    })
    this.#worker.unref()
    return this.#worker
  }
}
