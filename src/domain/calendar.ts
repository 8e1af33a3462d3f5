import { Temporal } from 'temporal-polyfill'
import { periodOf } from './period.ts'

/** A calendar date, `2026-11-21`. */
export type CalendarDate = string

/** An ISO 8601 instant in UTC. */
export type Instant = string

/** A text that is no calendar date, no instant or no time zone. The message names what was expected. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly code: 'badDate' | 'badInstant' | 'badZone'

  constructor(code: CalendarError['code'], expected: string, options?: { readonly cause?: unknown }) {
    super(`${code}: expected ${expected}`, options)
    this.code = code
  }
}

/** `YYYY-MM-DD`, a day the calendar has; anything else is a `CalendarError`. */
export const calendarDate = (text: string): CalendarDate => plainDate(text).toString()

/** An ISO 8601 instant with its offset, brought to UTC; anything else is a `CalendarError`. */
export const instantOf = (text: string): Instant => temporalInstant(text).toString()

/** The IANA name it was given; a `CalendarError` where this machine knows no such zone. */
export const timeZone = (name: string): string => {
  inZone(Temporal.Instant.fromEpochMilliseconds(0), name)
  return name
}

export const dateOf = (at: Instant, zone: string): CalendarDate =>
  inZone(temporalInstant(at), zone).toPlainDate().toString()

/** Mostly midnight; where clocks go forward at midnight, the first instant after it. */
export const startOfDay = (date: CalendarDate, zone: string): Instant =>
  zonedStart(date, zone).toInstant().toString()

/**
 * The earliest instant a clock on the wall of a zone showed `2026-11-21T10:00:00`: the first of two when
 * clocks went back, the one before the gap when they went forward.
 */
export const firstInstantOf = (wallTime: string, zone: string): Instant => {
  const time = expecting('badDate', 'a date and time such as 2026-11-21T10:00:00', () =>
    Temporal.PlainDateTime.from(wallTime),
  )
  return inKnownZone(() => time.toZonedDateTime(zone, { disambiguation: 'earlier' }))
    .toInstant()
    .toString()
}

/**
 * The day before as the zone lived it. Found through the day's first instant and not by counting down the
 * date: Pacific/Apia had no 30 December 2011, and nobody can be promised a day that never was.
 */
export const dayBefore = (date: CalendarDate, zone: string): CalendarDate =>
  zonedStart(date, zone).subtract({ nanoseconds: 1 }).toPlainDate().toString()

/** Calendar months: one month after 31 January is the last day of February. */
export const plusMonths = (date: CalendarDate, months: number): CalendarDate =>
  plainDate(date).add({ months }).toString()

/** Calendar arithmetic with an ISO 8601 duration: `P1M` after 31 January is the last day of February. */
export const plusDuration = (date: CalendarDate, duration: string): CalendarDate =>
  plainDate(date).add(periodOf(duration)).toString()

/** So many times 24 hours later, whatever clocks on the wall do meanwhile. */
export const plusPeriod = (at: Instant, days: number): Instant =>
  temporalInstant(at)
    .add({ hours: 24 * days })
    .toString()

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days

export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** By the millisecond. The texts themselves do not sort, since a fraction may be left out. */
export const compareInstants = (a: Instant, b: Instant): number => Date.parse(a) - Date.parse(b)

const plainDate = (text: string): Temporal.PlainDate =>
  expecting('badDate', 'a date such as 2026-11-21', () => {
    // Temporal would also take a date out of a longer text, such as an instant's in whatever zone.
    if (text.length !== 10) throw new RangeError('not YYYY-MM-DD')
    return Temporal.PlainDate.from(text)
  })

const temporalInstant = (text: string): Temporal.Instant =>
  expecting('badInstant', 'an instant such as 2026-11-21T10:00:00Z', () => Temporal.Instant.from(text))

const inZone = (at: Temporal.Instant, zone: string): Temporal.ZonedDateTime =>
  inKnownZone(() => at.toZonedDateTimeISO(zone))

const zonedStart = (date: CalendarDate, zone: string): Temporal.ZonedDateTime => {
  const day = plainDate(date)
  return inKnownZone(() => day.toZonedDateTime(zone))
}

const inKnownZone = (place: () => Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  expecting('badZone', 'an IANA time zone such as Europe/Amsterdam', place)

const expecting = <T>(code: CalendarError['code'], expected: string, read: () => T): T => {
  try {
    return read()
  } catch (cause) {
    throw new CalendarError(code, expected, { cause })
  }
}
