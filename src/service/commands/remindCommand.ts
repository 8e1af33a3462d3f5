import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { type CalendarDate, firstInstantOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SignIn } from '../../ports/signIn.ts'
import { asServiceError } from '../http/serviceError.ts'
import { progressBeside } from '../leaving/leavingBeside.ts'
import { plainLine } from '../letters/plainLine.ts'
import { testLetter } from '../letters/testLetter.ts'
import { senderDomain } from '../mailSettings.ts'
import { openMailSources } from '../mailSources/openMailSources.ts'
import type { SourcePlace } from '../mailSources/sourcePlace.ts'
import type { Organisation } from '../organisation.ts'
import type { CommitmentOutcome } from '../reminding/commitmentRemindingParts.ts'
import { remind } from '../reminding/remind.ts'
import { isTrouble, type ReminderOutcome } from '../reminding/reminderOutcome.ts'
import { commitmentRemindingParts, remindingParts } from '../reminding/reminding.ts'
import { remindOfCommitments } from '../reminding/remindOfCommitments.ts'
import type { Settings } from '../settings.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { type CommandContext, CommandError, catchUp, type ExitStatus, withOrganisation } from './command.ts'
import { openBooks } from './openBooks.ts'
import { openPeople } from './openPeople.ts'
import { plainWords } from './plainWords.ts'
import { postWords } from './postWords.ts'

export interface RemindOptions {
  /** As if it were noon of this day. */
  readonly today?: CalendarDate
  readonly dryRun?: boolean
  /** The firm's mailboxes as a provider exported them. */
  readonly roster?: string
  /** Who is told of commitments; people.yaml in the organisation's folder unless said otherwise. */
  readonly people?: string
  /** Where the mail of mailboxes lies, beside what `dossier import` noted: it says how far a leaver is. */
  readonly mail: readonly SourcePlace[]
  /** Send this address a test letter, and nothing else. */
  readonly test?: string
}

/** One round of reminders, for cron. Exits 1 where one could not be sent, or where something keeps a mailbox out of sight. */
export const remindCommand = (context: CommandContext, options: RemindOptions): Promise<ExitStatus> =>
  options.test === undefined ? remindOnce(context, options) : sendTest(context, options.test)

const remindOnce = (context: CommandContext, options: RemindOptions): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { settings, drivers, terminal, json } = context
    const now = options.today === undefined ? context.now() : noonOf(options.today, settings.zone)
    const damaged = await catchUp(context, organisation)
    const { agreements, mailboxes, faults } = await openBooks(context, organisation, options.roster)
    const { situations, refused } = await mailboxes.all(now)
    for (const { line, column, expected } of refused)
      terminal.remark(
        `roster, line ${line}${column && `, ${column}`}: expected ${expected}; this row is left out`,
      )
    const unheard = situations.filter(isUnheard).length
    if (unheard > 0) terminal.remark(unheardSentence(unheard))
    const postman = await drivers.openPostman(settings)
    const books = { organisation, agreements, mailboxes }
    const people = await openPeople(context, options.people)
    let failures = 0
    const round = {
      dryRun: options.dryRun === true,
      onFailure: (error: Error) => {
        failures += 1
        terminal.remark(plainWords(error))
      },
    }
    const leavings = openLeavings(context, organisation, people.signIn, options.mail)
    const outcomes = await remind(
      remindingParts(books, postman, settings, leavings.progress),
      now,
      round,
    ).finally(() => leavings.close())
    for (const outcome of outcomes) {
      const name = (await mailboxes.one(outcome.mailbox, now))?.facts.name ?? outcome.mailbox
      terminal.out(json ? JSON.stringify(outcome) : sentence(outcome, plainLine(name)))
    }
    const ofCommitments = await remindOfCommitments(
      commitmentRemindingParts({ organisation }, people.signIn, postman, {
        ...settings,
        pages: pagesOf(settings),
      }),
      now,
      round,
    )
    for (const outcome of ofCommitments)
      terminal.out(json ? JSON.stringify(outcome) : commitmentSentence(outcome))
    const all = [...outcomes, ...ofCommitments]
    if (!json) terminal.out(summary(all))
    await organisation.follower.settled()
    const isFine = damaged + faults + refused.length + unheard + failures === 0 && !all.some(isTrouble)
    return isFine ? 0 : 1
  })

/** Where the service of these settings is reached: by its own name, or else from this machine alone. */
const pagesOf = ({ origins: [own], port }: Settings): string | null => {
  if (own !== undefined) return new URL(own).origin
  return port === 0 ? null : `http://localhost:${port}`
}

