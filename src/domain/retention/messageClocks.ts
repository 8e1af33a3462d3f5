import type { Agreement } from '../agreement/agreement.ts'
import {
  type CalendarDate,
  compareInstants,
  dateOf,
  dayBefore,
  daysBetween,
  type Instant,
  plusDuration,
  plusPeriod,
  startOfDay,
} from '../calendar/calendar.ts'

export type MailRule = NonNullable<Agreement['mail']>

/** What is known of one message: administrative facts, no content. Null means not known. */
export interface MessageFacts {
  readonly receivedAt: Instant
  /** First time it was opened. */
  readonly openedAt: Instant | null
  readonly isFiled: boolean
  /** PidTagRetentionDate: the server clears the message after it. */
  readonly retentionDate: Instant | null
  /** Days its tag keeps it: the message's own, else its folder's, else the mailbox's; null too for a tag that never deletes. */
  readonly retentionDays: number | null
  /** PidTagStartDateEtc; null: counted from when it was received. */
  readonly retentionStart: Instant | null
}

interface RunningMessageClock {
  /** Earliest instant at which it may go. */
  readonly endsAt: Instant
  /** Last whole calendar day, in the organisation's zone, before `endsAt`. */
  readonly lastDay: CalendarDate
}

export type MessageClock =
  | (RunningMessageClock & {
      readonly name: 'retentionTag'
      /** Null where only the date stands in the message. */
      readonly startedAt: Instant | null
      /** The latest day on which it goes: the managed folder assistant comes by once in 7 days. */
      readonly latestDay: CalendarDate
      readonly certainty: 'certain' | 'estimated'
    })
  | (RunningMessageClock & {
      readonly name: 'mailRule'
      readonly since: MailRule['since']
      readonly unlessFiled: boolean
      readonly startedAt: Instant
      /** ISO 8601 duration. */
      readonly period: string
      readonly certainty: 'agreed'
    })

export type MessageCountdown =
  | {
      readonly state: 'counting'
      readonly clock: MessageClock
      readonly daysLeft: number
      /** The later of two clocks. */
      readonly others: readonly MessageClock[]
    }
  | { readonly state: 'ended'; readonly clock: MessageClock }
  | { readonly state: 'noClock'; readonly because: 'filed' | 'notOpened' | 'none' }

export interface MessageContext {
  readonly today: CalendarDate
  readonly zone: string
  /** What was agreed about old mail; null for nothing. */
  readonly mailRule: MailRule | null
}

/** Longest that the managed folder assistant may leave an expired message (Microsoft, "Retention age"). */
const assistantDays = 7

/** A thousand years: no tag is longer, and a number that is stays on the calendar. */
const longestTag = 365_000

/** How many whole days a message is safe: the clock that ends first decides. */
export const messageCountdown = (facts: MessageFacts, context: MessageContext): MessageCountdown => {
  const [clock, ...others] = messageClocksOf(facts, context)
  if (clock === undefined) return { state: 'noClock', because: reasonFor(facts, context.mailRule) }
  if (clock.lastDay < context.today) return { state: 'ended', clock }
  return { state: 'counting', clock, daysLeft: daysBetween(context.today, clock.lastDay), others }
}

const messageClocksOf = (facts: MessageFacts, { zone, mailRule }: MessageContext): readonly MessageClock[] =>
  [tagClock(facts, zone), ruleClock(facts, mailRule, zone)]
    .filter((clock) => clock !== null)
    .sort((a, b) => compareInstants(a.endsAt, b.endsAt))

/** A date in the message is Exchange's own; where it is not stamped yet, start and period tell what it will be. */
const tagClock = (facts: MessageFacts, zone: string): MessageClock | null => {
  const { retentionDate, retentionDays, receivedAt } = facts
  const startedAt = facts.retentionStart ?? (retentionDays === null ? null : receivedAt)
  if (retentionDate !== null) return { ...tagEnding(retentionDate, zone), startedAt, certainty: 'certain' }
  if (retentionDays === null || startedAt === null) return null
  const endsAt = plusPeriod(startedAt, Math.min(retentionDays, longestTag))
  return { ...tagEnding(endsAt, zone), startedAt, certainty: 'estimated' }
}

const tagEnding = (endsAt: Instant, zone: string) => ({
  name: 'retentionTag' as const,
  endsAt,
  lastDay: dayBefore(dateOf(endsAt, zone), zone),
  latestDay: dateOf(plusPeriod(endsAt, assistantDays), zone),
})

const ruleClock = (facts: MessageFacts, rule: MailRule | null, zone: string): MessageClock | null => {
  if (rule === null || (rule.unlessFiled && facts.isFiled)) return null
  const startedAt = rule.since === 'received' ? facts.receivedAt : facts.openedAt
  if (startedAt === null) return null
  const goesOn = plusDuration(dateOf(startedAt, zone), rule.after)
  return {
    name: 'mailRule',
    since: rule.since,
    unlessFiled: rule.unlessFiled,
    startedAt,
    period: rule.after,
    endsAt: startOfDay(goesOn, zone),
    lastDay: dayBefore(goesOn, zone),
    certainty: 'agreed',
  }
}

const reasonFor = (facts: MessageFacts, rule: MailRule | null): 'filed' | 'notOpened' | 'none' => {
  if (rule === null) return 'none'
  return rule.unlessFiled && facts.isFiled ? 'filed' : 'notOpened'
}
