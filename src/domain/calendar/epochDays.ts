/** Days since 1970-01-01 on the calendar, and milliseconds since its midnight in UTC: dates and instants as whole numbers. */
export type EpochDay = number
export type EpochMilliseconds = number

export const dayLength = 86_400_000

/**
 * The number of a date written `YYYY-MM-DD`; NaN for anything else, such as a day that its month does not have.
 * Years before 1000 are left to slower readers.
 */
export const dayOfText = (text: string): EpochDay => (text.length === 10 ? dayAtHead(text) : Number.NaN)

/** The instant written `YYYY-MM-DDTHH:MM:SS.fffZ`, its fraction of 1 to 9 digits cut to milliseconds or absent; NaN for other forms. */
export const millisecondsOfText = (text: string): EpochMilliseconds => {
  const end = text.length - 1
  if (end < 19 || end > 29 || text.charCodeAt(end) !== letterZ || text.charCodeAt(10) !== letterT)
    return Number.NaN
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return Number.NaN
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  const second = twoDigits(text, 17)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return Number.NaN
  const thousandths = end === 19 ? 0 : fraction(text, end)
  return dayAtHead(text) * dayLength + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
}

/** Whether an instant in that form has no more than milliseconds. */
export const isWholeMilliseconds = (text: string): boolean => text.length <= 24

/** A date as `YYYY-MM-DD`. A day past the year 9999 is written as its last, one before the year 0 as its first: dates sort as text. */
export const textOfDay = (day: EpochDay): string => {
  const { year, month, dayOfMonth } = partsOf(Math.min(Math.max(day, firstDay), lastDay))
  return `${fourDigits(year)}-${padded[month]}-${padded[dayOfMonth]}`
}

/** So many calendar months later; a day that the month does not have is its last. */
export const plusCalendarMonths = (day: EpochDay, months: number): EpochDay => {
  const { year, month, dayOfMonth } = partsOf(day)
  const monthsOn = year * 12 + month - 1 + months
  const yearThen = Math.floor(monthsOn / 12)
  const monthThen = monthsOn - yearThen * 12 + 1
  return dayOfParts(yearThen, monthThen, Math.min(dayOfMonth, daysIn(yearThen, monthThen)))
}

/**
 * Year, month and day of the month. Counted from 1 March of the year 0, so that a leap day is the last of its year;
 * 400 years have 146,097 days.
 */
const partsOf = (day: EpochDay) => {
  const fromMarch = day + 719_468
  const era = Math.floor(fromMarch / 146_097)
  const dayOfEra = fromMarch - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The day of a year, a month from 1 and a day that the month has. */
export const dayOfParts = (year: number, month: number, dayOfMonth: number): EpochDay => {
  const yearFromMarch = month <= 2 ? year - 1 : year
  const century = Math.floor(yearFromMarch / 100)
  const monthFromMarch = month <= 2 ? month + 9 : month - 3
  const leapDays = Math.floor(yearFromMarch / 4) - century + Math.floor(century / 4)
  return 365 * yearFromMarch + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 719_469
}

/** An instant of the years 0 to 9999 as ISO 8601 in UTC, without zeros that end its fraction. */
export const textOfMilliseconds = (at: EpochMilliseconds): string => {
  const day = Math.floor(at / dayLength)
  const inDay = at - day * dayLength
  const seconds = Math.floor(inDay / 1000)
  const thousandths = inDay - seconds * 1000
  const minutes = Math.floor(seconds / 60)
  const hour = Math.floor(minutes / 60)
  const time = `${padded[hour]}:${padded[minutes - hour * 60]}:${padded[seconds - minutes * 60]}`
  return `${textOfDay(day)}T${time}${thousandths === 0 ? '' : fractionText(thousandths)}Z`
}

export const firstDay = Date.parse('0000-01-01T00:00:00Z') / dayLength
export const lastDay = Date.parse('9999-12-31T00:00:00Z') / dayLength

const hyphen = 45
const dot = 46
const zero = 48
const colon = 58
const letterT = 84
const letterZ = 90

const padded = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

const fourDigits = (year: number): string => (year > 999 ? `${year}` : String(year).padStart(4, '0'))

const fractionText = (thousandths: number): string =>
  `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`

/** The date in the first ten characters. */
const dayAtHead = (text: string): EpochDay => {
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return Number.NaN
  const century = twoDigits(text, 0)
  const yearOfCentury = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (century < 10 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return Number.NaN
  const year = century * 100 + yearOfCentury
  if (day > 28 && day > daysIn(year, month)) return Number.NaN
  return dayOfParts(year, month, day)
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Below zero where one of the two is no digit. */
const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1)

/** Far enough below zero that no digit beside it makes up for it; a whole number, unlike NaN, stays quick. */
const noDigit = -1000

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - zero
  return value >= 0 && value <= 9 ? value : noDigit
}

/** The fraction between the seconds and the Z, cut to thousandths. */
const fraction = (text: string, end: number): number => {
  if (text.charCodeAt(19) !== dot || end === 20) return Number.NaN
  let thousandths = 0
  for (let at = 20; at < Math.max(end, 23); at++) {
    const value = at < end ? digit(text, at) : 0
    if (value < 0) return Number.NaN
    if (at < 23) thousandths = thousandths * 10 + value
  }
  return thousandths
}
