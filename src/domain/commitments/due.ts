import type { CalendarDate } from '../calendar.ts'
import { dayOfText, type EpochDay, textOfDay } from '../epochDays.ts'
import type { Due } from './commitment.ts'
import {
  afterUnits,
  comingWeekday,
  dayOf,
  inMonth,
  inNumberedWeek,
  inWeek,
  lastDayOf,
  monthOf,
  type Part,
} from './dueDays.ts'
import {
  articles,
  counts,
  dayParts,
  deadlines,
  endWords,
  everyWords,
  fillers,
  leading,
  middleWords,
  months,
  nearDays,
  negatives,
  nextWords,
  startWords,
  theseWords,
  units,
  vagueDues,
  weekdays,
} from './dueWords.ts'
import { phraseLengthAt } from './wordList.ts'
import { type Word, wordsIn } from './words.ts'

/** A time as it stands in a sentence: words from `from` up to `to`, and the last day it means; null for one of many, or unknown. */
interface Time {
  readonly from: number
  readonly to: number
  readonly day: EpochDay | null
}

/**
 * By when a sentence says a thing is due: the literal words, and the day they mean to somebody who wrote on
 * `writtenOn`. Null where it names no time. Linear; reads Dutch and English alike, since they share no time words
 * of different sense.
 */
export const dueIn = (sentence: string, writtenOn: CalendarDate): Due | null => {
  const words = wordsIn(sentence)
  const texts = words.map(({ text }) => text)
  const today = dayOfText(writtenOn)
  const times: Time[] = []
  for (let at = 0; at < words.length; at++) {
    const time = vagueAt(texts, at) ?? timeAt(words, at, today)
    if (time === null) continue
    if (!isAttribute(words, at)) times.push(time)
    at = time.to - 1
  }
  const time = times.find(({ from }) => isDeadline(words, from)) ?? times[0]
  if (time === undefined) return null
  const from = withLeading(words, time.from)
  const to = withTrailing(words, time.to)
  const isRelative =
    to > time.to || words.some(({ text }) => text === 'daarna' || text === 'nadien' || text === 'steeds')
  const isDayKnown = time.day !== null && !Number.isNaN(time.day) && !(isRelative && isCounted(words, time))
  return {
    expression: sentence.slice(words[from]?.start, words[to - 1]?.end),
    date: isDayKnown && time.day !== null ? textOfDay(time.day) : null,
  }
}

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? ''

const vagueAt = (texts: readonly string[], at: number): Time | null => {
  const length = phraseLengthAt(texts, at, vagueDues)
  // `as soon as it is over` is when something else is.
  return length === 0 || (length === 1 && texts[at - 1] === 'as')
    ? null
    : { from: at, to: at + length, day: null }
}

const timeAt = (words: readonly Word[], at: number, today: EpochDay): Time | null =>
  recurring(words, at) ??
  partOfPeriod(words, at, today) ??
  period(words, at, 'end', today) ??
  counted(words, at, today) ??
  numberedWeek(words, at, today) ??
  dated(words, at, today) ??
  near(words, at, today)

/** `elke maandag`, `iedere eerste maandag van de maand`. */
const recurring = (words: readonly Word[], at: number): Time | null => {
  if (!everyWords.has(textAt(words, at))) return null
  let to = at + 1
  if (['eerste', 'first', 'tweede', 'second', 'laatste', 'last'].includes(textAt(words, to))) to++
  const named = textAt(words, to)
  if (!weekdays.has(named) && !units.has(named) && !dayParts.has(named)) return null
  to++
  if (['van', 'of'].includes(textAt(words, to)) && units.has(textAt(words, to + 2))) to += 3
  return { from: at, to, day: null }
}

/** `eind volgende week`, `half december`, `the end of the month`. */
const partOfPeriod = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  const part = partOf(textAt(words, at))
  if (part === null) return null
  let next = at + 1
  while (['of', 'van', 'in'].includes(textAt(words, next))) next++
  const inPeriod = period(words, next, part, today)
  if (inPeriod !== null) return { ...inPeriod, from: at }
  if (['the', 'de', 'het'].includes(textAt(words, next))) next++
  const unit = units.get(textAt(words, next))
  if (unit !== undefined && unit !== 'moment')
    return { from: at, to: next + 1, day: lastDayOf(unit, 0, part, today) }
  const month = months.get(textAt(words, next))
  if (month === undefined) return null
  const { year, to } = yearAt(words, next + 1, today, month, 28)
  return { from: at, to, day: inMonth(year, month, part) }
}

