import { Worker } from 'node:worker_threads'

/** What one task may take of the machine; a task that wants more ends the thread and not the service. */
export interface ThreadLimits {
  /** Of heap, in megabytes. */
  readonly megabytes: number
  /** Milliseconds. */
  readonly patience: number
  /** Of buffers, in megabytes, which Node does not limit: they are looked at while the thread works. */
  readonly bufferMegabytes?: number
}

/** Milliseconds between two looks at the thread's buffers. */
const lookEvery = 50

/** Megabytes for what is new. Node's own 48 are kept once taken, of which a service of many threads has too many. */
const young = 6

/** A thread that does one task at a time, the caller sees to that. Started when first needed. */
export class TaskThread<Task, Answer> {
  readonly #script: URL
  readonly #limits: ThreadLimits
  #worker: Worker | null = null

  constructor(script: URL, limits: ThreadLimits) {
    this.#script = script
    this.#limits = limits
  }

  /** Rejects where the thread ended. What is in `given` is gone to the thread. */
  do(task: Task, given: readonly ArrayBuffer[] = []): Promise<Answer> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(patienceOver)
        clearInterval(looking)
        // Taken off by name: Node keeps listeners of its own on a worker.
        worker.off('message', onAnswer).off('error', fail).off('exit', onExit)
        worker.unref()
        settle()
      }
      const fail = (cause: unknown): void => {
        this.#worker = null
        finish(() => reject(new Error('the thread ended', { cause })))
      }
      const end = (cause: string): void => {
        fail(new Error(cause))
        void worker.terminate()
      }
      const patienceOver = setTimeout(() => end('it took too long'), this.#limits.patience)
      const looking = this.#watch(worker, () => end('it took too much memory'))
      const onAnswer = (answer: Answer): void => finish(() => resolve(answer))
      const onExit = (): void => fail(new Error('it was ended'))
      worker.on('message', onAnswer).on('error', fail).on('exit', onExit)
      worker.ref()
      worker.postMessage(task, given)
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    // Whoever asks meanwhile gets another: this one does nothing more.
    this.#worker = null
    await worker?.terminate()
  }

  /** Buffers lie outside the heap that `resourceLimits` holds down. */
  #watch(worker: Worker, onTooMuch: () => void): NodeJS.Timeout | undefined {
    const { bufferMegabytes } = this.#limits
    if (bufferMegabytes === undefined) return undefined
    return setInterval(() => {
      // Rejects where the thread has ended by itself.
      const looked = worker.getHeapStatistics().catch(() => null)
      void looked.then((heap) => {
        if (heap !== null && heap.external_memory > bufferMegabytes * 1024 * 1024) onTooMuch()
      })
    }, lookEvery)
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: young },
    })
    // What a file left behind may fail when its task is done: without a listener that would end the process.
    worker
      .on('error', () => undefined)
      .on('exit', () => {
        if (this.#worker === worker) this.#worker = null
      })
    worker.unref()
    return worker
  }
}
