import { parentPort, workerData } from 'node:worker_threads'
import type { Filing } from '../../domain/case.ts'
import { IndexError } from '../../ports/indexError.ts'
import { openSqliteCaseIndex } from './openSqlite.ts'
import type { WriterAnswer, WriterSettings, WriterTask } from './threadedIndex.ts'

const { path, settings } = workerData as WriterSettings
const index = await openSqliteCaseIndex(path, settings)

const done = async (task: WriterTask): Promise<Filing | null> => {
  switch (task.do) {
    case 'apply':
      await index.apply(task.entries)
      return null
    case 'beginAttachments':
      return index.beginAttachments()
    case 'addAttachmentWords':
      await index.addAttachmentWords(task.read)
      return null
  }
}

/** An error's class is lost between threads, so its code goes by itself. */
const answer = async (task: WriterTask): Promise<WriterAnswer> => {
  try {
    return { done: await done(task) }
  } catch (error) {
    if (error instanceof IndexError) return { code: error.code, detail: error.detail }
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
}

parentPort?.on('message', async (task: WriterTask) => {
  parentPort?.postMessage(await answer(task))
})
