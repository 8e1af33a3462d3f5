import {
  type CalendarDate,
  compareDates,
  compareInstants,
  dateOf,
  dayBefore,
  type Instant,
  plusPeriod,
} from '../calendar.ts'
import type { Clock, ClockName, MailboxFacts } from './mailbox.ts'

/**
 * The platform's clocks (DESIGN section 4). 30 days for a deleted account and a removed licence: Microsoft,
 * "Delete or restore user mailboxes in Exchange Online"; 183 days after the last hold on an inactive mailbox
 * is released: Microsoft, "Delete an inactive mailbox".
 */
const platformClocks: readonly PlatformClock[] = [
  { name: 'accountDeleted', startsAt: 'accountDeletedAt', periodDays: 30, certainty: 'certain' },
  { name: 'licenceRemoved', startsAt: 'licenceLastSeenAt', periodDays: 30, certainty: 'estimated' },
  { name: 'holdEnded', startsAt: 'holdReleasedAt', periodDays: 183, certainty: 'entered' },
]

interface PlatformClock {
  readonly name: ClockName
  readonly startsAt: 'accountDeletedAt' | 'licenceLastSeenAt' | 'holdReleasedAt'
  readonly periodDays: number
  readonly certainty: Clock['certainty']
}

/** A fact of Microsoft's platform, not something that was agreed. */
export const isPlatformClock = ({ name }: Pick<Clock, 'name'>): boolean =>
  platformClocks.some((clock) => clock.name === name)

/** Every clock that started on a mailbox, running or stopped, the earliest end first. */
export const clocksOf = (facts: MailboxFacts, zone: string): readonly Clock[] =>
  platformClocks
    .flatMap(({ startsAt, ...clock }) => {
      const startedAt = facts[startsAt]
      return startedAt === null
        ? []
        : [
            {
              name: clock.name,
              startedAt,
              startedBefore: clock.name === 'licenceRemoved' ? facts.licenceMissingSince : null,
              period: `P${clock.periodDays}D`,
              certainty: clock.certainty,
              lastDay: lastSafeDay(startedAt, clock.periodDays, zone),
            },
          ]
    })
    .sort((a, b) => compareDates(a.lastDay, b.lastDay))

/**
 * The last day on which the mailbox is safe. The platform may wipe at start + period, an instant: the period
 * is so many times 24 hours, and the zone's clock changes do not move it. The day that holds that instant is
 * not whole before it, even when the instant is its first; so the last whole day is the day before. One more
 * day of the zone is the margin, since Microsoft says "about 30 days". The whole of that margin day lies
 * before the end: 24 hours, or 23 where the clocks go forward on it.
 */
const lastSafeDay = (startedAt: Instant, periodDays: number, zone: string): CalendarDate => {
  const lastWholeDay = dayBefore(dateOf(plusPeriod(startedAt, periodDays), zone), zone)
  return dayBefore(lastWholeDay, zone)
}

/** Why and since when a clock stands still. */
export interface ClockStop {
  readonly because: 'holdVerified' | 'restored'
  readonly since: Instant
}

/**
 * What the platform was seen to do that stopped a clock, or null while it runs. A sighting counts only when
 * it is later than the last sign that the clock ran: an older one says nothing of a clock started since.
 */
export const stopOf = (clock: Clock, facts: MailboxFacts): ClockStop | null => {
  const { restoredAt, holdVerifiedAt } = facts
  const ranAt = lastSeenRunning(clock, facts)
  if (isAfter(restoredAt, ranAt)) return { because: 'restored', since: restoredAt }
  if (isAfter(holdVerifiedAt, ranAt) && wasHeldThrough(clock, holdVerifiedAt, facts.holdReleasedAt))
    return { because: 'holdVerified', since: holdVerifiedAt }
  return null
}

/** The roster says that something runs and not since when, so that it may end any day. */
export const hasUnknownStart = (facts: MailboxFacts): boolean => {
  const { licenceMissingSince, licenceLastSeenAt, restoredAt } = facts
  const licenceGone = licenceMissingSince !== null && licenceLastSeenAt === null
  return facts.startUnknown || (licenceGone && !isAfter(restoredAt, licenceMissingSince))
}

const lastSeenRunning = (clock: Clock, facts: MailboxFacts): Instant => {
  const missing = clock.name === 'licenceRemoved' ? facts.licenceMissingSince : null
  return isAfter(missing, clock.startedAt) ? missing : clock.startedAt
}

/**
 * A hold that was released before the period was over never kept the mailbox: it was an ordinary deleted one
 * all along, and its clock runs on. Released later, the mailbox lived on by the hold alone and is on the
 * clock of the ended hold now.
 */
const wasHeldThrough = (clock: Clock, verifiedAt: Instant, releasedAt: Instant | null): boolean =>
  !isAfter(releasedAt, verifiedAt) ||
  !isAfter(plusPeriod(clock.startedAt, Number(clock.period.slice(1, -1))), releasedAt)

const isAfter = (at: Instant | null, other: Instant): at is Instant =>
  at !== null && compareInstants(at, other) > 0
