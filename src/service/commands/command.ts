import path from 'node:path'
import type { FilingSource } from '../../domain/cases/case.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxDirectory } from '../../ports/mailboxDirectory.ts'
import type { PackMails } from '../../ports/mailPack.ts'
import type { MailSource } from '../../ports/mailSource.ts'
import type { Postman } from '../../ports/postman.ts'
import type { SignIn } from '../../ports/signIn.ts'
import type { StaticCopies } from '../../ports/staticCopy.ts'
import type { Organisation } from '../organisation.ts'
import type { Settings } from '../settings.ts'
import { catchUpTolerantly } from '../upkeep/reindex.ts'
import { isThere } from './isThere.ts'
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
  /** What its filing says of that. */
  readonly bytesFrom: FilingSource
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
  /** Hands mails to the mail server of the settings; null where none is set. */
  openPostman(settings: Settings): Promise<Postman | null>
  /** `onPassedOver` is told of each file in a folder that is no mail. */
  openMailFiles(path: string, onPassedOver: (path: string) => void): AsyncIterable<MailOnDisk>
  /** The mails at a path, read where they lie; what is known of them is kept in `indexFile`. */
  openMailSource(path: string, indexFile: string): Promise<MailSource>
  readonly staticCopies: StaticCopies
  readonly packMails: PackMails
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

type Work = (organisation: Organisation) => Promise<ExitStatus>

/**
 * Opens the organisation for one command and closes it whatever happens. Throws a CommandError where it has no folder:
 * a mistyped one would be made, empty, and be proven whole.
 */
export const withOrganisation = async (context: CommandContext, work: Work): Promise<ExitStatus> => {
  const { data, organisation } = context.settings
  const folder = path.join(data, organisation)
  if (!(await isThere(folder))) throw new CommandError(`there is no folder ${folder}; say which with --data`)
  return withNewOrganisation(context, work)
}

/** The same for a command that may be the organisation's first. */
export const withNewOrganisation = async (
  { settings, drivers, terminal }: CommandContext,
  work: Work,
): Promise<ExitStatus> => {
  const opened = await drivers.openOrganisation(settings)
  for (const warning of opened.warnings) terminal.remark(warning)
  opened.organisation.follower.onFailure(() =>
    terminal.remark('the index could not take in what was filed; `dossier reindex` rebuilds it'),
  )
  try {
    return await work(opened.organisation)
  } finally {
    await opened.close()
  }
}

/**
 * Brings the index up to what a crash or another process left it without. A damaged register is named and left as it
 * was; returns how many there are.
 */
export const catchUp = async ({ terminal }: CommandContext, organisation: Organisation): Promise<number> => {
  let damaged = 0
  await catchUpTolerantly(
    organisation,
    ({ message }) => {
      damaged += 1
      terminal.remark(`${message}; \`dossier verify\` names all that is wrong`)
    },
    (registers) => terminal.progress(`${registers} registers`),
  )
  terminal.progressDone()
  return damaged
}
