import type { EpochDay } from '../../calendar/epochDays.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { dayOf, inMonth, monthOf } from './dueDays.ts'
import { articles, dayParts, everyWords, months, nextWords, theseWords, units } from './dueWords.ts'

/** A time as it stands in a sentence: words from `from` up to `to`, and the last day it means; null for one of many, or unknown. */
export interface StatedTime {
  readonly from: number
  readonly to: number
  readonly day: EpochDay | null
  /** Days counted from the day of writing, as far as the time itself tells. */
  readonly isCounted?: boolean
  /** From a first day to a last one. */
  readonly isSpan?: boolean
}

/** `2 december`, `June 25, 2001`, `15th of March`, `30-06-2026`. */
export const dateAt = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const [first, second] = [textAt(words, at), textAt(words, at + 1)]
  const ordinal = ordinalNumber(first)
  const monthThird = second === 'of' ? months.get(textAt(words, at + 2)) : undefined
  if (ordinal !== null && monthThird !== undefined)
    return dateOf(words, at, { month: monthThird, dayOfMonth: ordinal, length: 3 }, today)
  const [dayFirst, monthSecond] = [dayNumber(first), months.get(second)]
  if (dayFirst !== null && monthSecond !== undefined)
    return dateOf(words, at, { month: monthSecond, dayOfMonth: dayFirst, length: 2 }, today)
  const [monthFirst, daySecond] = [months.get(first), dayNumber(second)]
  if (monthFirst !== undefined && daySecond !== null) {
    const last = lastOfRange(words, at + 2, daySecond)
    return dateOf(words, at, { month: monthFirst, ...(last ?? { dayOfMonth: daySecond, length: 2 }) }, today)
  }
  return numericDate(words, at) ?? shortDate(words, at, today)
}

const dateOf = (
  words: readonly Word[],
  at: number,
  {
    month,
    dayOfMonth,
    length,
  }: { readonly month: number; readonly dayOfMonth: number; readonly length: number },
  today: EpochDay,
): StatedTime => {
  const { year, to } = yearAt(words, at + length, today, month, dayOfMonth)
  return { from: at, to, day: dayOf(year, month, dayOfMonth) }
}

