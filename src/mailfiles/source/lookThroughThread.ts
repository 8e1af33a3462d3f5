import { Worker } from 'node:worker_threads'
import { MailSourceError, type MailSourceErrorCode, type SourceProgress } from '../../ports/mailSource.ts'

export interface LookTask {
  readonly root: string
  readonly indexFile: string
}

/** What the thread is given: the task, and a number that is 1 once it is to stop. */
export interface ThreadTask extends LookTask {
  readonly stop: Int32Array
}

/** What the thread tells of its work. */
export type LookedThrough =
  | { readonly kind: 'scanned'; readonly isOther: boolean }
  | { readonly kind: 'kept'; readonly progress: SourceProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: MailSourceErrorCode; readonly detail: string }

/** Looks a source through in a thread of its own, for reading headers would hold up whoever is served meanwhile. */
export class LookThroughThread {
  readonly #worker: Worker
  readonly #stop = new Int32Array(new SharedArrayBuffer(4))
  readonly #ended: Promise<void>
  #state: 'begun' | 'scanned' | 'done' = 'begun'
  #isOther = false
  #failure: MailSourceError | null = null
  #progress: SourceProgress = { read: 0, of: 0 }
  #waiting: (() => void)[] = []

  constructor(task: LookTask) {
    this.#worker = new Worker(new URL('./lookInThread.ts', import.meta.url), {
      workerData: { ...task, stop: this.#stop } satisfies ThreadTask,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 },
    })
    this.#worker.on('message', (told: LookedThrough) => this.#take(told))
    this.#worker.on('error', (cause) => this.#fail('the thread that looks it through ended', cause))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        if (this.#state !== 'done') this.#fail('the thread that looks it through was stopped')
        resolve()
      })
    })
  }

  get progress(): SourceProgress {
    return this.#progress
  }

  get isRunning(): boolean {
    return this.#state !== 'done' && this.#failure === null
  }

  /** The files of the source are known from then on: whether anything was other than before. Fails with a MailSourceError. */
  async scanned(): Promise<boolean> {
    while (this.#state === 'begun') await this.next()
    return this.#isOther
  }

  /** More is in the index than before. Fails with a MailSourceError. */
  async next(): Promise<void> {
    if (this.#failure === null) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#failure !== null) throw this.#failure
  }

  /** It ends by itself behind the mail that it reads: one that is cut off in the midst of SQLite may take the process along. */
  async stop(): Promise<void> {
    Atomics.store(this.#stop, 0, 1)
    await this.#ended
  }

  #take(told: LookedThrough): void {
    if (told.kind === 'failed') this.#failure ??= new MailSourceError(told.code, told.detail)
    else if (told.kind === 'kept') this.#progress = told.progress
    else this.#state = told.kind
    if (told.kind === 'scanned') this.#isOther = told.isOther
    this.#wake()
  }

  #fail(detail: string, cause?: unknown): void {
    this.#failure ??= new MailSourceError('unavailable', detail, { cause })
    this.#wake()
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
