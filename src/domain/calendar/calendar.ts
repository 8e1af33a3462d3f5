import { Temporal } from 'temporal-polyfill'
import {
  dayLength,
  dayOfText,
  type EpochDay,
  type EpochMilliseconds,
  isWholeMilliseconds,
  millisecondsOfText,
  plusCalendarMonths,
  textOfDay,
  textOfMilliseconds,
} from './epochDays.ts'
import { periodOf } from './period.ts'
import { dayAt, startOf } from './zoneDays.ts'

/** A calendar date, `2026-11-21`. The years 0 to 9999: a day beyond them is given as the last or first of these. */
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
export const calendarDate = (text: string): CalendarDate => textOfDay(epochDay(text))

/** An ISO 8601 instant with its offset, brought to UTC; anything else is a `CalendarError`. */
export const instantOf = (text: string): Instant => temporalInstant(text).toString()

/** The IANA name it was given; a `CalendarError` where this machine knows no such zone. */
export const timeZone = (name: string): string => {
  inKnownZone(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name))
  return name
}

export const dateOf = (at: Instant, zone: string): CalendarDate => {
  const milliseconds = epochMilliseconds(at)
  return textOfDay(inKnownZone(() => dayAt(milliseconds, zone)))
}

/** Mostly midnight; where clocks go forward at midnight, the first instant after it. */
export const startOfDay = (date: CalendarDate, zone: string): Instant => {
  const day = epochDay(date)
  return instantText(inKnownZone(() => startOf(day, zone)))
}

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
export const dayBefore = (date: CalendarDate, zone: string): CalendarDate => {
  const day = epochDay(date)
  return textOfDay(inKnownZone(() => earlierDay(day, zone)))
}

/**
 * The last day, of those a zone lived, that is over before so many times 24 hours after an instant; or the one so
 * many days before it. The day that holds the end is not over, even when the end is its first instant.
 */
export const lastDayWithin = (
  at: Instant,
  { days, margin }: { readonly days: number; readonly margin: number },
  zone: string,
): CalendarDate => {
  const end = epochMilliseconds(at) + days * dayLength
  return textOfDay(
    inKnownZone(() => {
      let day = dayAt(end, zone)
      for (let back = 0; back <= margin; back++) day = earlierDay(day, zone)
      return day
    }),
  )
}

/** Calendar months: one month after 31 January is the last day of February. */
export const plusMonths = (date: CalendarDate, months: number): CalendarDate =>
  textOfDay(plusCalendarMonths(epochDay(date), months))

/** Calendar arithmetic with an ISO 8601 duration: its years and months first, then its weeks and days. */
export const plusDuration = (date: CalendarDate, duration: string): CalendarDate => {
  const { years, months, weeks, days } = periodOf(duration)
  return textOfDay(plusCalendarMonths(epochDay(date), 12 * years + months) + 7 * weeks + days)
}

/** So many days of the calendar later; earlier below zero. */
export const plusDays = (date: CalendarDate, days: number): CalendarDate => textOfDay(epochDay(date) + days)

/** So many times 24 hours later, whatever clocks on the wall do meanwhile. */
export const plusPeriod = (at: Instant, days: number): Instant => {
  const milliseconds = millisecondsOfText(at)
  return isWholeMilliseconds(at) && !Number.isNaN(milliseconds)
    ? instantText(milliseconds + days * dayLength)
    : temporalInstant(at)
        .add({ hours: 24 * days })
        .toString()
}

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => epochDay(to) - epochDay(from)

export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** By the millisecond. The texts themselves do not sort, since a fraction may be left out. */
export const compareInstants = (a: Instant, b: Instant): number => parsed(a) - parsed(b)

const parsed = (text: Instant): EpochMilliseconds => {
  const milliseconds = millisecondsOfText(text)
  return Number.isNaN(milliseconds) ? Date.parse(text) : milliseconds
}

/** Whole numbers read the ordinary form, some hundred times faster; Temporal judges all others. */
const epochDay = (text: string): EpochDay => {
  const day = dayOfText(text)
  return Number.isNaN(day) ? numberOf(plainDate(text)) : day
}

const epochMilliseconds = (text: string): EpochMilliseconds => {
  const milliseconds = millisecondsOfText(text)
  return Number.isNaN(milliseconds) ? temporalInstant(text).epochMilliseconds : milliseconds
}

const numberOf = (date: Temporal.PlainDate): EpochDay =>
  date.toZonedDateTime('UTC').epochMilliseconds / dayLength

const plainDate = (text: string): Temporal.PlainDate =>
  expecting('badDate', 'a date such as 2026-11-21', () => {
    // Temporal would also take a date out of a longer text, such as an instant's in whatever zone.
    if (text.length !== 10) throw new RangeError('not YYYY-MM-DD')
    return Temporal.PlainDate.from(text)
  })

const temporalInstant = (text: string): Temporal.Instant =>
  expecting('badInstant', 'an instant such as 2026-11-21T10:00:00Z', () => Temporal.Instant.from(text))

const instantText = (at: EpochMilliseconds): Instant =>
  at >= firstWritten && at < endWritten
    ? textOfMilliseconds(at)
    : Temporal.Instant.fromEpochMilliseconds(at).toString()

const firstWritten = Date.parse('0000-01-01T00:00:00Z')
const endWritten = Date.parse('+010000-01-01T00:00:00Z')

const earlierDay = (day: EpochDay, zone: string): EpochDay => dayAt(startOf(day, zone) - 1, zone)

const inKnownZone = <T>(place: () => T): T =>
  expecting('badZone', 'an IANA time zone such as Europe/Amsterdam', place)

const expecting = <T>(code: CalendarError['code'], expected: string, read: () => T): T => {
  try {
    return read()
  } catch (cause) {
    throw new CalendarError(code, expected, { cause })
  }
}
