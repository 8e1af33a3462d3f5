import { dutchHolidays } from '../../calendar/dutchHolidays.ts'
import { type EpochDay, plusCalendarMonths } from '../../calendar/epochDays.ts'
import type { Unit } from './dueWords.ts'

/** Monday is 1. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: EpochDay): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The first such weekday after a day: on a Friday, `vrijdag` is a week later. */
export const comingWeekday = (weekday: number, from: EpochDay): EpochDay =>
  from + ((weekday - weekdayOf(from) + 6) % 7) + 1

/** A weekday in the week so many weeks on. */
export const inWeek = (weeks: number, weekday: number, from: EpochDay): EpochDay =>
  from - weekdayOf(from) + 7 * weeks + weekday

export const afterUnits = (count: number, unit: Unit, from: EpochDay): EpochDay => {
  switch (unit) {
    case 'moment':
      return from
    case 'hour':
      return from + (count <= hoursOfOneDay ? 0 : Math.ceil(count / 24))
    case 'day':
      return from + count
    case 'workingDay':
      return afterWorkingDays(count, from)
    case 'week':
      return from + 7 * count
    case 'month':
      return plusCalendarMonths(from, count)
    case 'quarter':
      return plusCalendarMonths(from, 3 * count)
    case 'year':
      return plusCalendarMonths(from, 12 * count)
  }
}

/** Fewer hours end on the day of writing, whose time nobody asks; more are rounded up to days. */
const hoursOfOneDay = 8

/** Monday to Friday, but for the holidays of the Netherlands. */
const afterWorkingDays = (count: number, from: EpochDay): EpochDay => {
  let day = from
  let year = monthOf(from).year
  let holidays = new Set([...dutchHolidays(year), ...dutchHolidays(year + 1)])
  for (let left = count; left > 0; left--) {
    do day++
    while (weekdayOf(day) > 5 || holidays.has(day))
    if (monthOf(day).year === year) continue
    year++
    holidays = new Set([...dutchHolidays(year), ...dutchHolidays(year + 1)])
  }
  return day
}

/** Where in a period: its beginning is over after two days of a week or ten of a month. */
export type Part = 'start' | 'middle' | 'end'

/** The last day that a part of a week, month, quarter or year so many on can mean. A week ends on Friday. */
export const lastDayOf = (unit: Unit, on: number, part: Part, from: EpochDay): EpochDay => {
  if (unit === 'week') return inWeek(on, { start: 2, middle: 3, end: 5 }[part], from)
  const { year, month } = monthOf(from)
  if (unit === 'month') return inMonth(year, month + on, part)
  if (unit === 'quarter') return inQuarter(year, Math.ceil(month / 3) + on, part)
  if (unit === 'year') return inYear(year + on, part)
  return unit === 'workingDay' ? afterWorkingDays(on, from) : from + on
}

/** The last day of a part of a quarter, its number from 1. */
export const inQuarter = (year: number, quarter: number, part: Part): EpochDay =>
  inMonth(year, quarter * 3 - { start: 2, middle: 1, end: 0 }[part], 'end')

/** The last day of a part of a year. */
export const inYear = (year: number, part: Part): EpochDay =>
  inMonth(year, { start: 2, middle: 6, end: 12 }[part], 'end')

/** A part of a month, counted on past December. */
export const inMonth = (year: number, month: number, part: Part): EpochDay => {
  const first = plusCalendarMonths(dayOf(year, 1, 1), month - 1)
  return part === 'end' ? plusCalendarMonths(first, 1) - 1 : first + (part === 'start' ? 9 : 14)
}

/** The Friday of a numbered week (ISO 8601). */
export const inNumberedWeek = (year: number, week: number): EpochDay => {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekdayOf(fourth) + 7 * (week - 1) + 5
}

/** NaN for a day that the month does not have. */
export const dayOf = (year: number, month: number, dayOfMonth: number): EpochDay => {
  const day = Date.UTC(year, month - 1, dayOfMonth) / 86_400_000
  return monthOf(day).month === month ? day : Number.NaN
}

export const monthOf = (day: EpochDay): { readonly year: number; readonly month: number } => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}
