import { Worker } from 'node:worker_threads'
import type { Filing } from '../../../domain/cases/case.ts'
import { IndexError } from '../../../ports/indexError.ts'
import type { WriterAnswer, WriterTask, WrittenIndex } from './writerTask.ts'

/** Tasks go to the thread one at a time. It starts with the first, and ends with the process. */
class WriterThread {
  #worker: Worker | null = null
  #turn: Promise<unknown> = Promise.resolve()

  /** Fails with the IndexError that the task ended with, or with `unavailable` where the thread did. */
  do(task: WriterTask): Promise<Filing | null> {
    const done = this.#turn.then(() => this.#send(task))
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** After what is under way; an index that was never written to is not opened for it. */
  async close(index: WrittenIndex): Promise<void> {
    await this.#turn
    if (this.#worker !== null) await this.do({ ...index, do: 'close' })
  }

  async #send(task: WriterTask): Promise<Filing | null> {
    this.#worker ??= this.#start()
    const answer = await answerOf(this.#worker, task).catch((cause: unknown) => {
      this.#worker = null
      throw new IndexError('unavailable', 'the thread that writes the index ended', { cause })
    })
    if ('done' in answer) return answer.done
    throw 'error' in answer ? answer.error : new IndexError(answer.code, answer.detail)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./writeInThread.ts', import.meta.url), {
      // It works upon SQLite's memory; Node's own 48 MB for what is new would be kept once taken.
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
    })
    // Between two tasks too a thread may end: without a listener that would end the process.
    worker
      .on('error', () => undefined)
      .on('exit', () => {
        if (this.#worker === worker) this.#worker = null
      })
    return worker
  }
}

const answerOf = (worker: Worker, task: WriterTask): Promise<WriterAnswer> =>
  new Promise((resolve, reject) => {
    // A process ends when nothing but an idle thread is left. Listeners are taken off by name: Node keeps its own.
    const settle = (): void => {
      worker.off('message', onAnswer).off('error', onError)
      worker.unref()
    }
    const onAnswer = (answer: WriterAnswer): void => {
      settle()
      resolve(answer)
    }
    const onError = (cause: unknown): void => {
      settle()
      reject(cause)
    }
    worker.on('message', onAnswer).on('error', onError)
    worker.ref()
    worker.postMessage(task)
  })

/** One for all indexes of a process: to start another costs half a second of processor and 30 MB. */
export const writerThread = new WriterThread()
