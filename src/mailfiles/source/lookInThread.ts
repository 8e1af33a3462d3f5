import { stat } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { fileKind } from '../fileKind.ts'
import { lookThrough } from './lookThrough.ts'
import type { LookedThrough, LookTask } from './lookThroughThread.ts'
import { scanFiles } from './scanFiles.ts'
import { openSourceIndex } from './sourceIndex.ts'

const { root, indexFile } = workerData as LookTask

const tell = (told: LookedThrough): void => parentPort?.postMessage(told)

/** A path that was mistyped is no empty mailbox. */
const refusal = async (): Promise<LookedThrough | null> => {
  const found = await stat(root).catch(() => null)
  if (found === null)
    return { kind: 'failed', code: 'absent', detail: `${root}: there is no such file or folder` }
  if (found.isDirectory() || (await fileKind(root)) !== 'unknown') return null
  return { kind: 'failed', code: 'unknownKind', detail: `${root}: is no mail` }
}

const look = async (): Promise<LookedThrough> => {
  const refused = await refusal()
  if (refused !== null) return refused
  const db = openSourceIndex(indexFile)
  try {
    tell({ kind: 'scanned', isOther: await scanFiles(db, root) })
    await lookThrough(db, root, (progress) => tell({ kind: 'kept', progress }))
    return { kind: 'done' }
  } finally {
    db.close()
  }
}

tell(
  await look().catch((error: unknown): LookedThrough => {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { kind: 'failed', code: 'unavailable', detail: `${root}: could not be looked through (${detail})` }
  }),
)
