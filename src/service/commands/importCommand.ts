import path from 'node:path'
import { MailSourceError, type SourceDamage, type SourceFolder } from '../../ports/mailSource.ts'
import { damageSentence } from '../mailSources/damageSentence.ts'
import { type SourcePlace, sourceIndexFile, sourcePlaceFile } from '../mailSources/sourcePlace.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { type CommandContext, CommandError, type ExitStatus, withOrganisation } from './command.ts'
import { forgetMailbox, removeSourceIndex } from './forgetMailbox.ts'
import { isThere } from './isThere.ts'
import { openPeople } from './openPeople.ts'

export interface ImportOptions {
  /** Whose mail it is, by the mailbox's address. */
  readonly mailbox?: string
  /** A folder for the mailbox in a static copy. */
  readonly to?: string
  readonly forget?: boolean
  /** Who takes a case over. */
  readonly by: string
  readonly takeAccess?: boolean
}

/**
 * Takes in what was delivered elsewhere: a mailbox, or without an address a static copy of one or of a case. Exits 1 where
 * something of it cannot be read.
 */
export const importCommand = async (
  context: CommandContext,
  from: string | undefined,
  { mailbox, forget, ...ofBag }: ImportOptions,
): Promise<ExitStatus> => {
  if (mailbox !== undefined && !/^[^\s@]+@[^\s@]+$/.test(mailbox))
    throw new CommandError(`${mailbox}: expected a mail address`)
  if (forget === true) {
    if (mailbox === undefined || from !== undefined)
      throw new CommandError('say whose mail is to be forgotten, and no path: --mailbox ADDRESS --forget')
    return forgetMailbox(context, mailbox)
  }
  if (from === undefined) throw new CommandError('say what is to be taken in: a path')
  if (mailbox !== undefined) return importMailbox(context, path.resolve(from), mailbox)
  if (!from.endsWith('.zip') && !(await isThere(path.join(from, 'bagit.txt')))) {
    throw new CommandError(`${from} is no static copy (a bag); of mail, say whose it is: --mailbox ADDRESS`)
  }
  return (await import('./importBagCommand.ts')).importBagCommand(context, from, ofBag)
}

/**
 * Looks a mailbox's mail through where it lies, says what it holds and what cannot be read, and notes its place: from
 * then on the service opens it for its owner. Nothing is copied, and nothing filed.
 */
const importMailbox = (context: CommandContext, at: string, address: string): Promise<ExitStatus> =>
  withOrganisation(context, async ({ folders: store }) => {
    const { drivers, settings, terminal, json } = context
    const place = { address, path: at }
    const indexFile = path.join(settings.data, settings.organisation, sourceIndexFile(place))
    const source = await drivers.openMailSource(at, indexFile).catch(asCommandError)
    const watching = setInterval(() => {
      const { read, of } = source.progress()
      if (of > 0) terminal.progress(`${Math.floor((100 * read) / of)}% of ${sizeOf(of)} looked through`)
    }, 500)
    try {
      const folders = await source.folders()
      const damage = await source.damage()
      terminal.progressDone()
      tell(context, folders, damage)
      const work = new WorkFiles(store)
      const before = await work.read(sourcePlaceFile(address))
      await work.change(sourcePlaceFile(address), () => place)
      if (before !== null && before.path !== at) await removeSourceIndex(context, before)
      if (!json) terminal.out(await openedSentence(context, place))
      if (!json && before !== null && before.path !== at) terminal.out(`It lay here before: ${before.path}`)
      const isEmpty = folders.every(({ messages }) => messages === 0)
      if (isEmpty) terminal.remark(`${at}: no mail was found there`)
      return isEmpty || damage.some(({ what }) => what !== 'noMail') ? 1 : 0
    } finally {
      clearInterval(watching)
      await source.close()
    }
  })

/** Nobody can open a mailbox that is neither somebody's own nor in the roster, from which it is entrusted. */
const openedSentence = async (
  context: CommandContext,
  { address, path: at }: SourcePlace,
): Promise<string> => {
  const { drivers, settings } = context
  const folder = path.join(settings.data, settings.organisation)
  const { people } = await openPeople(context)
  const { mailboxes } = await drivers.openDirectory(path.join(folder, 'roster.csv'), settings.zone).roster()
  const known = [
    ...people.map(({ person }) => person.address),
    ...mailboxes.map((mailbox) => mailbox.address),
  ]
  return known.some((one) => one?.toLowerCase() === address.toLowerCase())
    ? `\`dossier serve\` opens it for ${address} from now on, where it lies: ${at}`
    : `Its place is noted: ${at}. Nobody can open it yet: ${address} is in no people.yaml or roster.csv in ${folder}; add a person or a mailbox with that address`
}

const asCommandError = (cause: unknown): never => {
  if (!(cause instanceof MailSourceError)) throw cause
  throw new CommandError(cause.detail, { cause })
}

const tell = (
  { terminal, json }: CommandContext,
  folders: readonly SourceFolder[],
  damage: readonly SourceDamage[],
): void => {
  const messages = folders.reduce((sum, folder) => sum + folder.messages, 0)
  const size = folders.reduce((sum, folder) => sum + folder.size, 0)
  if (json) {
    for (const folder of folders) terminal.out(JSON.stringify(folder))
    for (const one of damage) terminal.out(JSON.stringify(one))
    terminal.out(JSON.stringify({ messages, size, folders: folders.length, damage: damage.length }))
    return
  }
  for (const folder of folders) {
    terminal.out(
      `${folder.path || '(uppermost folder)'}: ${counted(folder.messages)}, ${sizeOf(folder.size)}`,
    )
  }
  terminal.out(
    `${counted(messages)} in ${folders.length === 1 ? '1 folder' : `${folders.length} folders`}, ${sizeOf(size)}`,
  )
  for (const one of damage) terminal.remark(damageSentence(one))
}

const counted = (mails: number): string => (mails === 1 ? '1 mail' : `${mails} mails`)

const megabyte = 1024 * 1024

const sizeOf = (bytes: number): string =>
  bytes < 1024 * megabyte
    ? `${(bytes / megabyte).toFixed(1)} MB`
    : `${(bytes / (1024 * megabyte)).toFixed(1)} GB`
