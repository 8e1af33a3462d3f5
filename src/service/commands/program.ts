import { userInfo } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { attachmentFacets } from '../../domain/attachmentKind.ts'
import { type CalendarDate, calendarDate } from '../../domain/calendar/calendar.ts'
import { filingKinds } from '../../domain/cases/case.ts'
import type { SourcePlace } from '../mailSources/sourcePlace.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { CommandContext, CommonOptions, Drivers, ExitStatus } from './command.ts'
import { manifestCommand } from './manifestCommand.ts'
import type { Surroundings } from './surroundings.ts'
import { terminalIn } from './terminal.ts'

type SaidSettings = Partial<Pick<Settings, 'data' | 'organisation' | 'port' | 'host' | 'publicPort'>> & {
  readonly public?: string
}
type Work = (context: CommandContext) => Promise<ExitStatus>

/**
 * `dossier …`: every command with its options; what a command alone needs is loaded when it is given. `finish` is told
 * the exit status.
 */
export const program = (
  drivers: Drivers,
  surroundings: Surroundings,
  finish: (status: ExitStatus) => void,
): Command => {
  const dossier = new Command('dossier')
    .description(
      'Keeps case folders and the clocks of mailboxes: files mail, finds it back, proves all of it whole.',
    )
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void surroundings.out.write(text),
      writeErr: (text) => void surroundings.remarks.write(text),
    })
  const run = async (command: Command, work: Work): Promise<void> =>
    finish(await work(contextOf(command, drivers, surroundings)))

  organisationCommand(dossier, 'serve', 'serve the task pane and its API on this machine')
    .option('--port <number>', 'port; 0 takes a free one', wholeNumber)
    .option('--host <name>', 'address to listen on')
    .option(
      '--people <file>',
      'persons, roles and keys (YAML; else people.yaml in the organisation’s folder)',
    )
    .option('--roster <file>', 'the mailboxes (CSV or YAML; else roster.csv in the organisation’s folder)')
    .option('--public <url>', 'also serve the pages for people without a key, reached under this address')
    .option('--public-port <number>', 'their port; 0 takes a free one', wholeNumber)
    .option(
      '--mail <address=path>',
      'where the mail of a mailbox lies; may be said more than once (`dossier import` notes it for good)',
      sourcePlace,
      [],
    )
    .option('--https-dev', 'https with a development certificate, for sideloading')
    .action((options, command: Command) =>
      run(command, async (context) => (await import('./serveCommand.ts')).serveCommand(context, options)),
    )
  organisationCommand(
    dossier,
    'file',
    'file mails from disk: .eml and .msg files, folders of them, mbox, Maildir, PST, OST',
  )
    .argument('<path...>')
    .requiredOption('--case <reference>', 'the case to file in')
    .option('--open <title>', 'open the case with this title when there is none')
    .option('--by <person>', 'who files, as the register names him', userInfo().username)
    .action((paths: string[], options, command: Command) =>
      run(command, async (context) =>
        (await import('./fileCommand.ts')).fileCommand(context, paths, options),
      ),
    )
  organisationCommand(
    dossier,
    'import',
    'take in a mailbox that was delivered as files (a PST or OST, an mbox, a Maildir, a folder of these), or a static copy',
  )
    .argument('[path]')
    .option('--mailbox <address>', 'whose mail it is; the service opens it for that person')
    .option('--to <folder>', 'where the mailbox in a static copy is to lie')
    .option('--take-access', 'of a case that is here already: also who may know of it')
    .option('--by <person>', 'who takes a case over, for the record of imports', userInfo().username)
    .option('--forget', 'with --mailbox: no longer open the mail of this mailbox; nothing of it is removed')
    .action((from: string | undefined, options, command: Command) =>
      run(command, async (context) =>
        (await import('./importCommand.ts')).importCommand(context, from, options),
      ),
    )
  organisationCommand(dossier, 'verify', 'prove every chain and hash; exits 1 on damage')
    .argument('[bag]', 'a static copy (folder or zip) instead of the organisation’s folder')
    .option('--strict', 'files that no entry names count as damage')
    .option('--heads <file>', 'also hold the registers against heads kept elsewhere')
    .action((bag: string | undefined, options, command: Command) =>
      run(command, async (context) =>
        bag === undefined
          ? (await import('./verifyCommand.ts')).verifyCommand(context, options)
          : (await import('./verifyBagCommand.ts')).verifyBagCommand(context, bag),
      ),
    )
  organisationCommand(
    dossier,
    'heads',
    'print the newest hash of every register, to be kept elsewhere',
  ).action((_options, command: Command) =>
    run(command, async (context) => (await import('./headsCommand.ts')).headsCommand(context)),
  )
  organisationCommand(dossier, 'tidy', 'remove files older than a day that no entry names')
    .option('--file', 'file those in a case folder instead of removing them')
    .option('--by <person>', 'who files, as the register names him', userInfo().username)
    .action((options, command: Command) =>
      run(command, async (context) => (await import('./tidyCommand.ts')).tidyCommand(context, options)),
    )
  organisationCommand(
    dossier,
    'reindex',
    'rebuild the index from the folders of cases, mailboxes and agreements',
  ).action((_options, command: Command) =>
    run(command, async (context) => (await import('./reindexCommand.ts')).reindexCommand(context)),
  )
  organisationCommand(dossier, 'search', 'find filed mails that hold every word and are what else is asked')
    .argument('[query...]', 'words, "phrases", beginnings* and, after --, -exclusions')
    .option('--case <reference>', 'in this case')
    .option('--person <name>', 'from or to: the beginnings of words of a name or address')
    .option('--from <date>', 'sent on this day (YYYY-MM-DD) or later', calendarDay)
    .option('--until <date>', 'sent on this day or earlier', calendarDay)
    .addOption(new Option('--kind <kind>', 'filed as').choices(filingKinds))
    .addOption(new Option('--attachment <type>', 'with such an attachment').choices(attachmentFacets))
    .option('--best', 'the best first, instead of the newest')
    .option('--limit <number>', 'how many at most', wholeNumber, 20)
    .action((words: string[], options, command: Command) =>
      run(command, async (context) =>
        (await import('./searchCommand.ts')).searchCommand(context, words, options),
      ),
    )
  organisationCommand(dossier, 'mailboxes', 'every mailbox with the days it has left, most urgent first')
    .option('--today <date>', 'count from this day (YYYY-MM-DD) instead of from the present one', calendarDay)
    .option('--roster <file>', 'the mailboxes (CSV or YAML; else roster.csv in the organisation’s folder)')
    .action((options, command: Command) =>
      run(command, async (context) =>
        (await import('./mailboxesCommand.ts')).mailboxesCommand(context, options),
      ),
    )
  organisationCommand(
    dossier,
    'remind',
    'send the reminders that are due; exits 1 where one could not be sent',
  )
    .option('--today <date>', 'as if it were noon of this day (YYYY-MM-DD)', calendarDay)
    .option('--dry-run', 'say what would be sent; send and claim nothing')
    .option('--roster <file>', 'the mailboxes (CSV or YAML; else roster.csv in the organisation’s folder)')
    .option('--people <file>', 'who is told of commitments (else people.yaml in the organisation’s folder)')
    .option(
      '--mail <address=path>',
      'where the mail of a leaver lies, as for `serve`; may be said more than once (`dossier import` notes it for good)',
      sourcePlace,
      [],
    )
    .option(
      '--test <address>',
      'send this address a test letter instead, and say what the mail server answered',
    )
    .action((options, command: Command) =>
      run(command, async (context) => (await import('./remindCommand.ts')).remindCommand(context, options)),
    )
  organisationCommand(dossier, 'bounce', 'record reminders that came back, from the reports of mail servers')
    .argument('<path...>', 'mails (.eml, .msg), an mbox, a Maildir or folders of these')
    .action((paths: string[], _options, command: Command) =>
      run(command, async (context) => (await import('./bounceCommand.ts')).bounceCommand(context, paths)),
    )
  organisationCommand(
    dossier,
    'export',
    'write a static copy of a mailbox or a case: a BagIt bag with a page to look through it; goes on after a stop',
  )
    .requiredOption('--to <folder>', 'the folder to make')
    .option('--mail <path>', 'the mailbox: a folder of mails, an mbox, a Maildir, a PST or OST')
    .option(
      '--owner <address>',
      'whose mail it is: what he called private stays out (else as `serve --mail` or `import` said)',
    )
    .option('--private-too', 'every mail, where the mailbox is nobody’s own')
    .option('--folder <path...>', 'only these folders of the mailbox, with those below them')
    .option('--case <reference>', 'the case')
    .option('--title <text>', 'what the copy is called on its page')
    .option('--mbox', 'also an mbox of each folder')
    .option('--zip', 'also pack it into one zip file')
    .action((options, command: Command) =>
      run(command, async (context) => (await import('./exportCommand.ts')).exportCommand(context, options)),
    )
  // A command that is added ends the process by itself, with 1, unless it inherits what to do.
  dossier.addCommand(manifestCommand(surroundings).copyInheritedSettings(dossier))
  return dossier
}