/** `April 1-3`, `March 9 to 13`. */
const lastOfRange = (words: readonly Word[], at: number, first: number) => {
  const isDash = ['-', '–'].includes(words[at]?.before ?? '')
  if (!isDash && !['to', 'through'].includes(textAt(words, at))) return null
  const dayOfMonth = dayNumber(textAt(words, isDash ? at : at + 1))
  return dayOfMonth === null || dayOfMonth < first ? null : { dayOfMonth, length: isDash ? 3 : 4 }
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

/** `uiterlijk 8/12`, `voor 8-12`: behind a Dutch word the day is first. Elsewhere only where it can be nothing else. */
const shortDate = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const [first, second] = [textAt(words, at), textAt(words, at + 1)]
  const mark = words[at + 1]?.before ?? ''
  if ((mark !== '/' && mark !== '-') || !/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return null
  const [dayOfMonth, month] = [Number(first), Number(second)]
  const lead = textAt(words, at - 1)
  const isSure =
    dutchLeads.has(lead) || (mark === '/' && leads.has(lead) && (dayOfMonth > 12 || dayOfMonth === month))
  const isOfMore =
    ['-', '/', ':', '.'].includes(words[at + 2]?.before ?? '') || afterNumbers.has(textAt(words, at + 2))
  if (!isSure || isOfMore || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null
  return dateOf(words, at, { month, dayOfMonth, length: 2 }, today)
}
const dutchLeads = wordList(
  'uiterlijk voor op per tegen vanaf maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
)
const leads = wordList('by before on until')
/** `op 8-12 plaatsen`, `voor 8-10 uur` count. */
const afterNumbers = wordList('uur u plaatsen meter stuks personen procent cm mm km euro jaar keer')

/** 1 to 31, with `st` or `e` or without. */
export const dayNumber = (word: string): number | null => {
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

/** `15e`, `15th`. */
export const ordinalNumber = (word: string): number | null =>
  ordinalWords.get(word) ?? (/[a-z]$/.test(word) ? dayNumber(word) : null)

/** Of days that are often written out; `de eerste versie` is none. */
const ordinalWords: ReadonlyMap<string, number> = new Map([
  ['tiende', 10],
  ['twaalfde', 12],
  ['vijftiende', 15],
  ['twintigste', 20],
  ['vijfentwintigste', 25],
  ['dertigste', 30],
])

/**
 * `de 15e`, `the 15th of next month`: of this month, or of the next where it is past. Only where no noun can follow:
 * `de 3e verdieping` is no day; nor is `lever ik de 2e op`.
 */
export const ordinalDay = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  if (!articles.has(textAt(words, at))) return null
  const number = ordinalNumber(textAt(words, at + 1))
  if (number === null || dateAt(words, at + 1, today) !== null) return null
  if ((number < 6 && !beforeOrdinals.has(textAt(words, at - 1))) || textAt(words, at - 1) === 'in')
    return null
  const month = ofMonth(words, at + 2)
  const isDeadline = textAt(words, at - 1) === 'uiterlijk'
  if (month === null && !isDeadline && !mayFollowOrdinal(words, at + 2)) return null
  const to = month?.to ?? at + 2
  if (month?.on === null) return { from: at, to, day: null }
  const { year, month: thisMonth } = monthOf(today)
  const first = inMonth(year, thisMonth + (month?.on ?? 0), 'end')
  const inFirst = dayIn(first, number)
  if (month?.isNamed === true || inFirst >= today) return { from: at, to, day: inFirst }
  return { from: at, to, day: dayIn(inMonth(year, thisMonth + 1, 'end'), number) }
}

/** `the 30th and 31st floors`, `the 9th - 11th of May` are more than one. */
const mayFollowOrdinal = (words: readonly Word[], at: number): boolean => {
  const next = words[at]
  if (next === undefined) return true
  if (['-', '–'].includes(next.before)) return false
  return next.before !== '' || (afterOrdinals.has(next.text) && ordinalNumber(textAt(words, at + 1)) === null)
}

/** That day of the month in which another is; NaN where the month has none. */
const dayIn = (inThat: EpochDay, dayOfMonth: number): EpochDay => {
  const { year, month } = monthOf(inThat)
  return dayOf(year, month, dayOfMonth)
}

/** Behind `van deze maand`, `of the month`, `van elke maand`: how many months on, null for every one. */
const ofMonth = (words: readonly Word[], at: number) => {
  const behind = ['van', 'of'].includes(textAt(words, at)) ? at + 1 : at
  const start =
    articles.has(textAt(words, behind)) && nextWords.has(textAt(words, behind + 1)) ? behind + 1 : behind
  const which = textAt(words, start)
  if (units.get(textAt(words, start + 1)) !== 'month') return null
  const to = start + 2
  if (everyWords.has(which)) return { to, on: null, isNamed: true }
  if (nextWords.has(which)) return { to, on: 1, isNamed: true }
  if (theseWords.has(which)) return { to, on: 0, isNamed: true }
  return articles.has(which) ? { to, on: 0, isNamed: false } : null
}

const beforeOrdinals = wordList(
  'op voor tegen per uiterlijk omstreeks rond tot vanaf on by before until than',
)
const afterOrdinals =
  wordList(`toe op af in klaar aan door over terug uit langs weer nog bij u je jullie you ik wij we i ok at om
  krijg krijgt krijgen ontvangt hebt heb heeft hoort stuur sturen lever leveren mail mailen bel bellen kom komen komt ligt liggen
  staat staan wordt worden doen is be if als dan and en or of but maar met with the de het een a`)

/** Days that have a name; what is due before the turn of the year is due in the old one. */
export const namedDays: ReadonlyMap<string, { readonly month: number; readonly dayOfMonth: number }> =
  new Map([
    ['kerst', { month: 12, dayOfMonth: 25 }],
    ['kerstmis', { month: 12, dayOfMonth: 25 }],
    ['kerstdagen', { month: 12, dayOfMonth: 25 }],
    ['christmas', { month: 12, dayOfMonth: 25 }],
    ['sinterklaas', { month: 12, dayOfMonth: 5 }],
    ['jaarwisseling', { month: 12, dayOfMonth: 31 }],
  ])

export const namedDay = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const named = namedDays.get(textAt(words, at))
  if (named === undefined) return null
  const { year } = monthOf(today)
  const day = dayOf(year, named.month, named.dayOfMonth)
  return { from: at, to: at + 1, day: day < today ? dayOf(year + 1, named.month, named.dayOfMonth) : day }
}

/** Behind `ochtend` or `morning`, where one stands there. */
export const dayPartEnd = (words: readonly Word[], at: number): number =>
  dayParts.has(textAt(words, at)) ? at + 1 : at
