import type { CaseId } from '../../domain/cases/case.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import { type FolderStore, incomingPath, isRefusedPath } from '../../ports/folderStore.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { listCases } from '../cases/listCases.ts'
import { namedFile, namedFolders } from '../cases/namedFile.ts'
import { sha256OfStream } from '../register/hash.ts'
import { entriesAfter } from '../register/registerReader.ts'

const dayInMilliseconds = 86_400_000

/** A file that no entry names: never acknowledged. */
export interface Stray {
  readonly path: string
  readonly caseId: CaseId | null
}

/** Files older than a day (at `now`, an ISO instant) that no entry names, in `incoming/` and in every case. */
export async function* strays(folders: FolderStore, now: string): AsyncIterable<Stray> {
  for await (const name of folders.list('incoming')) {
    if (await isOld(folders, `incoming/${name}`, now)) yield { path: `incoming/${name}`, caseId: null }
  }
  for await (const caseId of listCases(folders)) {
    const named = await filesNamed(folders, caseId)
    for (const folder of namedFolders(caseId)) {
      for await (const name of folders.list(folder)) {
        const path = `${folder}/${name}`
        if (!named.has(path) && (await isOld(folders, path, now))) yield { path, caseId }
      }
    }
  }
}

/**
 * Removes a stray. One in a case is set aside first and its register read once more, for a filing may have named it
 * meanwhile; then it is put back. Returns whether it is gone.
 */
export const removeStray = async (folders: FolderStore, stray: Stray): Promise<boolean> => {
  if (stray.caseId === null) {
    await folders.remove(stray.path)
    return true
  }
  const aside = await setAside(folders, stray.path)
  if (aside === null) return false
  const isNamed = (await filesNamed(folders, stray.caseId)).has(stray.path)
  if (isNamed) await folders.copy(aside, stray.path)
  else await folders.remove(aside)
  return !isNamed
}

const setAside = async (folders: FolderStore, path: string): Promise<string | null> => {
  const file = await folders.find(path)
  if (file === null) return null
  const aside = incomingPath(await sha256OfStream(file.bytes()))
  await folders.copy(path, aside)
  await folders.remove(path)
  return aside
}

/** Paths of all that the register of a case names. */
const filesNamed = async (folders: FolderStore, caseId: CaseId): Promise<ReadonlySet<string>> => {
  const named = new Set<string>()
  for await (const entry of entriesAfter(folders, caseRegister(caseId).folder, { seq: 0, hash: null })) {
    const file = namedFile(caseId, caseFact(caseId, entry))
    if (file !== null) named.add(file.path)
  }
  return named
}

/** What the store refuses to look at is not ours to tidy. */
const isOld = async (folders: FolderStore, path: string, now: string): Promise<boolean> => {
  try {
    const file = await folders.find(path)
    return file !== null && Date.parse(now) - Date.parse(file.modifiedAt) > dayInMilliseconds
  } catch (error) {
    if (isRefusedPath(error)) return false
    throw error
  }
}
