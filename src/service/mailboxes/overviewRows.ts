import { setImmediate } from 'node:timers/promises'
import type { OverviewRow } from '../../contract/overviewSchemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { isHeld, standingOf } from '../../domain/decisions/decisionRules.ts'
import type { ReminderRecord } from '../../domain/reminders/reminder.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { folded } from './folded.ts'

/** A row of the overview, with what it is found and counted by. */
export interface ListedMailbox {
  readonly row: OverviewRow
  readonly customerName: string | null
  readonly language: 'nl' | 'en'
  /** A clock runs, or may, and nobody has decided, or a second person has yet to approve. */
  readonly isUndecided: boolean
  /** Name and address, without case and accents. */
  readonly text: string
}

/** Mailboxes looked at between two turns of the event loop. */
const atOnce = 5000

export type ListMailboxes = (situations: readonly MailboxSituation[]) => Promise<readonly ListedMailbox[]>

/** Lists mailboxes in their order, and remembers: a list that did not change, and in another each row that did not. */
export const mailboxLister = (): ListMailboxes => {
  let listed: ReadonlyMap<MailboxSituation, ListedMailbox> = new Map()
  let last: { readonly of: readonly MailboxSituation[]; readonly list: Promise<readonly ListedMailbox[]> } = {
    of: [],
    list: Promise.resolve([]),
  }
  const listAll = async (situations: readonly MailboxSituation[]): Promise<readonly ListedMailbox[]> => {
    const before = listed
    const after = new Map<MailboxSituation, ListedMailbox>()
    for (const situation of situations) {
      after.set(situation, before.get(situation) ?? listedMailbox(situation))
      if (after.size % atOnce === 0) await setImmediate()
    }
    listed = after
    return [...after.values()]
  }
  return (situations) => {
    if (last.of !== situations) last = { of: situations, list: listAll(situations) }
    return last.list
  }
}

const listedMailbox = (situation: MailboxSituation): ListedMailbox => {
  const { facts, agreement } = situation
  return {
    row: rowOf(situation),
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
  if (situation.record.reminders.length === 0) return { state: 'none', on: null }
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
    reminders
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
      // Of his own plan a person is told apart: that it arrived says nothing of what an agreement asks for.
      .map((one) => [`${one.role} ${one.matter === 'leavingPlan'}`, one]),
  ).values(),
]

const reminderState: Readonly<Record<ReminderRecord['state'], OverviewRow['reminder']['state']>> = {
  claimed: 'waiting',
  sent: 'sent',
  failed: 'failed',
  refused: 'failed',
}
