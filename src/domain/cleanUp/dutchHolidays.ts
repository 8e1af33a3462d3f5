import { type CalendarDate, daysBetween, plusDays } from '../calendar.ts'

/** Days counted from Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const fromEaster = [-2, 1, 39, 50]

/** New Year's Day, Liberation Day, Christmas. */
const fixed = ['01-01', '05-05', '12-25', '12-26']

/** The general holidays of the Netherlands in one year (Algemene termijnenwet, article 3), in no order. */
export const dutchHolidays = (year: number): readonly CalendarDate[] => {
  const easter = easterSunday(year)
  return [
    ...fixed.map((day) => `${digits(year, 4)}-${day}`),
    ...fromEaster.map((days) => plusDays(easter, days)),
    kingsDay(year),
  ]
}

/** 27 April, the day before where that is a Sunday. */
const kingsDay = (year: number): CalendarDate => {
  const day = `${digits(year, 4)}-04-27`
  // 1970-01-04 was a Sunday.
  return daysBetween('1970-01-04', day) % 7 === 0 ? plusDays(day, -1) : day
}

/** In the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
const easterSunday = (year: number): CalendarDate => {
  const golden = year % 19
  const [century, within] = [Math.floor(year / 100), year % 100]
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - moon - (within % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const day = moon + weekday - 7 * late + 114
  return `${digits(year, 4)}-${digits(Math.floor(day / 31), 2)}-${digits((day % 31) + 1, 2)}`
}

const digits = (number: number, length: number): string => String(number).padStart(length, '0')
