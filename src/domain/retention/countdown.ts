import { type CalendarDate, compareInstants, daysBetween, type Instant } from '../calendar.ts'
import type { ClassRule } from './agreementFor.ts'
import { type ClockStop, clocksOf, hasUnknownStart, stopOf } from './clocks.ts'
import type { Countdown, MailboxFacts } from './mailbox.ts'

/** 49 GB as Exchange counts them: the warning before an unlicensed shared mailbox's 50 GB, when it stops sending. */
const sizeWarning = 49 * 1024 ** 3

export interface CountdownContext {
  readonly today: CalendarDate
  /** IANA time zone in which the days are counted. */
  readonly zone: string
  /** What was agreed for mailboxes of its class; null for nothing. */
  readonly rule?: ClassRule | null
  /** A legal hold on record: it stops agreement clocks and no platform clock. */
  readonly holdRecordedAt?: Instant | null
}

/**
 * How many whole days a mailbox is safe. The running clock that ends first decides; one that has ended goes
 * before everything, then an unknown start, which may end any day.
 */
export const countdown = (facts: MailboxFacts, { today, zone }: CountdownContext): Countdown => {
  const clocks = clocksOf(facts, zone).map((clock) => ({ clock, stop: stopOf(clock, facts) }))
  const [first, ...others] = clocks.flatMap(({ clock, stop }) => (stop === null ? [clock] : []))
  if (first && first.lastDay < today) return { state: 'ended', clock: first }
  if (hasUnknownStart(facts)) return { state: 'unknown' }
  if (first)
    return {
      state: 'counting',
      clock: first,
      daysLeft: daysBetween(today, first.lastDay),
      others,
      conflict: null,
    }
  const [lastStop] = clocks.flatMap(({ stop }) => stop ?? []).sort(newestFirst)
  return lastStop ? { state: 'stopped', ...lastStop } : noClock(facts)
}

const newestFirst = (a: ClockStop, b: ClockStop): number => compareInstants(b.since, a.since)

const noClock = (facts: MailboxFacts): Countdown => {
  const isShared = facts.convertedToSharedAt !== null || facts.kind === 'shared'
  if (isShared)
    return { state: 'noClock', because: 'convertedToShared', nearSizeLimit: (facts.size ?? 0) >= sizeWarning }
  return { state: 'noClock', because: facts.signInBlocked ? 'signInBlocked' : 'inUse', nearSizeLimit: false }
}