const partOf = (word: string): Part | null =>
  startWords.has(word) ? 'start' : middleWords.has(word) ? 'middle' : endWords.has(word) ? 'end' : null

/** `deze week`, `next month`, `volgende vrijdag`, `this afternoon`. */
const period = (words: readonly Word[], at: number, part: Part, today: EpochDay): Time | null => {
  const on = theseWords.has(textAt(words, at)) ? 0 : nextWords.has(textAt(words, at)) ? 1 : null
  if (on === null) return null
  const named = textAt(words, at + 1)
  if (on === 0 && dayParts.has(named)) return { from: at, to: at + 2, day: today }
  const unit = units.get(named)
  if (unit === 'day' && on === 1) {
    const orTwo = textAt(words, at + 2) === 'or' ? 2 : 0
    return { from: at, to: at + 2 + orTwo, day: today + (orTwo > 0 ? 2 : 1) }
  }
  if (unit !== undefined && unit !== 'moment' && unit !== 'day')
    return { from: at, to: at + 2, day: lastDayOf(unit, on, part, today) }
  const weekday = weekdays.get(named)
  if (weekday === undefined) return null
  // `komende vrijdag` is the first to come; `volgende vrijdag` and `next Friday` are next week's.
  const isNext = ['next', 'volgende'].includes(textAt(words, at))
  return {
    from: at,
    to: dayPartEnd(words, at + 2),
    day: isNext ? inWeek(1, weekday, today) : comingWeekday(weekday, today),
  }
}

/** `binnen 14 dagen`, `over een kwartier`, `in a few minutes`; without such a word, `twee dagen van tevoren`. */
const counted = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  const opens = ['binnen', 'within', 'over', 'in'].includes(textAt(words, at))
  let next = opens ? at + 1 : at
  const article =
    ['a', 'een', 'the', 'de'].includes(textAt(words, next)) && counts.has(textAt(words, next + 1))
  if (article) next++
  const count = countAt(words, next)
  if (count === null) return null
  next++
  if (['working', 'business'].includes(textAt(words, next)) && units.get(textAt(words, next + 1)) === 'day')
    return opens ? { from: at, to: next + 2, day: afterUnits(count, 'workingDay', today) } : null
  const unit = units.get(textAt(words, next))
  if (unit === undefined) return null
  if (opens) return { from: at, to: next + 1, day: afterUnits(count, unit, today) }
  const to = offsetEnd(words, next + 1)
  return to === null || unit === 'moment' ? null : { from: at, to, day: null }
}

const countAt = (words: readonly Word[], at: number): number | null => {
  const word = textAt(words, at)
  const number = counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null)
  return number
}

/** `van tevoren`, `before the hearing`: days counted from something the sentence does not date. */
const offsetEnd = (words: readonly Word[], at: number): number | null => {
  const [word, next] = [textAt(words, at), textAt(words, at + 1)]
  if (word === 'van' && next === 'tevoren') return at + 2
  if (word === 'prior' && next === 'to') return Math.min(words.length, at + 5)
  if (!['voor', 'na', 'before', 'after'].includes(word)) return null
  return Math.min(
    words.length,
    at + (['de', 'het', 'the', 'a', 'uw', 'jullie', 'your'].includes(next) ? 3 : 2),
  )
}

/** `week 8`, `de week van 8 juni`: its Friday. */
const numberedWeek = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  if (textAt(words, at) !== 'week') return null
  const next = textAt(words, at + 1)
  if (/^\d{1,2}$/.test(next) && Number(next) >= 1 && Number(next) <= 53) {
    const { year } = monthOf(today)
    const day = inNumberedWeek(year, Number(next))
    return { from: at, to: at + 2, day: day < today - 3 ? inNumberedWeek(year + 1, Number(next)) : day }
  }
  if (next !== 'van' && next !== 'of') return null
  const start = dated(words, at + 2, today)
  return start?.day == null ? null : { from: at, to: start.to, day: inWeek(0, 5, start.day) }
}

