import type { ClassRule } from '../agreement/agreementFor.ts'
import {
  type CalendarDate,
  compareInstants,
  dayBefore,
  daysBetween,
  type Instant,
} from '../calendar/calendar.ts'
import { type ClockStop, clocksOf, hasUnknownStart, isPlatformClock, stopOf } from './clocks.ts'
import type { Clock, Countdown, MailboxFacts } from './mailbox.ts'

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
 * before everything, then an unknown start, which may end any day. That an agreement's period has ended says
 * that the mailbox may go, whatever clock of the platform still runs.
 */
export const countdown = (
  facts: MailboxFacts,
  { today, zone, rule = null, holdRecordedAt = null }: CountdownContext,
): Countdown => {
  const running: Clock[] = []
  const stops: ClockStop[] = []
  for (const clock of clocksOf(facts, rule, zone)) {
    const stop = stopOf(clock, facts, { zone, holdRecordedAt })
    if (stop === null) running.push(clock)
    else stops.push(stop)
  }
  const first = running[0]
  if (first && first.lastDay < today) return ended(first, running, today)
  if (hasUnknownStart(facts)) return { state: 'unknown' }
  if (first) {
    return {
      state: 'counting',
      clock: first,
      daysLeft: daysBetween(today, first.lastDay),
      others: running.slice(1),
      conflict: conflictIn(running, zone),
    }
  }
  const lastStop = stops.sort(seenThenNewest)[0]
  return lastStop ? { state: 'stopped', ...lastStop } : noClock(facts)
}

const ended = (first: Clock, running: readonly Clock[], today: CalendarDate): Countdown => ({
  state: 'ended',
  clock: running.find((clock) => clock.lastDay < today && isPlatformClock(clock)) ?? first,
  others: running.filter(({ lastDay }) => lastDay >= today),
})

/**
 * The promise that the platform will not keep. Compared without the margin of a day: 30 days agreed are not
 * longer than the platform's 30 days.
 */
const conflictIn = (running: readonly Clock[], zone: string): Clock | null => {
  if (running.length < 2) return null
  const platform = running.find(isPlatformClock)
  const agreed = running.find((clock) => !isPlatformClock(clock))
  if (!platform || !agreed) return null
  return dayBefore(agreed.lastDay, zone) > platform.lastDay ? agreed : null
}

/** What was seen on the platform says more than what is on record; then the newest. */
const seenThenNewest = (a: ClockStop, b: ClockStop): number =>
  Number(a.because === 'holdRecorded') - Number(b.because === 'holdRecorded') ||
  compareInstants(b.since, a.since)

const noClock = (facts: MailboxFacts): Countdown => {
  const isShared = facts.convertedToSharedAt !== null || facts.kind === 'shared'
  const nearSizeLimit = facts.isLicensed !== true && (facts.size ?? 0) >= sizeWarning
  if (isShared) return { state: 'noClock', because: 'convertedToShared', nearSizeLimit }
  return { state: 'noClock', because: facts.signInBlocked ? 'signInBlocked' : 'inUse', nearSizeLimit: false }
}
