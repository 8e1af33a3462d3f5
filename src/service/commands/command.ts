import type { Person } from '../../domain/person.ts'
import type { MailboxDirectory } from '../../ports/mailboxDirectory.ts'
import type { SignIn } from '../../ports/signIn.ts'
import type { Organisation } from '../organisation.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from './terminal.ts'

/** 0: done, nothing wrong. 1: done, and something is wrong with what was looked at. 2: could not be done. */
export type ExitStatus = 0 | 1 | 2

/** What every command may be asked. */
export interface CommonOptions {
  readonly data?: string
  readonly organisation?: string
  readonly json?: boolean
}

/** A mail found on disk, to be filed. */
export interface MailOnDisk {
  /** Where it came from, for the person at the terminal. */
  readonly name: string
  bytes(): AsyncIterable<Uint8Array>
}

/** An organisation opened with real drivers. */
export interface OpenedOrganisation {
  readonly organisation: Organisation
  /** What the volume lacks of what durability rests on, in sentences. */
  readonly warnings: readonly string[]
  close(): Promise<void>
}

export interface People {
  readonly signIn: SignIn
  readonly people: readonly { readonly person: Person; readonly key: string }[]
}

/** The drivers, which only the composition root knows. */
export interface Drivers {
  openOrganisation(settings: Settings): Promise<OpenedOrganisation>
  openDirectory(file: string, zone: string): MailboxDirectory
  /** Without a file: one person with all roles and a key of this start. */
  openPeople(file: string | null, alone: { readonly name: string; readonly address: null }): Promise<People>
  openMailFiles(path: string): AsyncIterable<MailOnDisk>
}

export interface CommandContext {
  readonly settings: Settings
  readonly drivers: Drivers
  readonly terminal: Terminal
  readonly json: boolean
  /** The present as an ISO instant in UTC. */
  readonly now: () => string
}

/** What a person did wrong at the command line, or a thing that is not there: a sentence without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Opens the organisation for one command and closes it whatever happens. */
export const withOrganisation = async (
  { settings, drivers, terminal }: CommandContext,
  work: (organisation: Organisation) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const opened = await drivers.openOrganisation(settings)
  for (const warning of opened.warnings) terminal.remark(warning)
  try {
    return await work(opened.organisation)
  } finally {
    await opened.close()
  }
}
