import { stat } from 'node:fs/promises'
import type { SourceProgress } from '../../ports/mailSource.ts'
import { type LookTask, LookThroughThread } from './lookThroughThread.ts'

/** A file as it was when it was looked through. */
interface KnownFile {
  readonly size: number
  readonly mtime: number
}

/** What the index has. */
interface Known {
  readonly isWhole: boolean
  /** The one file that the source is; null where it is a folder, or what is known of it is in doubt. */
  readonly lone: KnownFile | null
}

/** Looks a source through, and again when it may have been changed. What was read before stays in use meanwhile. */
export class Looking {
  readonly #task: LookTask
  #thread: LookThroughThread
  #edition = 0
  #again: Promise<void> | null = null
  #isStopped = false

  private constructor(task: LookTask, thread: LookThroughThread) {
    this.#task = task
    this.#thread = thread
  }

  /** Resolves when the files are known. Fails with a MailSourceError. */
  static async begin(task: LookTask): Promise<Looking> {
    const thread = new LookThroughThread(task)
    await thread.scanned()
    return new Looking(task, thread)
  }

  /** Grows each time that something was seen to be changed. */
  get edition(): number {
    return this.#edition
  }

  get progress(): SourceProgress {
    return this.#thread.progress
  }

  /** More is in the index than before; asked where something is missing there. Fails with a MailSourceError. */
  next(): Promise<void> {
    return this.#thread.isRunning ? this.#thread.next() : this.again({ isWhole: false, lone: null })
  }

  /**
   * Looks once more, unless there is much to read still. Resolves when it is known what was changed. Fails with a
   * MailSourceError.
   */
  async again({ isWhole, lone }: Known): Promise<void> {
    // All is read, and the thread is about to say so.
    while (isWhole && this.#thread.isRunning) await this.#thread.next().catch(() => undefined)
    if (this.#isStopped || this.#thread.isRunning) return
    this.#again ??= this.#look(lone).finally(() => {
      this.#again = null
    })
    await this.#again
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#again?.catch(() => undefined)
    await this.#thread.stop()
  }

  async #look(lone: KnownFile | null): Promise<void> {
    if (lone !== null && (await this.#isAsItWas(lone))) return
    const thread = new LookThroughThread(this.#task)
    if (await thread.scanned()) this.#edition += 1
    this.#thread = thread
  }

  async #isAsItWas({ size, mtime }: KnownFile): Promise<boolean> {
    const found = await stat(this.#task.root).catch(() => null)
    return found?.size === size && found.mtimeMs === mtime
  }
}
