import { parentPort, workerData } from 'node:worker_threads'
import type { IndexedEntry } from '../../ports/caseIndex.ts'
import { IndexError } from '../../ports/indexError.ts'
import { openSqliteCaseIndex } from './openSqlite.ts'
import type { WriterAnswer, WriterSettings } from './threadedIndex.ts'

const { path, settings } = workerData as WriterSettings
const index = await openSqliteCaseIndex(path, settings)

/** An error's class is lost between threads, so its code goes by itself. */
const apply = async (entries: readonly IndexedEntry[]): Promise<WriterAnswer> => {
  try {
    await index.apply(entries)
    return 'applied'
  } catch (error) {
    if (error instanceof IndexError) return { code: error.code, detail: error.detail }
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

parentPort?.on('message', async (entries: readonly IndexedEntry[]) => {
  parentPort?.postMessage(await apply(entries))
})
