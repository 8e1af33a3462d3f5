import { Worker } from 'node:worker_threads'
import type { Filing } from '../../domain/case.ts'
import type { ReadAttachments } from '../../ports/attachmentTexts.ts'
import type { CaseIndex, IndexedEntry } from '../../ports/caseIndex.ts'
import { IndexError, type IndexErrorCode } from '../../ports/indexError.ts'
import { openSqliteCaseIndex } from './openSqlite.ts'
import type { CaseIndexSettings } from './sqlCaseIndex.ts'

/** What the thread is started with. */
export interface WriterSettings {
  readonly path: string
  readonly settings: CaseIndexSettings
}

export type WriterTask =
  | { readonly do: 'apply'; readonly entries: readonly IndexedEntry[] }
  | { readonly do: 'beginAttachments' }
  | { readonly do: 'addAttachmentWords'; readonly read: ReadAttachments }

export type WriterAnswer =
  | { readonly done: Filing | null }
  | { readonly code: IndexErrorCode; readonly detail: string }
  | { readonly error: Error }

/**
 * The case index in a SQLite file, written by a thread of its own: stemming and indexing a mail takes longer than
 * filing it, and would hold up whoever files next. Reading stays here, beside it (WAL).
 */
export const openThreadedSqliteCaseIndex = async (
  path: string,
  settings: CaseIndexSettings = {},
): Promise<CaseIndex> => {
  const reader = await openSqliteCaseIndex(path, settings)
  const writer = new IndexWriter({ path, settings })
  return {
    ...reader,
    apply: async (entries) => {
      if (entries.length > 0) await writer.do({ do: 'apply', entries })
    },
    beginAttachments: () => writer.do({ do: 'beginAttachments' }),
    addAttachmentWords: async (read) => {
      await writer.do({ do: 'addAttachmentWords', read })
    },
    close: async () => {
      await writer.close()
      await reader.close()
    },
  }
}

/** Tasks go to the thread one at a time, and it starts with the first. */
class IndexWriter {
  readonly #settings: WriterSettings
  #worker: Worker | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(settings: WriterSettings) {
    this.#settings = settings
  }

  do(task: WriterTask): Promise<Filing | null> {
    const done = this.#turn.then(() => this.#send(task))
    this.#turn = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#worker?.terminate()
  }

  async #send(task: WriterTask): Promise<Filing | null> {
    this.#worker ??= new Worker(new URL('./writeInThread.ts', import.meta.url), {
      workerData: this.#settings,
      // It works upon SQLite's memory; Node's own 48 MB for what is new would be kept once taken.
      resourceLimits: { maxYoungGenerationSizeMb: 6 },
    })
    const answer = await answerOf(this.#worker, task).catch((cause: unknown) => {
      this.#worker = null
      throw new IndexError('unavailable', 'the thread that writes the index ended', { cause })
    })
    if ('done' in answer) return answer.done
    throw 'error' in answer ? answer.error : new IndexError(answer.code, answer.detail)
  }
}

const answerOf = (worker: Worker, task: WriterTask): Promise<WriterAnswer> =>
  new Promise((resolve, reject) => {
    // Taken off by name: Node keeps listeners of its own on a worker.
    const onAnswer = (answer: WriterAnswer): void => {
      worker.off('error', onError)
      resolve(answer)
    }
    const onError = (cause: unknown): void => {
      worker.off('message', onAnswer)
      reject(cause)
    }
    worker.once('message', onAnswer)
    worker.once('error', onError)
    worker.postMessage(task)
  })
