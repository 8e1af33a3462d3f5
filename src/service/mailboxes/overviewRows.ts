import { setImmediate } from 'node:timers/promises'
import type { OverviewRow } from '../../contract/retentionSchemas.ts'
import { dateOf } from '../../domain/calendar.ts'
import { type Subject, subjectOf } from '../../domain/permissions.ts'
import { isHeld, standingOf } from '../../domain/retention/decisionRules.ts'
import type { ReminderRecord } from '../../domain/retention/reminder.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { folded } from './folded.ts'

/** A row of the overview, with what it is found and counted by. */
export interface ListedMailbox {
  readonly row: OverviewRow
  readonly subject: Subject
  readonly customerName: string | null
  readonly language: 'nl' | 'en'
  /** A clock runs, or may, and nobody has decided, or a second person has yet to approve. */
  readonly isUndecided: boolean
  /** Name and address, without case and accents. */
  readonly text: string
}

/** Mailboxes looked at between two turns of the event loop. */
const atOnce = 2000

const listedOf = new WeakMap<MailboxSituation, ListedMailbox>()
const listsOf = new WeakMap<readonly MailboxSituation[], Promise<readonly ListedMailbox[]>>()

/** The rows of all mailboxes, in their order; worked out once for each mailbox as it stands. */
export const listedMailboxes = (
  situations: readonly MailboxSituation[],
): Promise<readonly ListedMailbox[]> => {
  const known = listsOf.get(situations)
  if (known !== undefined) return known
  const list = listAll(situations)
  listsOf.set(situations, list)
  return list
}

const listAll = async (situations: readonly MailboxSituation[]): Promise<readonly ListedMailbox[]> => {
  const list: ListedMailbox[] = []
  let made = 0
  for (const situation of situations) {
    const known = listedOf.get(situation)
    const listed = known ?? listedMailbox(situation)
    if (known === undefined) {
      listedOf.set(situation, listed)
      made++
      if (made % atOnce === 0) await setImmediate()
    }
    list.push(listed)
  }
  return list
}

const listedMailbox = (situation: MailboxSituation): ListedMailbox => {
  const { facts, agreement } = situation
  return {
    row: rowOf(situation),
    subject: subjectOf(situation),
    customerName: agreement?.agreement.customer ?? null,
    language: agreement?.agreement.language ?? 'nl',
    isUndecided: isUndecided(situation),
    text: folded(`${facts.name}\n${facts.address}`),
  }
}

const rowOf = (situation: MailboxSituation): OverviewRow => {
  const { facts, record, agreement, countdown } = situation
  const { id, name, address, kind, size } = facts
  const clock = 'clock' in countdown ? countdown.clock : null
  return {
    ...{ id, name, address, kind, size },
    customer: agreement?.id ?? null,
    state: countdown.state,
    daysLeft: countdown.state === 'counting' ? countdown.daysLeft : null,
    lastDay: clock?.lastDay ?? null,
    clock: clock?.name ?? null,
    certainty: clock?.certainty ?? null,
    conflict: countdown.state === 'counting' && countdown.conflict !== null,
    nearSizeLimit: countdown.state === 'noClock' && countdown.nearSizeLimit,
    decision: record.decision && { choice: record.decision.choice, state: record.decision.state },
    hold: holdOf(situation),
    reminder: reminderOf(situation),
  }
}

const isUndecided = (situation: MailboxSituation): boolean => {
  const { state } = situation.countdown
  const standing = standingOf(situation)
  return (
    (state === 'counting' || state === 'unknown') &&
    (standing === 'undecided' || standing === 'awaitingSecond')
  )
}

const holdOf = ({ facts, record }: MailboxSituation): OverviewRow['hold'] => {
  if (isHeld({ facts, record: { ...record, hold: null } })) return 'verified'
  return record.hold === null ? 'none' : 'recorded'
}

/** How the newest reminder to each person fared; one that did not arrive counts until another to him did. */
const reminderOf = (situation: MailboxSituation): OverviewRow['reminder'] => {
  const newest = newestByRole(situation.record.reminders)
  const failed = newest.filter(({ state }) => state === 'failed' || state === 'refused')
  const shown = standingOf(situation) === 'settled' || failed.length === 0 ? newest : failed
  const last = shown.reduce<ReminderRecord | null>(
    (latest, one) => (latest === null || Date.parse(one.at) >= Date.parse(latest.at) ? one : latest),
    null,
  )
  return last === null
    ? { state: 'none', on: null }
    : { state: reminderState[last.state], on: dateOf(last.at, situation.zone) }
}

const newestByRole = (reminders: readonly ReminderRecord[]): readonly ReminderRecord[] => [
  ...new Map(
    reminders.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((one) => [one.role, one]),
  ).values(),
]

const reminderState: Readonly<Record<ReminderRecord['state'], OverviewRow['reminder']['state']>> = {
  claimed: 'waiting',
  sent: 'sent',
  failed: 'failed',
  refused: 'failed',
}
