import type { Agreement, NamedPerson } from '../agreement/agreement.ts'
import { dateOf, daysBetween, type Instant, plusDuration } from '../calendar/calendar.ts'
import { mayDecide, secondPersonFor, standingOf } from '../decisions/decisionRules.ts'
import type { ReminderMatter, ReminderRole } from '../register/mailboxEntries.ts'
import type { MailboxRecord } from '../retention/mailboxRecord.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import type { ReminderRecord } from './reminder.ts'

/** Somebody who can be asked something. */
export interface Addressee {
  readonly matter: ReminderMatter
  readonly role: ReminderRole
  readonly to: NamedPerson
}

/** What is asked about a mailbox as its decision stands. */
export interface Plan {
  /** First part of the keys of its reminders: a new decision, or a no, makes new reminders. */
  readonly topic: string
  /** In order of escalation; each address once. */
  readonly chain: readonly Addressee[]
  /** How many of the chain must be reached on an agreed day: the first in line, and who follows as time passes. */
  readonly reach: (moment: Moment) => number
  /** How many when it is told at once, between agreed days; null: before the first of them. */
  readonly reachAtOnce: (moment: Moment | null) => number
  /** Since when it is asked, where that is told at once and not only on the agreed days. */
  readonly since: Instant | null
}

/** The most urgent of the agreed days before the end that have come. */
export interface Moment {
  readonly daysBefore: number
  /** Its place among the agreed days, the earliest being 0. */
  readonly position: number
  readonly isLast: boolean
}

/** Null while none has come. Negative days left: the end is past. */
export const momentAt = (agreed: readonly number[], daysLeft: number): Moment | null => {
  let daysBefore = Number.POSITIVE_INFINITY
  for (const days of agreed) if (days >= daysLeft && days < daysBefore) daysBefore = days
  if (daysBefore === Number.POSITIVE_INFINITY) return null
  let position = 0
  let isLast = true
  for (const days of agreed) {
    if (days > daysBefore) position++
    if (days < daysBefore) isLast = false
  }
  return { daysBefore, position, isLast }
}

/** What is to be asked now; null where a decision was carried out. */
export const planOf = (situation: MailboxSituation, agreement: Agreement): Plan | null => {
  switch (standingOf(situation)) {
    case 'undecided':
      return undecidedPlan(situation.record, agreement)
    case 'awaitingSecond':
      return approvalPlan(situation.record, agreement)
    case 'toCarryOut':
      return executionPlan(situation.record, agreement)
    case 'settled':
      return null
  }
}

/** The contact, from the second agreed day on also the stand-in, from the third on also the provider. */
const undecidedPlan = ({ decision, history }: MailboxRecord, agreement: Agreement): Plan => {
  const undone =
    decision === null
      ? history.findLast(({ kind }) => kind === 'decisionDeclined' || kind === 'decisionWithdrawn')
      : undefined
  return {
    topic: undone === undefined ? 'decide' : `decide:${undone.seq}`,
    chain: chainOf([
      { matter: 'decide', role: 'contact', to: agreement.contact },
      { matter: 'decide', role: 'standIn', to: agreement.standIn },
      { matter: 'decide', role: 'provider', to: agreement.provider },
    ]),
    reach: ({ position }) => position + 1,
    reachAtOnce: (moment) => (moment?.position ?? 0) + 1,
    since: undone?.at ?? null,
  }
}

/** The second person; on the agreed days also who decided, and from the third on the provider: nothing is decided yet. */
const approvalPlan = ({ decision }: MailboxRecord, agreement: Agreement): Plan | null => {
  if (decision === null) return null
  const second = secondPersonFor(agreement, decision.by)
  const decider = mayDecide(agreement, decision.by.address)
  return {
    topic: `approve:${decision.since.seq}`,
    chain: chainOf([
      ...(second === null ? [] : [{ matter: 'approve', role: second.role, to: personOf(second) } as const]),
      ...(decider === null ? [] : [{ matter: 'approve', role: decider, to: agreement[decider] } as const]),
      { matter: 'approve', role: 'provider', to: agreement.provider },
    ]),
    reach: ({ position }) => (position < 2 ? 2 : 3),
    reachAtOnce: () => 1,
    since: decision.since.at,
  }
}

/** The provider; on the last agreed day also the contact, who is told that the provider is late. */
const executionPlan = ({ decision }: MailboxRecord, agreement: Agreement): Plan | null =>
  decision && {
    topic: `carryOut:${decision.since.seq}`,
    chain: chainOf([
      { matter: 'carryOut', role: 'provider', to: agreement.provider },
      { matter: 'carryOut', role: 'contact', to: agreement.contact },
      { matter: 'carryOut', role: 'standIn', to: agreement.standIn },
    ]),
    reach: ({ isLast }) => (isLast ? 2 : 1),
    // Who reported it done knows of it; once an agreed day has come, what nobody has seen is asked about all the same.
    reachAtOnce: (moment) => (decision.state === 'reported' && moment === null ? 0 : 1),
    since: decision.since.at,
  }

const personOf = ({ name, address }: NamedPerson): NamedPerson => ({ name, address })

/** Who stands in two places is asked once. */
export const chainOf = (chain: readonly Addressee[]): readonly Addressee[] =>
  chain.filter(
    ({ to }, index) =>
      chain.findIndex((one) => one.to.address.toLowerCase() === to.address.toLowerCase()) === index,
  )

/** A mailbox that may end any day is asked about at once and again after this many days, until its end is known. */
const daysBetweenRounds = 7

export interface Round {
  readonly number: number
  readonly startedOn: string
}

/** Where a plan's reminders without a known end stand. Told by the register, so that whoever asks that day finds the same. */
export const roundOf = (situation: MailboxSituation, topic: string): Round => {
  const { record, today, zone } = situation
  const newest = newestRound(record.reminders, `${topic}:unknown:`)
  if (newest === null) return { number: 1, startedOn: today }
  const startedOn = dateOf(newest.firstAt, zone)
  const daysAgo = daysBetween(startedOn, today)
  // Clocks differ by a day at midnight; a round that began later than that was of a clock gone wrong.
  return daysAgo >= -1 && daysAgo < daysBetweenRounds
    ? { number: newest.number, startedOn }
    : { number: newest.number + 1, startedOn: today }
}

const newestRound = (
  reminders: readonly ReminderRecord[],
  prefix: string,
): { readonly number: number; readonly firstAt: Instant } | null => {
  let newest: { readonly number: number; readonly firstAt: Instant } | null = null
  for (const { key, firstAt } of reminders) {
    if (!key.startsWith(prefix)) continue
    const number = Number.parseInt(key.slice(prefix.length), 10)
    if (newest === null || number > newest.number) newest = { number, firstAt }
  }
  return newest
}

export const nextRoundOn = ({ startedOn }: Round): string => plusDuration(startedOn, `P${daysBetweenRounds}D`)
