import { parentPort } from 'node:worker_threads'
import type { Filing } from '../../../domain/cases/case.ts'
import type { CaseIndex } from '../../../ports/caseIndex.ts'
import { IndexError } from '../../../ports/indexError.ts'
import { openSqliteCaseIndex } from '../openSqlite.ts'
import type { WriterAnswer, WriterTask, WrittenIndex } from './writerTask.ts'

/** Those that were written to and not closed, by what they were opened with. */
const opened = new Map<string, CaseIndex>()

const keyOf = ({ path, settings }: WrittenIndex): string => JSON.stringify([path, settings])

const indexOf = async (index: WrittenIndex): Promise<CaseIndex> => {
  const known = opened.get(keyOf(index)) ?? (await openSqliteCaseIndex(index.path, index.settings))
  opened.set(keyOf(index), known)
  return known
}

const done = async (task: WriterTask): Promise<Filing | null> => {
  switch (task.do) {
    case 'apply':
      await (await indexOf(task)).apply(task.entries)
      return null
    case 'beginAttachments':
      return (await indexOf(task)).beginAttachments()
    case 'addAttachmentWords':
      await (await indexOf(task)).addAttachmentWords(task.read)
      return null
    case 'close':
      await opened.get(keyOf(task))?.close()
      opened.delete(keyOf(task))
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
