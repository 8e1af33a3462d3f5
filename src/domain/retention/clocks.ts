import type { ClockStart } from '../agreement/agreement.ts'
import type { ClassRule } from '../agreement/agreementFor.ts'
import {
  type CalendarDate,
  compareDates,
  compareInstants,
  dateOf,
  dayBefore,
  type Instant,
  lastDayWithin,
  plusDuration,
  plusPeriod,
  startOfDay,
} from '../calendar/calendar.ts'
import type { Clock, ClockName, MailboxFacts } from './mailbox.ts'

/**
 * The platform's clocks. 30 days for a deleted account and a removed licence: Microsoft, "Delete or restore user mailboxes
 * in Exchange Online"; 183 days after the last hold on an inactive mailbox is released: Microsoft, "Delete an inactive mailbox".
 */
const platformClocks = {
  accountDeleted: { name: 'accountDeleted', days: 30, period: 'P30D', certainty: 'certain' },
  licenceRemoved: { name: 'licenceRemoved', days: 30, period: 'P30D', certainty: 'estimated' },
  holdEnded: { name: 'holdEnded', days: 183, period: 'P183D', certainty: 'entered' },
} as const

type PlatformClock = (typeof platformClocks)[keyof typeof platformClocks]

const agreedNames: Readonly<Record<ClockStart, ClockName>> = {
  lastDay: 'agreedFromLastDay',
  accountDeleted: 'agreedFromDeletion',
  licenceRemoved: 'agreedFromLicence',
}

/** A fact of Microsoft's platform, not something that was agreed. */
export const isPlatformClock = ({ name }: Pick<Clock, 'name'>): boolean => name in platformClocks

/** Every clock that started on a mailbox, running or stopped, the earliest end first; of one day the platform's first. */
export const clocksOf = (facts: MailboxFacts, rule: ClassRule | null, zone: string): readonly Clock[] => {
  const { accountDeletedAt, licenceLastSeenAt, licenceMissingSince, holdReleasedAt } = facts
  const { accountDeleted, licenceRemoved, holdEnded } = platformClocks
  const clocks: Clock[] = []
  if (accountDeletedAt !== null) clocks.push(platformClock(accountDeleted, accountDeletedAt, null, zone))
  if (licenceLastSeenAt !== null)
    clocks.push(platformClock(licenceRemoved, licenceLastSeenAt, licenceMissingSince, zone))
  if (holdReleasedAt !== null) clocks.push(platformClock(holdEnded, holdReleasedAt, null, zone))
  const agreed = rule === null ? null : agreedClock(rule, facts, zone)
  if (agreed !== null) clocks.push(agreed)
  return clocks.length > 1 ? clocks.sort((a, b) => compareDates(a.lastDay, b.lastDay)) : clocks
}

const platformClock = (
  { name, days, period, certainty }: PlatformClock,
  startedAt: Instant,
  startedBefore: Instant | null,
  zone: string,
): Clock => ({
  name,
  startedAt,
  startedBefore,
  period,
  certainty,
  lastDay: lastSafeDay(startedAt, days, zone),
})

/**
 * The last day on which the mailbox is safe. The platform may wipe at start + period, an instant: the period
 * is so many times 24 hours, and the zone's clock changes do not move it. The last whole day before it, less
 * one more day of the zone as a margin, since Microsoft says "about 30 days". The whole of that margin day lies
 * before the end: 24 hours, or 23 where the clocks go forward on it.
 */
const lastSafeDay = (startedAt: Instant, days: number, zone: string): CalendarDate =>
  lastDayWithin(startedAt, { days, margin: 1 }, zone)

/**
 * People agree on days and months of the calendar, so its end is a date, and the day before it is the last
 * whole one. No margin: an agreement does not say "about".
 */
