import { type CalendarDate, firstInstantOf } from '../../domain/calendar/calendar.ts'
import { explainCountdown, headlineOf } from '../../domain/retention/explain/explainCountdown.ts'
import type { ClockName } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { RefusedRow } from '../../ports/mailboxDirectory.ts'
import { type CommandContext, catchUp, type ExitStatus, withOrganisation } from './command.ts'
import { openBooks } from './openBooks.ts'

export interface MailboxesOptions {
  readonly roster?: string
  /** Counts the days from this one, in the organisation's zone, instead of from the present one. */
  readonly today?: CalendarDate
}

/** Every mailbox with the days it has left and why, most urgent first. */
export const mailboxesCommand = (context: CommandContext, options: MailboxesOptions): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json, now } = context
    const damaged = await catchUp(context, organisation)
    const { mailboxes, faults } = await openBooks(context, organisation, options.roster)
    const noon = options.today && firstInstantOf(`${options.today}T12:00:00`, organisation.zone)
    const { situations, refused } = await mailboxes.all(noon ?? now())
    for (const row of refused) terminal.remark(refusedSentence(row))
    for (const situation of situations) {
      if (json) terminal.out(JSON.stringify(lineOf(situation)))
      else for (const line of linesOf(situation)) terminal.out(line)
    }
    if (situations.length === 0 && !json) terminal.remark('there are no mailboxes')
    return damaged + faults + refused.length === 0 ? 0 : 1
  })

const refusedSentence = ({ line, column, expected }: RefusedRow): string =>
  `roster, line ${line}${column === '' ? '' : `, ${column}`}: expected ${expected}; this row is left out`

const explain = ({ countdown, zone }: MailboxSituation): string =>
  explainCountdown(countdown, { language: 'en', zone })

const lineOf = (situation: MailboxSituation) => {
  const { facts, record, agreement, zone, today, countdown } = situation
  const { id, name, address, kind, size } = facts
  return {
    ...{ id, name, address, kind, size },
    agreement: agreement && { id: agreement.id, version: agreement.version },
    ...{ today, zone, countdown },
    explanation: explain(situation),
    decision: record.decision && { choice: record.decision.choice, state: record.decision.state },
    holdRecordedAt: record.hold?.placedAt ?? null,
  }
}

const linesOf = (situation: MailboxSituation): readonly string[] => {
  const { facts, countdown } = situation
  const clock = 'clock' in countdown ? countdown.clock : null
  const until = clock && `  (until ${clock.lastDay}: ${clockWords[clock.name]}, ${clock.certainty})`
  const headline = headlineOf(countdown, 'en').padEnd(22)
  return [
    `${headline}${shown(facts.name)} <${shown(facts.address || 'no address known')}>${until ?? ''}`,
    `    ${explain(situation)}`,
  ]
}

const clockWords: Readonly<Record<ClockName, string>> = {
  accountDeleted: 'account deleted',
  licenceRemoved: 'licence removed',
  holdEnded: 'hold ended',
  agreedFromLastDay: 'agreed from last day',
  agreedFromDeletion: 'agreed from deletion',
  agreedFromLicence: 'agreed from licence',
}

/** A roster's names are anybody's: what would steer the terminal is left out. */
const shown = (text: string): string => text.replace(/\p{C}+/gu, ' ')
