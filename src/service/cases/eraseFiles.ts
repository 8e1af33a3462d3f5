import type { CaseId } from '../../domain/cases/case.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import { entryFileName, type StoredEntry } from '../../domain/register/entry.ts'
import { erasedIn, isAboutErased } from '../../domain/register/erasedEntries.ts'
import { type FolderStore, incomingPath } from '../../ports/folderStore.ts'
import { sha256Hex } from '../register/hash.ts'
import { entriesAfter } from '../register/registerReader.ts'
import { caseRegister } from './caseRegister.ts'
import { namedFile } from './namedFile.ts'

/**
 * Takes away what the register of a case says was erased: the files that nothing else names, then the second lines of the
 * entries, which alone tell the files' names. What was stopped is done by doing it again. True: something was left to do.
 *
 * Whoever files the same mail meanwhile, in this process or another, may have found its file there. So files are set aside
 * first: one that an entry names by then is put back, and fileMessage sees that its own still stands.
 */
export const eraseFiles = async (folders: FolderStore, caseId: CaseId): Promise<boolean> => {
  const { going, kept, purged } = await toErase(folders, caseId)
  if (purged.length === 0) return false
  for (const path of going) {
    if (kept.has(path)) continue
    await folders.copy(path, asideOf(path))
    await folders.remove(path)
  }
  const { kept: keptNow } = await toErase(folders, caseId)
  for (const path of going) {
    if (keptNow.has(path)) await folders.copy(asideOf(path), path)
    await folders.remove(asideOf(path))
  }
  for (const { link } of purged)
    await purge(folders, `${caseRegister(caseId).folder}/${entryFileName(link.seq)}`)
  return true
}

interface ToErase {
  /** Files of what was erased, and those that something else names. */
  readonly going: ReadonlySet<string>
  readonly kept: ReadonlySet<string>
  readonly purged: readonly StoredEntry[]
}

const toErase = async (folders: FolderStore, caseId: CaseId): Promise<ToErase> => {
  const { folder } = caseRegister(caseId)
  const entries = await Array.fromAsync(entriesAfter(folders, folder, { seq: 0, hash: null }))
  const facts = entries.map((entry) => caseFact(caseId, entry))
  const erased = erasedIn(facts)
  const kept = new Set<string>()
  const going = new Set<string>()
  const purged: StoredEntry[] = []
  for (const [at, entry] of entries.entries()) {
    const fact = facts[at] ?? null
    const path = namedFile(caseId, fact)?.path
    const isErased = isAboutErased(erased, fact)
    if (path !== undefined) (isErased ? going : kept).add(path)
    if (isErased && entry.details !== null) purged.push(entry)
  }
  return { going, kept, purged }
}

/** A name that tells nothing, and the same when it is done again. */
const asideOf = (path: string): string => incomingPath(sha256Hex(path))

/** In place of an entry its first line: the chain still holds. */
const purge = async (folders: FolderStore, path: string): Promise<void> => {
  const file = await folders.find(path)
  if (file === null) return
  const bytes = Buffer.concat(await Array.fromAsync(file.bytes()))
  await folders.replace(path, bytes.subarray(0, bytes.indexOf('\n') + 1))
}
