import { type FileHandle, open } from 'node:fs/promises'
import type { MailboxDirectory, Roster } from '../../ports/mailboxDirectory.ts'
import { readRoster } from './readRoster.ts'
import { RosterError } from './rosterError.ts'

/** Bytes. */
const maxSize = 20_000_000

const empty: Roster = { mailboxes: [], refused: [] }

/**
 * A roster kept in a CSV or YAML file (docs/roster.md), read again when the file has changed. While a new
 * version cannot be used at all, or the file has gone, the last good roster stands with one refusal more that
 * says so. A file that was never there is an empty roster.
 */
export const rosterFile = (path: string, { zone }: { readonly zone: string }): MailboxDirectory => {
  let good: Roster | null = null
  let known: { readonly version: string; readonly roster: Roster } | null = null

  const newRoster = async (file: FileHandle, { size, seenAt }: FileState): Promise<Roster> => {
    try {
      if (size > maxSize) throw new RosterError('tooLarge', `a file of at most ${maxSize / 1_000_000} MB`)
      const format = /\.ya?ml$/i.test(path) ? 'yaml' : 'csv'
      good = await readRoster(await file.readFile(), { format, zone, seenAt })
      return good
    } catch (error) {
      if (error instanceof RosterError) return stillGood(good, error)
      throw error
    }
  }

  const read = async (file: FileHandle): Promise<Roster> => {
    // Taken before the bytes: what is written while they are read counts as a change next time.
    const state = await stateOf(file)
    if (known?.version !== state.version)
      known = { version: state.version, roster: await newRoster(file, state) }
    return known.roster
  }

  const readFromDisk = async (): Promise<Roster> => {
    try {
      const file = await open(path)
      return await read(file).finally(() => file.close())
    } catch (cause) {
      if (!isFileError(cause)) throw cause
      if (cause.code === 'ENOENT' && good === null) return empty
      return stillGood(
        good,
        new RosterError('unreadable', `a file that can be read (${cause.code})`, { cause }),
      )
    }
  }

  // One reading at a time: whoever asks meanwhile gets the same answer.
  let reading: Promise<Roster> | null = null
  return {
    roster: () => {
      reading ??= readFromDisk().finally(() => {
        reading = null
      })
      return reading
    },
  }
}

interface FileState {
  readonly version: string
  readonly size: number
  readonly seenAt: string
}

const stateOf = async (file: FileHandle): Promise<FileState> => {
  const { mtimeNs, mtime, size, ino } = await file.stat({ bigint: true })
  return { version: `${ino} ${mtimeNs} ${size}`, size: Number(size), seenAt: mtime.toISOString() }
}

const stillGood = (good: Roster | null, { line, expected }: RosterError): Roster => {
  const { mailboxes, refused } = good ?? empty
  const stands = good === null ? '' : '; the last roster that could be read stands'
  return { mailboxes, refused: [{ line, column: '', expected: `${expected}${stands}` }, ...refused] }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error
