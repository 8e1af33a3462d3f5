/** Dates as people write them, in one language. */
export interface Dates {
  /** An ISO 8601 instant as day and time in the browser's zone: `21 november 2026 om 14:03`. */
  moment(instant: string): string
  /** The day of an instant in the browser's zone. */
  dayOf(instant: string): string
  /** A calendar date, which has no zone: `12 december 2026`. */
  day(date: string): string
  /** Likewise, where there is little room: `12 dec 2026`. */
  shortDay(date: string): string
}

export const datesIn = (tag: string): Dates => {
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long' })
  // A calendar date is formatted as midnight UTC in UTC: in any zone west of it the day would be one less.
  const calendarDays = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
  return {
    moment: (instant) => moments.format(new Date(instant)),
    dayOf: (instant) => days.format(new Date(instant)),
    day: (date) => calendarDays.format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => shortDays.format(new Date(`${date}T00:00:00Z`)),
  }
}