/** `vrijdag`, `dinsdag 2 december`, `June 25, 2001`, `30-06-2026`. */
const dated = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  const weekday = weekdays.get(textAt(words, at))
  const start = weekday === undefined ? at : dayPartEnd(words, at + 1)
  const date = dateAt(words, start, today)
  if (date !== null) return { ...date, from: at }
  if (weekday === undefined) return christmas(words, at, today)
  return { from: at, to: start, day: comingWeekday(weekday, today) }
}

const dateAt = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
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
): Time => {
  const { year, to } = yearAt(words, at + 2, today, month, dayOfMonth)
  return { from: at, to, day: dayOf(year, month, dayOfMonth) }
}

/** Only with its year and day first, or as ISO has it: `1/2` is January to one reader and February to another. */
const numericDate = (words: readonly Word[], at: number): Time | null => {
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
const yearAt = (words: readonly Word[], at: number, today: EpochDay, month: number, dayOfMonth: number) => {
  if (/^(?:19|20)\d\d$/.test(textAt(words, at))) return { year: Number(textAt(words, at)), to: at + 1 }
  const { year } = monthOf(today)
  return { year: dayOf(year, month, dayOfMonth) < today - 28 ? year + 1 : year, to: at }
}

const christmas = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  if (!['kerst', 'christmas'].includes(textAt(words, at))) return null
  const { year } = monthOf(today)
  return { from: at, to: at + 1, day: dayOf(year, 12, 25) }
}

const near = (words: readonly Word[], at: number, today: EpochDay): Time | null => {
  const days = nearDays.get(textAt(words, at))
  if (days === undefined) return null
  // `goede morgen` and `morgen is` aside, `morgen` is tomorrow.
  if (
    ['goede', 'goeden', 'good', 'until'].includes(textAt(words, at - 1)) &&
    textAt(words, at - 1) !== 'until'
  )
    return null
  const to = dayPartEnd(words, at + 1)
  return { from: at, to, day: today + days }
}

const dayPartEnd = (words: readonly Word[], at: number): number =>
  dayParts.has(textAt(words, at)) ? at + 1 : at

/** `uw offerte van 9 september`: a date that only tells which one. */
const isAttribute = (words: readonly Word[], at: number): boolean =>
  ['van', 'of', 'dated', 'sinds', 'since', 'dd', 'vorige'].includes(textAt(words, at - 1)) &&
  !units.has(textAt(words, at - 2)) &&
  !endWords.has(textAt(words, at - 2))

const isDeadline = (words: readonly Word[], from: number): boolean => {
  for (let at = from; at >= Math.max(0, from - 3); at--) if (deadlines.has(textAt(words, at))) return true
  return false
}

/** Back over `uiterlijk`, `tot en met`, `by the`: at most four words, and no farther than a comma. */
const withLeading = (words: readonly Word[], from: number): number => {
  let at = from
  while (at > 0 && from - at < 4 && leading.has(textAt(words, at - 1)) && (words[at]?.before ?? '') === '')
    at--
  // `dien het | uiterlijk`, `lever ik op | in`: what stands before a preposition belongs to the verb.
  while (at < from && !opensWith(textAt(words, at), textAt(words, at + 1), at + 1 === from)) at++
  return at
}

/** An article opens an expression only before a noun: `the week of 8 June`, but `stuur het | vrijdag`. */
const opensWith = (word: string, next: string, isLast: boolean): boolean => {
  if (fillers.has(word)) return isLast && articles.has(word) && (units.has(next) || partOf(next) !== null)
  return isLast || fillers.has(next) || negatives.has(word)
}

/** On over `na ontvangst`, `after receipt`, which leaves the day open. */
const withTrailing = (words: readonly Word[], to: number): number => {
  if ((words[to]?.before ?? '') !== '' || !['na', 'after', 'of'].includes(textAt(words, to))) return to
  if (textAt(words, to) === 'of' && !['receipt', 'notification'].includes(textAt(words, to + 1))) return to
  const possessed = ['uw', 'jullie', 'je', 'your', 'the', 'de', 'het'].includes(textAt(words, to + 1))
  return Math.min(words.length, to + (possessed ? 3 : 2))
}

/** Whether a time counts days from something: after `daarna` or `na ontvangst` that is not the day of writing. */
const isCounted = (words: readonly Word[], { from }: Time): boolean =>
  ['binnen', 'within', 'in', 'over'].includes(textAt(words, from))
