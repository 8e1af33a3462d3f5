import { type CalendarDate, daysBetween } from '../calendar.ts'

/** Monday to Friday, from one day to another, both included; 0 where the second is earlier. Holidays are not known. */
export const workingDays = (from: CalendarDate, to: CalendarDate): number => {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const whole = Math.floor(days / 7)
  const first = weekdayOf(from)
  let rest = 0
  for (let day = first; day < first + (days % 7); day++) if (day % 7 < 5) rest += 1
  return 5 * whole + rest
}

/** 1970-01-05 was a Monday: 0 is Monday, 6 Sunday. */
const weekdayOf = (date: CalendarDate): number => ((daysBetween('1970-01-05', date) % 7) + 7) % 7