const agreedClock = ({ from, period }: ClassRule, facts: MailboxFacts, zone: string): Clock | null => {
  const startedAt = agreedStart(from, facts, zone)
  if (startedAt === null) return null
  const startedOn = from === 'lastDay' ? facts.leavesOn : null
  return {
    name: agreedNames[from],
    startedAt,
    startedBefore: from === 'licenceRemoved' ? facts.licenceMissingSince : null,
    period,
    certainty: 'agreed',
    lastDay: dayBefore(plusDuration(startedOn ?? dateOf(startedAt, zone), period), zone),
  }
}

/** The earliest instant that can be meant. */
const agreedStart = (from: ClockStart, facts: MailboxFacts, zone: string): Instant | null => {
  if (from === 'accountDeleted') return facts.accountDeletedAt
  if (from === 'licenceRemoved') return facts.licenceLastSeenAt
  return facts.leavesOn === null ? null : startOfDay(facts.leavesOn, zone)
}

/** Why and since when a clock stands still. */
export interface ClockStop {
  readonly because: 'holdVerified' | 'restored' | 'holdRecorded'
  readonly since: Instant
}

/**
 * What stopped a clock, or null while it runs. What the platform was seen to do counts only when it is later
 * than the last sign that the clock ran: an older sighting says nothing of a clock started since. A hold that
 * is only on record stops what people agreed, whenever it was placed, and nothing of the platform's.
 */
export const stopOf = (
  clock: Clock,
  facts: MailboxFacts,
  { zone, holdRecordedAt }: { readonly zone: string; readonly holdRecordedAt: Instant | null },
): ClockStop | null => {
  const seen = seenStop(clock, facts, zone)
  if (seen !== null || holdRecordedAt === null || isPlatformClock(clock)) return seen
  return { because: 'holdRecorded', since: holdRecordedAt }
}

const seenStop = (clock: Clock, facts: MailboxFacts, zone: string): ClockStop | null => {
  const { restoredAt, holdVerifiedAt } = facts
  if (restoredAt === null && holdVerifiedAt === null) return null
  const ranAt = lastSeenRunning(clock, zone)
  if (isAfter(restoredAt, ranAt)) return { because: 'restored', since: restoredAt }
  if (isAfter(holdVerifiedAt, ranAt) && holds(clock, holdVerifiedAt, facts.holdReleasedAt))
    return { because: 'holdVerified', since: holdVerifiedAt }
  return null
}

/** The roster says that something runs and not since when, so that it may end any day. */
export const hasUnknownStart = (facts: MailboxFacts): boolean => {
  const { licenceMissingSince, licenceLastSeenAt, restoredAt } = facts
  const licenceGone = licenceMissingSince !== null && licenceLastSeenAt === null
  return facts.startUnknown || (licenceGone && !isAfter(restoredAt, licenceMissingSince))
}

/** The latest instant at which it can have started. */
const lastSeenRunning = (clock: Clock, zone: string): Instant => {
  if (clock.name === 'agreedFromLastDay')
    return startOfDay(plusDuration(dateOf(clock.startedAt, zone), 'P1D'), zone)
  return isAfter(clock.startedBefore, clock.startedAt) ? clock.startedBefore : clock.startedAt
}

/**
 * A hold that was not released since holds every clock. One that was released before the period was over never
 * kept the mailbox: it was an ordinary deleted one all along, and its clock runs on. Released later, the
 * mailbox lived on by the hold alone and is on the platform's clock of the ended hold now; but what was agreed
 * is agreed again, counted from its old start.
 */
const holds = (clock: Clock, verifiedAt: Instant, releasedAt: Instant | null): boolean => {
  if (!isAfter(releasedAt, verifiedAt)) return true
  const platform = Object.values(platformClocks).find(({ name }) => name === clock.name)
  return platform !== undefined && !isAfter(plusPeriod(clock.startedAt, platform.days), releasedAt)
}

const isAfter = (at: Instant | null, other: Instant): at is Instant =>
  at !== null && compareInstants(at, other) > 0
