import { stat } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { fileKind } from '../fileKind.ts'
import { expectedMail } from '../mailFilesError.ts'
import { lookThrough } from './lookThrough.ts'
import type { LookedThrough, ThreadTask } from './lookThroughThread.ts'
import { scanFiles } from './scanFiles.ts'
import { openSourceIndex } from './sourceIndex.ts'

const { root, indexFile, stop } = workerData as ThreadTask

const tell = (told: LookedThrough): void => parentPort?.postMessage(told)

/** A path that was mistyped is no empty mailbox. */
const refusal = async (): Promise<LookedThrough | null> => {
  const found = await stat(root).catch(() => null)
  if (found === null)
    return { kind: 'failed', code: 'absent', detail: `${root}: there is no such file or folder` }
  // Whoever opens a pipe or a device may wait for ever.
  if (found.isDirectory() || (found.isFile() && (await fileKind(root)) !== 'unknown')) return null
  return { kind: 'failed', code: 'unknownKind', detail: `${root}: is no mail; ${expectedMail}` }
}

/** Null: it was stopped. */
const look = async (): Promise<LookedThrough | null> => {
  const refused = await refusal()
  if (refused !== null) return refused
  const db = openSourceIndex(indexFile)
  try {
    tell({ kind: 'scanned', isOther: await scanFiles(db, root) })
    const isWhole = await lookThrough(db, root, {
      onKept: (progress) => tell({ kind: 'kept', progress }),
      isStopped: () => Atomics.load(stop, 0) === 1,
    })
    return isWhole ? { kind: 'done' } : null
  } finally {
    db.close()
  }
}

const told = await look().catch((error: unknown): LookedThrough => {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const advice = detail === 'EACCES' ? '; let whoever runs Dossier read there' : ''
  return {
    ...{ kind: 'failed', code: 'unavailable' },
    detail: `${root}: could not be looked through (${detail})${advice}`,
  }
})
if (told !== null) tell(told)
