import type { StoredEntry } from '../../domain/register/entry.ts'
import type { Head } from '../../ports/caseIndex.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { listEntries, readStoredEntry } from '../register/readRegister.ts'
import type { Finding } from './finding.ts'

export interface RegisterCheck {
  /** Entries that could be read, in order of their number. */
  readonly entries: readonly StoredEntry[]
  readonly findings: readonly Finding[]
}

/** Holds every entry of a register against its number, its hash, the one before it and the heads known from elsewhere. */
export const verifyRegister = async (
  folders: FolderStore,
  register: string,
  knownHeads: readonly Head[],
): Promise<RegisterCheck> => {
  const numbers = await listEntries(folders, register)
  const last = numbers.at(-1) ?? 0
  const present = new Set(numbers)
  const entries: StoredEntry[] = []
  const findings: Finding[] = []
  const hashes = new Map<number, string>()
  for (let seq = 1; seq <= last; seq++) {
    const entry = present.has(seq) ? await readStoredEntry(folders, register, seq) : null
    findings.push(...entryFindings(register, seq, entry, hashes.get(seq - 1) ?? null))
    if (entry === null || typeof entry === 'string') continue
    entries.push(entry)
    hashes.set(seq, entry.hash)
  }
  for (const known of knownHeads) findings.push(...headFindings(register, known, last, hashes))
  return { entries, findings }
}

const entryFindings = (
  place: string,
  seq: number,
  entry: Awaited<ReturnType<typeof readStoredEntry>>,
  previous: string | null,
): readonly Finding[] => {
  if (entry === null) return [{ kind: 'entryMissing', place, seq }]
  if (typeof entry === 'string') return [{ kind: 'entryAltered', place, seq }]
  if (entry.link.seq !== seq) return [{ kind: 'entryReordered', place, seq }]
  const follows = entry.link.previous === previous || (seq > 1 && previous === null)
  return follows ? [] : [{ kind: 'chainBroken', place, seq }]
}

const headFindings = (
  place: string,
  known: Head,
  last: number,
  hashes: ReadonlyMap<number, string>,
): readonly Finding[] => {
  if (last === 0) return [{ kind: 'registerMissing', place }]
  if (known.seq > last) return [{ kind: 'registerCutOff', place, seq: last, expected: known.seq }]
  const hash = hashes.get(known.seq)
  return hash === undefined || hash === known.hash
    ? []
    : [{ kind: 'registerReplaced', place, seq: known.seq }]
}