const organisationCommand = (dossier: Command, name: string, description: string): Command =>
  dossier
    .command(name)
    .description(description)
    .option('--data <folder>', 'folder that holds the organisations (DOSSIER_DATA, else ./data)')
    .option('--organisation <id>', 'whose folder (DOSSIER_ORGANISATION, else firm)')
    .option('--json', 'results as lines of JSON')

const contextOf = (command: Command, drivers: Drivers, surroundings: Surroundings): CommandContext => {
  const options = command.opts<CommonOptions & SaidSettings>()
  return {
    settings: settingsWith(options, surroundings),
    drivers,
    terminal: terminalIn(surroundings),
    json: options.json ?? false,
    now: () => new Date().toISOString(),
  }
}

/** What is said on the command line goes before the environment. */
const settingsWith = (
  { data, organisation, port, host, public: publicUrl, publicPort }: SaidSettings,
  { environment }: Surroundings,
): Settings =>
  readSettings(
    {
      ...(data !== undefined && { DOSSIER_DATA: data }),
      ...(organisation !== undefined && { DOSSIER_ORGANISATION: organisation }),
      ...(port !== undefined && { DOSSIER_PORT: String(port) }),
      ...(host !== undefined && { DOSSIER_HOST: host }),
      ...(publicUrl !== undefined && { DOSSIER_PUBLIC_URL: publicUrl }),
      ...(publicPort !== undefined && { DOSSIER_PUBLIC_PORT: String(publicPort) }),
    },
    environment,
  )

const calendarDay = (text: string): CalendarDate => {
  try {
    return calendarDate(text)
  } catch {
    throw new InvalidArgumentError('expected a date such as 2026-11-21')
  }
}

const sourcePlace = (text: string, said: readonly SourcePlace[]): readonly SourcePlace[] => {
  const [, address, at] = /^([^\s@=]+@[^\s@=]+)=(.+)$/.exec(text) ?? []
  if (address === undefined || at === undefined)
    throw new InvalidArgumentError('expected an address and a path, such as jan@firm.example=/mail/jan.pst')
  return [...said, { address, path: path.resolve(at) }]
}

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number')
  return Number(text)
}
