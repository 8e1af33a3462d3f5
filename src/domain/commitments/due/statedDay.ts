import type { EpochDay } from '../../calendar/epochDays.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { afterAmount, amountAt } from './amount.ts'
import { comingWeekday, inWeek } from './dueDays.ts'
import { days, nearDays, weekdays } from './dueWords.ts'
import { dateAt, dayPartEnd, namedDay, ordinalDay, ordinalNumber, type StatedTime } from './statedDate.ts'
import { weekNamed } from './statedWeek.ts'

/** `morgen`, `vrijdag`, `dinsdag 2 december`, `vrijdag over een week`, `de 15e`, `30-06-2026`. */
export const dayAt = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null =>
  weekdayAt(words, at, today) ??
  dateAt(words, at, today) ??
  ordinalDay(words, at, today) ??
  namedDay(words, at, today) ??
  near(words, at, today)

const weekdayAt = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const named = weekdaysFrom(words, at)
  if (named === null) return null
  const { weekday, to } = named
  const date = dateAt(words, to, today)
  if (date !== null) return { ...date, from: at }
  const coming = comingWeekday(weekday, today)
  const week = weekBehind(words, to, today)
  if (week !== null) return { from: at, to: week.to, day: inWeek(0, weekday, week.monday) }
  const later = weeksLater(words, to)
  if (later !== null) return { from: at, to: later.to, day: later.days === null ? null : coming + later.days }
  const numbered = dayOfMonth(words, to, coming)
  if (numbered !== null) return { from: at, ...numbered }
  const open = openEnd(words, at, to)
  return { from: at, to: open ?? to, day: open === null ? coming : null }
}

/** A weekday and those that follow it (`maandag of dinsdag`): the last of them counts. */
export const weekdaysFrom = (words: readonly Word[], at: number) => {
  let weekday = weekdays.get(textAt(words, at))
  if (weekday === undefined) return null
  let to = dayPartEnd(words, at + 1)
  while (['of', 'or', 'en', 'and'].includes(textAt(words, to))) {
    const next = weekdays.get(textAt(words, to + 1))
    if (next === undefined) break
    weekday = next
    to = dayPartEnd(words, to + 2)
  }
  return { weekday, to }
}

/** `vrijdag | volgende week`, `Friday | of next week`, `maandag | in week 8`. */
const weekBehind = (words: readonly Word[], at: number, today: EpochDay) => {
  if ((words[at]?.before ?? '') !== '') return null
  const start = ['van', 'of', 'in'].includes(textAt(words, at)) ? at + 1 : at
  return weekNamed(words, ['de', 'the'].includes(textAt(words, start)) ? start + 1 : start, today)
}

/** `maandag | over een week`, `Friday | in two weeks`, and the British `Friday | week`. */
const weeksLater = (words: readonly Word[], at: number) => {
  if ((words[at]?.before ?? '') !== '') return null
  if (textAt(words, at) === 'week') return { to: at + 1, days: 7 }
  if (!['over', 'in'].includes(textAt(words, at))) return null
  const amount = amountAt(words, at + 1)
  if (amount === null || !['day', 'week', 'month', 'year'].includes(amount.unit)) return null
  const days = afterAmount(amount, 0)
  // A Monday so many months or ten days on is no Monday.
  const isWhole = ['day', 'week'].includes(amount.unit) && days !== null && days % 7 === 0
  return { to: amount.to, days: isWhole ? days : null }
}

/** `vrijdag | de 20e`, `Friday | the 20th`, `vrijdag | 20`: the first such day of a month that is such a weekday. */
const dayOfMonth = (words: readonly Word[], at: number, coming: EpochDay) => {
  const start = ['de', 'the'].includes(textAt(words, at)) ? at + 1 : at
  const number = ordinalNumber(textAt(words, start))
  const plain = start === at && /^\d\d?$/.test(textAt(words, at)) ? Number(textAt(words, at)) : null
  if (number === null && plain === null) return null
  for (const weeks of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const day = coming + 7 * weeks
    if (new Date(day * 86_400_000).getUTCDate() === (number ?? plain)) return { to: start + 1, day }
  }
  // `vrijdag 10 uur` names an hour, `vrijdag de 19e` a day that is no Friday.
  return number === null ? null : { to: start + 1, day: null }
}

/** What follows or precedes a weekday and makes it another than the first to come: which, is not told. */
const openEnd = (words: readonly Word[], at: number, to: number): number | null => {
  const [next, second] = [textAt(words, to), textAt(words, to + 1)]
  if (next === 'after' && second === 'next') return to + 2
  // `Monday the week after next`.
  if (['the', 'de'].includes(next) && second === 'week') return to + 2
  if (['daarna', 'erna', 'daaropvolgend', 'thereafter', 'afterwards'].includes(next)) return to + 1
  // `de eerste vrijdag van maart`.
  return days.has(textAt(words, at - 1)) ? to : null
}

const near = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  if (dayAfterTomorrow.every((word, offset) => textAt(words, at + offset) === word))
    return { from: at, to: dayPartEnd(words, at + dayAfterTomorrow.length), day: today + 2 }
  const daysOn = nearDays.get(textAt(words, at))
  if (daysOn === undefined) return null
  // `goede morgen` greets.
  if (['goede', 'goeden', 'good'].includes(textAt(words, at - 1))) return null
  // `COB Thursday`, `EOD on Friday`.
  if (closings.has(textAt(words, at))) {
    const start = textAt(words, at + 1) === 'on' ? at + 2 : at + 1
    const named =
      weekdayAt(words, start, today) ??
      (nearDays.has(textAt(words, start)) ? near(words, start, today) : null)
    if (named !== null) return { ...named, from: at }
  }
  const to = dayPartEnd(words, at + 1)
  const second = ['of', 'or'].includes(textAt(words, to)) ? nearDays.get(textAt(words, to + 1)) : undefined
  if (second !== undefined) return { from: at, to: to + 2, day: today + Math.max(daysOn, second) }
  const later = textAt(words, to) === 'over' ? weeksLater(words, to) : null
  if (later === null) return { from: at, to, day: today + daysOn }
  return { from: at, to: later.to, day: later.days === null ? null : today + daysOn + later.days }
}

const closings = wordList('cob eod')
const dayAfterTomorrow = ['the', 'day', 'after', 'tomorrow']
