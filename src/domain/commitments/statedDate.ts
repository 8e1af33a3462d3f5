import type { EpochDay } from '../epochDays.ts'
import { comingWeekday, dayOf, monthOf } from './dueDays.ts'
import { dayParts, months, weekdays } from './dueWords.ts'
import { textAt, type Word } from './words.ts'

/** A time as it stands in a sentence: words from `from` up to `to`, and the last day it means; null for one of many, or unknown. */
export interface StatedTime {
  readonly from: number
  readonly to: number
  readonly day: EpochDay | null
}

/** `vrijdag`, `dinsdag 2 december`, `June 25, 2001`, `30-06-2026`. */
export const dated = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const weekday = weekdays.get(textAt(words, at))
  const start = weekday === undefined ? at : dayPartEnd(words, at + 1)
  const date = dateAt(words, start, today)
  if (date !== null) return { ...date, from: at }
  if (weekday === undefined) return christmas(words, at, today)
  return { from: at, to: start, day: comingWeekday(weekday, today) }
}

const dateAt = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const [first, second] = [textAt(words, at), textAt(words, at + 1)]
  const [dayFirst, monthSecond] = [dayNumber(first), months.get(second)]
  if (dayFirst !== null && monthSecond !== undefined) return dateOf(words, at, monthSecond, dayFirst, today)
  const [monthFirst, daySecond] = [months.get(first), dayNumber(second)]
  if (monthFirst !== undefined && daySecond !== null) return dateOf(words, at, monthFirst, daySecond, today)
  return numericDate(words, at)
}

const dateOf = (
  words: readonly Word[],
  at: number,
  month: number,
  dayOfMonth: number,
  today: EpochDay,
): StatedTime => {
  const { year, to } = yearAt(words, at + 2, today, month, dayOfMonth)
  return { from: at, to, day: dayOf(year, month, dayOfMonth) }
}

/** Only with its year and day first, or as ISO has it: `1/2` is January to one reader and February to another. */
const numericDate = (words: readonly Word[], at: number): StatedTime | null => {
  const parts = [0, 1, 2].map((offset) => textAt(words, at + offset))
  const joined = [1, 2].every((offset) => ['-', '/'].includes(words[at + offset]?.before ?? ''))
  if (!joined || !parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const [one = 0, two = 0, three = 0] = parts.map(Number)
  const [year, month, day] = one > 31 ? [one, two, three] : [three, two, one]
  return year < 1900 || month < 1 || month > 12 || day > 31
    ? null
    : { from: at, to: at + 3, day: dayOf(year, month, day) }
}

const dayNumber = (word: string): number | null => {
  const number = /^\d{1,2}(?:st|nd|rd|th|e)?$/.test(word) ? Number.parseInt(word, 10) : 0
  return number >= 1 && number <= 31 ? number : null
}

/** The year that stands there; else the one in which the day is nearest ahead, or less than four weeks past. */
export const yearAt = (
  words: readonly Word[],
  at: number,
  today: EpochDay,
  month: number,
  dayOfMonth: number,
) => {
  if (/^(?:19|20)\d\d$/.test(textAt(words, at))) return { year: Number(textAt(words, at)), to: at + 1 }
  const { year } = monthOf(today)
  return { year: dayOf(year, month, dayOfMonth) < today - 28 ? year + 1 : year, to: at }
}

const christmas = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  if (!['kerst', 'christmas'].includes(textAt(words, at))) return null
  const { year } = monthOf(today)
  return { from: at, to: at + 1, day: dayOf(year, 12, 25) }
}

/** Behind `ochtend` or `morning`, where one stands there. */
export const dayPartEnd = (words: readonly Word[], at: number): number =>
  dayParts.has(textAt(words, at)) ? at + 1 : at
