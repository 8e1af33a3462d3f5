import { entryFileName, entrySeq, type StoredEntry } from '../../domain/register/entry.ts'
import { type EntryDamage, readEntry } from '../../domain/register/entryText.ts'
import type { FolderStore, StoredFile } from '../../ports/folderStore.ts'
import { sha256Hex } from './hash.ts'

/** An entry is two lines; a file beyond this was not written by Dossier. */
const entryBytesAtMost = 4 * 1024 * 1024

/** The numbers of a register's entries, ascending, as its folder lists them. */
export const listEntries = async (folders: FolderStore, register: string): Promise<readonly number[]> => {
  const numbers: number[] = []
  for await (const name of folders.list(register)) {
    const seq = entrySeq(name)
    if (seq !== null) numbers.push(seq)
  }
  return numbers.sort((a, b) => a - b)
}

/** One entry, null where its file is missing, or what is wrong with it. */
export const readStoredEntry = async (
  folders: FolderStore,
  register: string,
  seq: number,
): Promise<StoredEntry | EntryDamage | null> => {
  const file = await folders.find(`${register}/${entryFileName(seq)}`)
  if (file === null) return null
  return file.size > entryBytesAtMost ? 'notAnEntry' : readEntry(await textOf(file), sha256Hex)
}

const textOf = async (file: StoredFile): Promise<string> =>
  Buffer.concat(await Array.fromAsync(file.bytes())).toString('utf8')
