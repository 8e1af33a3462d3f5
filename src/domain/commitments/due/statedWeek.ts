import type { EpochDay } from '../../calendar/epochDays.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { comingWeekday, dayOf, inMonth, inNumberedWeek, inWeek, monthOf, weekdayOf } from './dueDays.ts'
import { months, nextWords, theseWords, units, weekdays } from './dueWords.ts'
import { dateAt, dayPartEnd, type StatedTime, yearAt } from './statedDate.ts'

/** A week and its Monday: `volgende week`, `this week`, `week 8`, `week van 8 juni`. */
export const weekNamed = (words: readonly Word[], at: number, today: EpochDay) => {
  const week = numberedWeek(words, at, today)
  if (week !== null) return week.day === null ? null : { to: week.to, monday: week.day - 4 }
  const on = theseWords.has(textAt(words, at)) ? 0 : nextWords.has(textAt(words, at)) ? 1 : null
  if (on === null || units.get(textAt(words, at + 1)) !== 'week') return null
  return { to: at + 2, monday: inWeek(on, 1, today) }
}

/** `week 8`, `de week van 8 juni`: its Friday. */
export const numberedWeek = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  if (textAt(words, at) !== 'week') return null
  const next = textAt(words, at + 1)
  if (/^\d{1,2}$/.test(next) && Number(next) >= 1 && Number(next) <= 53) {
    const { year } = monthOf(today)
    const day = inNumberedWeek(year, Number(next))
    return { from: at, to: at + 2, day: day < today - 3 ? inNumberedWeek(year + 1, Number(next)) : day }
  }
  if (next !== 'van' && next !== 'of') return null
  const month = weekOfMonth(words, at, today)
  if (month !== null) return month
  const isWeekday = weekdays.has(textAt(words, at + 2))
  const start = dateAt(words, isWeekday ? at + 3 : at + 2, today)
  return start?.day == null ? null : { from: at, to: start.to, day: inWeek(0, 5, start.day) }
}

/** `de eerste week van juni`, `the last week of May`: the first Friday of that month, or its last. */
const weekOfMonth = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const month = months.get(textAt(words, at + 2))
  const which = textAt(words, at - 1)
  if (month === undefined || !(firsts.has(which) || lasts.has(which))) return null
  const { year, to } = yearAt(words, at + 3, today, month, firsts.has(which) ? 7 : 28)
  const day = firsts.has(which) ? comingWeekday(5, dayOf(year, month, 1) - 1) : inMonth(year, month, 'end')
  return { from: at - 1, to, day: firsts.has(which) ? day : day - ((weekdayOf(day) + 2) % 7) }
}
const firsts = wordList('first eerste')
const lasts = wordList('last laatste')

/**
 * `dit weekend` ends on Sunday; what is due before it, on Friday; what comes after it, on Monday. `Volgend weekend` may
 * be either of two.
 */
export const weekend = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  // `het weekend van 3 mei`; but `hoor je er voor het weekend van`.
  const isNamed = ['van', 'of'].includes(textAt(words, at + 1)) && words[at + 2] !== undefined
  if (textAt(words, at) !== 'weekend' || isNamed) return null
  const which = textAt(words, at - 1)
  const lead = textAt(words, at - 2)
  const isThis = theseWords.has(which)
  const isNext = nextWords.has(which)
  if (!isThis && !isNext && !(['het', 'the', "'t"].includes(which) && weekendLeads.has(lead))) return null
  const time = { from: at - 1, to: dayPartEnd(words, at + 1) }
  const isWeekend = weekdayOf(today) > 5
  if (['volgend', 'volgende', 'next'].includes(which) || (isNext && isWeekend)) return { ...time, day: null }
  if (['na', 'after'].includes(lead)) return { ...time, from: at - 2, day: comingWeekday(1, today) }
  if (['voor', 'before'].includes(lead)) return { ...time, day: isWeekend ? null : inWeek(0, 5, today) }
  return { ...time, day: lead === 'by' ? null : inWeek(0, 7, today) }
}

const weekendLeads = new Set(['in', 'over', 'during', 'tijdens', 'voor', 'before', 'na', 'after', 'by'])
