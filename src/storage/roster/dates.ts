import {
  CalendarError,
  compareInstants,
  firstInstantOf,
  type Instant,
  instantOf,
  startOfDay,
} from '../../domain/calendar/calendar.ts'

/** How the numbers of `3/4/2026` are to be read; `either` when nothing tells. */
export type DayMonthOrder = 'dayFirst' | 'monthFirst' | 'either'

export const expectedDate = 'a date such as 2026-11-21, 2026-11-21T10:00:00Z or 21-11-2026 10:00:00'

const maxLength = 40

const isoDate = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i
const numberDate =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?\s(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s?([ap])\.?m\.?)?)?$/i

/**
 * The order in which a column writes day and month between slashes. A number over 12 can only be a day, and
 * one culture wrote the whole column; a column that shows both orders, or none, leaves it open.
 */
export const orderOf = (texts: Iterable<string>): DayMonthOrder => {
  let hasDayFirst = false
  let hasMonthFirst = false
  for (const text of texts) {
    const [, first, separator, second] = numberDate.exec(text.slice(0, maxLength)) ?? []
    if (separator !== '/') continue
    hasDayFirst ||= Number(first) > 12
    hasMonthFirst ||= Number(second) > 12
  }
  if (hasDayFirst === hasMonthFirst) return 'either'
  return hasDayFirst ? 'dayFirst' : 'monthFirst'
}

/**
 * The instant a cell names, or null when it names none. Without a zone it is the organisation's; without a
 * time it is the start of the day; with an order that nothing tells it is the earlier of the two. Always the
 * earliest it can have been: a clock may not start late.
 */
export const readInstant = (text: string, order: DayMonthOrder, zone: string): Instant | null => {
  if (text.length > maxLength) return null
  const iso = isoDate.exec(text)
  if (iso) return earliest([isoInstant(iso, zone)])
  const numbers = numberDate.exec(text)
  return numbers ? earliest(wallTimes(numbers, order).map((wall) => wallInstant(wall, zone))) : null
}

const isoInstant = ([, date = '', time, offset]: RegExpExecArray, zone: string): Instant | null =>
  offset === undefined || time === undefined
    ? wallInstant({ date, time: time ?? null }, zone)
    : existing(() => instantOf(`${date}T${time}${offset.toUpperCase()}`))

interface WallTime {
  readonly date: string
  readonly time: string | null
}

/** Day before month where the numbers are divided by hyphens or full stops, as in Dutch and German. */
const wallTimes = (match: RegExpExecArray, order: DayMonthOrder): readonly WallTime[] => {
  const [, first = '', separator, second = '', year = '', hour, minute = '', seconds = '00', half] = match
  const time = hour === undefined ? null : `${hourOf(Number(hour), half)}:${minute}:${seconds}`
  const dateOf = (month: string, day: string) => ({
    date: `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    time,
  })
  const orders = separator === '/' ? order : 'dayFirst'
  return [
    ...(orders === 'monthFirst' ? [] : [dateOf(second, first)]),
    ...(orders === 'dayFirst' ? [] : [dateOf(first, second)]),
  ]
}

/** Hours past 12 make no sense before AM or PM; 99 is refused as a time. */
const hourOf = (hour: number, half: string | undefined): string => {
  if (half === undefined) return twoDigits(hour)
  if (hour < 1 || hour > 12) return '99'
  return twoDigits((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}

const twoDigits = (digits: string | number): string => String(digits).padStart(2, '0')

const wallInstant = ({ date, time }: WallTime, zone: string): Instant | null =>
  existing(() => (time === null ? startOfDay(date, zone) : firstInstantOf(`${date}T${time}`, zone)))

/** Null for a day or time that the calendar does not have. */
const existing = (read: () => Instant): Instant | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof CalendarError && error.code !== 'badZone') return null
    throw error
  }
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.filter((instant) => instant !== null).sort(compareInstants)[0] ?? null
