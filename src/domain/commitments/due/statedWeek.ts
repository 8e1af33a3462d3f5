import type { EpochDay } from '../../calendar/epochDays.ts'
import { textAt, type Word } from '../words.ts'
import { comingWeekday, inNumberedWeek, inWeek, monthOf, weekdayOf } from './dueDays.ts'
import { nextWords, theseWords, units, weekdays } from './dueWords.ts'
import { dateAt, dayPartEnd, type StatedTime } from './statedDate.ts'

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
  const isWeekday = weekdays.has(textAt(words, at + 2))
  const start = dateAt(words, isWeekday ? at + 3 : at + 2, today)
  return start?.day == null ? null : { from: at, to: start.to, day: inWeek(0, 5, start.day) }
}

/**
 * `dit weekend` ends on Sunday; what is due before it, on Friday; what comes after it, on Monday. `Volgend weekend` may
 * be either of two.
 */
export const weekend = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  if (textAt(words, at) !== 'weekend' || ['van', 'of'].includes(textAt(words, at + 1))) return null
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
