import type { EpochDay } from '../../calendar/epochDays.ts'
import { phraseLengthAt, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { isOfClock } from './amount.ts'
import { counted } from './countedTime.ts'
import {
  comingWeekday,
  inMonth,
  inQuarter,
  inWeek,
  inYear,
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
  ordinals,
  startWords,
  theseWords,
  units,
  vagueDues,
  weekdays,
} from './dueWords.ts'
import { dayNumber, dayPartEnd, namedDays, type StatedTime, yearAt } from './statedDate.ts'
import { dayAt, weekdaysFrom } from './statedDay.ts'
import { numberedWeek, weekend, weekNamed } from './statedWeek.ts'

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
  ...[
    'binnen',
    'within',
    'over',
    'in',
    'a',
    'een',
    'the',
    'de',
    'week',
    'month',
    'quarter',
    'year',
    'weekend',
    ...namedDays.keys(),
  ],
  ...['q1', 'q2', 'q3', 'q4', ...ordinals.keys()],
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
  weekdayOfWeek(words, at, today) ??
  period(words, at, 'end', today) ??
  (standsAlone(words, at) ? quarter(words, at, 'end', today) : null) ??
  periodEnd(words, at, today) ??
  counted(words, at, today) ??
  monthAlone(words, at, today) ??
  numberedWeek(words, at, today) ??
  weekend(words, at, today) ??
  dayAt(words, at, today)

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

/** `eind volgende week`, `half december`, `the end of the month`, `eind 2026`, `begin Q3`. */
const partOfPeriod = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const part = partOf(textAt(words, at))
  if (part === null) return null
  let next = at + 1
  while (['of', 'van', 'in'].includes(textAt(words, next))) next++
  const inPeriod = period(words, next, part, today) ?? quarter(words, next, part, today)
  if (inPeriod !== null) return { ...inPeriod, from: at }
  // `een half jaar` is six months, and no middle of a year.
  if (textAt(words, at) === 'half' && units.has(textAt(words, at + 1))) return null
  if (isYear(textAt(words, next)))
    return { from: at, to: next + 1, day: inYear(Number(textAt(words, next)), part) }
  if (['the', 'de', 'het'].includes(textAt(words, next))) next++
  const unit = units.get(textAt(words, next))
  if (unit !== undefined && !isOfClock(unit))
    return { from: at, to: next + 1, day: lastDayOf(unit, 0, part, today) }
  const month = months.get(textAt(words, next))
  // `beginning April 1` begins on a day.
  if (month === undefined || dayNumber(textAt(words, next + 1)) !== null) return null
  const { year, to } = yearAt(words, next + 1, today, month, 28)
  return { from: at, to, day: inMonth(year, month, part) }
}

/** `by month end`, `before year-end`; but `the year-end figures`. */
const periodEnd = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const unit = units.get(textAt(words, at))
  if (unit !== 'week' && unit !== 'month' && unit !== 'quarter' && unit !== 'year') return null
  const isEnd = textAt(words, at + 1) === 'end' && endLeads.has(textAt(words, at - 1))
  return isEnd ? { from: at, to: at + 2, day: lastDayOf(unit, 0, 'end', today) } : null
}

const endLeads = wordList('by before at until')

/** `in mei`, `in March 2027`: all of it. Without a year, one that is long past may be last year's as well as the next. */
const monthAlone = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const month = textAt(words, at) === 'in' ? months.get(textAt(words, at + 1)) : undefined
  if (month === undefined || dayNumber(textAt(words, at + 2)) !== null) return null
  const { year, to } = yearAt(words, at + 2, today, month, 28)
  const day = inMonth(year, month, 'end')
  return { from: at, to, day: to === at + 2 && day > today + mostAhead ? null : day }
}

const mostAhead = 300

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
  if (unit !== undefined && !isOfClock(unit) && unit !== 'day')
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

/** `volgende week | maandag`, `next week | on Tuesday`, `week 8 | vrijdag`. A day that is past is not meant. */
const weekdayOfWeek = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const week = weekNamed(words, at, today)
  if (week === null || (words[week.to]?.before ?? '') !== '') return null
  const named = weekdaysFrom(words, ['op', 'on'].includes(textAt(words, week.to)) ? week.to + 1 : week.to)
  if (named === null) return null
  const day = inWeek(0, named.weekday, week.monday)
  return { from: at, to: named.to, day: day < today ? null : day }
}

/** `Q3`, `Q1 2027`, `het derde kwartaal van 2026`: without its year the first that is not over. */
const quarter = (words: readonly Word[], at: number, part: Part, today: EpochDay): StatedTime | null => {
  const short = /^q[1-4]$/.test(textAt(words, at))
  const start = ['het', 'the'].includes(textAt(words, at)) ? at + 1 : at
  const number = short ? Number(textAt(words, at)[1]) : ordinals.get(textAt(words, start))
  if (number === undefined || !(short || units.get(textAt(words, start + 1)) === 'quarter')) return null
  const to = short ? at + 1 : start + 2
  const yearPlace = ['van', 'of'].includes(textAt(words, to)) ? to + 1 : to
  if (isYear(textAt(words, yearPlace)))
    return { from: at, to: yearPlace + 1, day: inQuarter(Number(textAt(words, yearPlace)), number, part) }
  const { year } = monthOf(today)
  const isOver = inQuarter(year, number, 'end') < today
  return { from: at, to, day: inQuarter(isOver ? year + 1 : year, number, part) }
}

/** `in Q3`, `by the third quarter`; `de Q3-cijfers` are no time. */
const standsAlone = (words: readonly Word[], at: number): boolean => {
  const article = ['het', 'the'].includes(textAt(words, at - 1))
  return quarterLeads.has(textAt(words, article ? at - 2 : at - 1))
}

const quarterLeads = wordList('in by before until during voor tegen per uiterlijk tijdens tot')

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)
