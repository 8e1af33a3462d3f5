import type { EpochDay } from '../epochDays.ts'
import {
  afterUnits,
  comingWeekday,
  inMonth,
  inNumberedWeek,
  inWeek,
  lastDayOf,
  monthOf,
  type Part,
} from './dueDays.ts'
import {
  counts,
  dayParts,
  endWords,
  everyWords,
  middleWords,
  months,
  nearDays,
  nextWords,
  startWords,
  theseWords,
  units,
  vagueDues,
  weekdays,
} from './dueWords.ts'
import { dated, dayPartEnd, type StatedTime, yearAt } from './statedDate.ts'
import { phraseLengthAt } from './wordList.ts'
import { textAt, type Word } from './words.ts'

/** The times that a sentence names, in order; no word belongs to two. */
export const statedTimes = (words: readonly Word[], today: EpochDay): readonly StatedTime[] => {
  const texts = words.map(({ text }) => text)
  const times: StatedTime[] = []
  for (let at = 0; at < words.length; at++) {
    if (!mayOpen(texts[at] ?? '')) continue
    const time = vagueAt(texts, at) ?? timeAt(words, at, today)
    if (time === null) continue
    times.push(time)
    at = time.to - 1
  }
  return times
}

/** Whether a time can begin with this word: few words of a sentence need a closer look. */
const mayOpen = (word: string): boolean => openers.has(word) || (word >= '0' && word < ':')

/** What the functions below look for in their first word; a number besides. */
const openers: ReadonlySet<string> = new Set([
  ...[
    ...vagueDues.keys(),
    ...everyWords,
    ...startWords,
    ...middleWords,
    ...endWords,
    ...theseWords,
    ...nextWords,
  ],
  ...['binnen', 'within', 'over', 'in', 'a', 'een', 'the', 'de', 'week', 'kerst', 'christmas'],
  ...[...counts.keys(), ...weekdays.keys(), ...months.keys(), ...nearDays.keys()],
])

const vagueAt = (texts: readonly string[], at: number): StatedTime | null => {
  const length = phraseLengthAt(texts, at, vagueDues)
  // `as soon as it is over` is when something else is.
  return length === 0 || (length === 1 && texts[at - 1] === 'as')
    ? null
    : { from: at, to: at + length, day: null }
}

const timeAt = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null =>
  recurring(words, at) ??
  partOfPeriod(words, at, today) ??
  period(words, at, 'end', today) ??
  counted(words, at, today) ??
  numberedWeek(words, at, today) ??
  dated(words, at, today) ??
  near(words, at, today)

/** `elke maandag`, `iedere eerste maandag van de maand`. */
const recurring = (words: readonly Word[], at: number): StatedTime | null => {
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
const partOfPeriod = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
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

/** Which part of a period a word names; null where it names none. */
export const partOf = (word: string): Part | null =>
  startWords.has(word) ? 'start' : middleWords.has(word) ? 'middle' : endWords.has(word) ? 'end' : null

/** `deze week`, `next month`, `volgende vrijdag`, `this afternoon`. */
const period = (words: readonly Word[], at: number, part: Part, today: EpochDay): StatedTime | null => {
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
const counted = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
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
const numberedWeek = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
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

const near = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const days = nearDays.get(textAt(words, at))
  if (days === undefined) return null
  // `goede morgen` greets.
  if (['goede', 'goeden', 'good'].includes(textAt(words, at - 1))) return null
  const to = dayPartEnd(words, at + 1)
  return { from: at, to, day: today + days }
}
