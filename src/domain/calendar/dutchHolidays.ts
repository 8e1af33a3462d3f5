import { dayOfParts, type EpochDay } from './epochDays.ts'

/** Days counted from Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const fromEaster = [-2, 1, 39, 50]

/** New Year's Day, Liberation Day, Christmas. */
const fixed = [
  [1, 1],
  [5, 5],
  [12, 25],
  [12, 26],
] as const

/** The general holidays of the Netherlands in one year (Algemene termijnenwet, article 3), in no order. */
export const dutchHolidays = (year: number): readonly EpochDay[] => {
  const easter = easterSunday(year)
  return [
    ...fixed.map(([month, day]) => dayOfParts(year, month, day)),
    ...fromEaster.map((days) => easter + days),
    kingsDay(year),
  ]
}

/** 27 April, the day before where that is a Sunday. */
const kingsDay = (year: number): EpochDay => {
  const day = dayOfParts(year, 4, 27)
  // Day 3, 1970-01-04, was a Sunday.
  return (day - 3) % 7 === 0 ? day - 1 : day
}

/** In the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
const easterSunday = (year: number): EpochDay => {
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
  return dayOfParts(year, Math.floor(day / 31), (day % 31) + 1)
}
