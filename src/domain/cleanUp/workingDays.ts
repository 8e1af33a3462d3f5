import { type CalendarDate, daysBetween } from '../calendar/calendar.ts'
import { dutchHolidays } from '../calendar/dutchHolidays.ts'
import { textOfDay } from '../calendar/epochDays.ts'

/** Monday to Friday but for Dutch holidays, from one day to another, both included; 0 where the second is earlier. */
export const workingDays = (from: CalendarDate, to: CalendarDate): number => {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const whole = Math.floor(days / 7)
  const first = weekdayOf(from)
  let rest = 0
  for (let day = first; day < first + (days % 7); day++) if (day % 7 < 5) rest += 1
  return 5 * whole + rest - holidaysOnWeekdays(from, to)
}

const holidaysOnWeekdays = (from: CalendarDate, to: CalendarDate): number => {
  // Two may fall on one day: Ascension Day and Liberation Day did in 2016.
  const holidays = new Set<CalendarDate>()
  for (let year = yearOf(from); year <= yearOf(to); year++)
    for (const day of dutchHolidays(year).map(textOfDay))
      if (day >= from && day <= to && weekdayOf(day) < 5) holidays.add(day)
  return holidays.size
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

/** 1970-01-05 was a Monday: 0 is Monday, 6 Sunday. */
const weekdayOf = (date: CalendarDate): number => ((daysBetween('1970-01-05', date) % 7) + 7) % 7