/** How far leavers are, as their mail and what was decided of it say; the sources are opened for whom a letter may be due. */
const openLeavings = (
  { settings, drivers, now }: CommandContext,
  organisation: Organisation,
  signIn: SignIn,
  places: readonly SourcePlace[],
) => {
  const folder = path.join(settings.data, settings.organisation)
  const mailSources = openMailSources({
    ...{ work: new WorkFiles(organisation.folders), folder, places },
    open: drivers.openMailSource,
  })
  const copies = { staticCopies: drivers.staticCopies, folder: path.join(folder, 'work', 'copies') }
  const parts = { organisation, organisationName: settings.organisationName, signIn, mailSources, now }
  // Nothing is made here that would be logged.
  const told = progressBeside({ ...parts, log: () => undefined }, copies)
  const progress = (situation: MailboxSituation) =>
    told(situation).catch((cause: unknown) => {
      const isUnread = asServiceError(cause).code === 'mailNotAtHand'
      throw isUnread ? new CommandError(unread(plainLine(situation.facts.name)), { cause }) : cause
    })
  return { progress, close: () => mailSources.close() }
}

const unread = (name: string): string =>
  `${name}: no letter about the plan of leaving is sent, for the mail that was being gone through cannot be read from here; say with --mail where it lies`

/** Its days are running and no agreement in force says whom to remind. */
const isUnheard = ({ agreement, countdown }: MailboxSituation): boolean =>
  agreement === null && (countdown.state === 'counting' || countdown.state === 'unknown')

const unheardSentence = (count: number): string =>
  `${count === 1 ? '1 mailbox is' : `${count} mailboxes are`} ending and under no agreement in force, so nobody is reminded: look at \`from\` and \`domains\` of the agreement (docs/agreement.md)`

const noonOf = (day: CalendarDate, zone: string): Instant =>
  new Date(firstInstantOf(`${day}T12:00:00`, zone)).toISOString()

const inWords: Readonly<Record<ReminderOutcome['role'], string>> = {
  contact: 'contact',
  standIn: 'stand-in',
  secondPerson: 'second person',
  provider: 'provider',
  leaver: 'leaver',
}

const sentence = ({ became, matter, role, lastDay }: ReminderOutcome, name: string): string =>
  sentenceOf(
    became,
    `${name}: ${matter}, to the ${inWords[role]}${lastDay === null ? '' : `, safe until ${lastDay}`}`,
    'agreement',
  )

const commitmentSentence = ({ became, commitment, due, daysBefore }: CommitmentOutcome): string =>
  sentenceOf(
    became,
    `commitment ${commitment}: due ${due}${daysBefore === null ? ', overdue' : ''}`,
    'people file',
  )

/** `written`: where the address stands. */
const sentenceOf = (became: ReminderOutcome['became'], about: string, written: string): string => {
  switch (became.kind) {
    case 'sent':
      return `sent      ${about}${became.mayHaveArrivedTwice ? ' (may have arrived twice)' : ''}`
    case 'refused':
      return `refused   ${about}: the mail server refused the address; look whether it is written right in the ${written}`
    case 'failed':
      return `failed    ${about}: ${postWords[became.because]}`
    case 'notSent':
      return `not sent  ${about}: ${postWords[became.because]}`
    case 'taken':
      return `taken     ${about}: somebody else is sending it`
    case 'waiting':
      return `waiting   ${about}: it failed a moment ago`
    case 'unrecorded':
      return `failed    ${about}: its register could not be read or written; \`dossier verify\` names why`
    case 'wouldSend':
      return `due       ${about}`
  }
}

const summary = (outcomes: readonly Pick<ReminderOutcome, 'became'>[]): string => {
  if (outcomes.length === 0) return 'nothing is due'
  const counts = Map.groupBy(outcomes, ({ became }) => became.kind)
  return [...counts].map(([kind, those]) => `${those.length} ${counted[kind]}`).join(', ')
}

const counted: Readonly<Record<ReminderOutcome['became']['kind'], string>> = {
  sent: 'sent',
  refused: 'refused',
  failed: 'failed',
  notSent: 'not sent',
  taken: 'taken by another',
  waiting: 'waiting',
  unrecorded: 'not recorded',
  wouldSend: 'due',
}

const sendTest = async (context: CommandContext, address: string): Promise<ExitStatus> => {
  const { settings, drivers, terminal, json } = context
  const { mail } = settings
  const postman = await drivers.openPostman(settings)
  if (postman === null || mail === null) throw new CommandError(postWords.notSet)
  const delivery = await postman.send(testLetter(address, `<test.${randomUUID()}@${senderDomain(mail)}>`))
  const server = `${mail.host}:${mail.port}`
  const said = {
    accepted: `${server} took a test letter for ${address}; look whether it arrives, also among the unwanted mail`,
    addressRefused: `${server} refused the address ${address}; look whether it is written right`,
    failed: `not sent by ${server}: ${delivery.kind === 'failed' ? postWords[delivery.because] : ''}`,
  }[delivery.kind]
  terminal.out(json ? JSON.stringify(delivery) : said)
  return delivery.kind === 'accepted' ? 0 : 1
}
