import type { StoredEntry } from '../../domain/register/entry.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { listEntries, readStoredEntry } from './readRegister.ts'
import { RegisterError } from './registerError.ts'

/** How many entry files are read at a time when a whole register is read. */
const readsAtOnce = 16

/**
 * Reads a register's entries after `from` in order, each checked against the one before: number, chain and
 * details. Throws a RegisterError at the first that does not fit.
 */
export async function* entriesAfter(
  folders: FolderStore,
  register: string,
  from: { readonly seq: number; readonly hash: string | null },
): AsyncIterable<StoredEntry> {
  const numbers = (await listEntries(folders, register)).filter((seq) => seq > from.seq)
  let previous = from
  for (let start = 0; start < numbers.length; start += readsAtOnce) {
    const group = numbers.slice(start, start + readsAtOnce)
    const entries = await Promise.all(group.map((seq) => readStoredEntry(folders, register, seq)))
    for (const [index, entry] of entries.entries()) {
      const checked = checkEntry(register, group[index] ?? 0, entry, previous)
      previous = { seq: checked.link.seq, hash: checked.hash }
      yield checked
    }
  }
}

const checkEntry = (
  register: string,
  seq: number,
  entry: Awaited<ReturnType<typeof readStoredEntry>>,
  previous: { readonly seq: number; readonly hash: string | null },
): StoredEntry => {
  if (seq !== previous.seq + 1) throw new RegisterError(register, { kind: 'missing', seq: previous.seq + 1 })
  if (entry === null) throw new RegisterError(register, { kind: 'missing', seq })
  if (typeof entry === 'string') throw new RegisterError(register, { kind: 'altered', seq })
  if (entry.link.seq !== seq) throw new RegisterError(register, { kind: 'outOfOrder', seq })
  if (entry.link.previous !== previous.hash) throw new RegisterError(register, { kind: 'altered', seq })
  return entry
}
