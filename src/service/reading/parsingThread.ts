import { Worker } from 'node:worker_threads'
import type { Message } from '../../domain/message.ts'
import type { Skipped } from '../../mime/skippedRuns.ts'

export interface ParsingTask {
  readonly bytes: Uint8Array
  readonly skipped: Skipped
}

/** One thread for the mails whose parsing would hold up everybody else. Started when first needed. */
export class ParsingThread {
  readonly #megabytes: number
  #worker: Worker | null = null

  /** `megabytes` of heap it may take; a mail that wants more ends the thread and not the service. */
  constructor(megabytes: number) {
    this.#megabytes = megabytes
  }

  /** One task at a time; the caller sees to that. */
  parse(bytes: Uint8Array, skipped: Skipped): Promise<Message> {
    const worker = this.#started()
    return new Promise<Message>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        worker.removeAllListeners('message').removeAllListeners('error')
        worker.unref()
        settle()
      }
      worker.once('message', (message: Message) => finish(() => resolve(message)))
      worker.once('error', (cause) => {
        this.#worker = null
        finish(() => reject(new Error('the parsing thread ended', { cause })))
      })
      worker.ref()
      worker.postMessage({ bytes, skipped } satisfies ParsingTask)
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
