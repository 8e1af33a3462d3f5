import type { Head } from '../../ports/caseIndex.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { listRegisters } from '../register/listRegisters.ts'
import { listEntries, readStoredEntry } from '../register/readRegister.ts'
import { RegisterError } from '../register/registerError.ts'

/** The newest entry of every register, read from the folder itself. */
export async function* readHeads(folders: FolderStore): AsyncIterable<Head> {
  for await (const register of listRegisters(folders)) {
    const seq = (await listEntries(folders, register)).at(-1)
    if (seq === undefined) continue
    const entry = await readStoredEntry(folders, register, seq)
    if (entry === null || typeof entry === 'string')
      throw new RegisterError(register, { kind: 'altered', seq })
    yield { register, seq, hash: entry.hash }
  }
}

/** A head as a line: hash, number, register. Made to be kept on paper, in a mail, or with somebody else. */
export const headLine = ({ register, seq, hash }: Head): string => `${hash} ${seq} ${register}`

/** Reads lines of `headLine`; null when any line is none. Empty lines are passed over. */
export const parseHeads = (text: string): readonly Head[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const heads = lines.map((line) => /^([0-9a-f]{64}) (\d+) (\S+)\s*$/.exec(line))
  return heads.includes(null)
    ? null
    : heads.map((match) => ({ hash: match?.[1] ?? '', seq: Number(match?.[2]), register: match?.[3] ?? '' }))
}
