import type { EpochDay } from '../../calendar/epochDays.ts'
import { textAt, type Word } from '../words.ts'
import { type Amount, afterAmount, amountAt, isOfClock } from './amount.ts'
import { comingWeekday, inWeek } from './dueDays.ts'
import { weekdays } from './dueWords.ts'
import { dayPartEnd, type StatedTime } from './statedDate.ts'
import { dayAt } from './statedDay.ts'

/** `binnen 14 dagen`, `over een kwartier`, `a week from Friday`; without such words, `twee dagen van tevoren`. */
export const counted = (words: readonly Word[], at: number, today: EpochDay): StatedTime | null => {
  const opens = ['binnen', 'within', 'over', 'in'].includes(textAt(words, at))
  const amount = amountAt(words, opens ? at + 1 : at)
  if (amount === null) return null
  const anchored = fromAnother(words, at, amount, today)
  if (anchored !== null) return anchored
  if (opens)
    return (
      onWeekday(words, at, amount, today) ?? {
        from: at,
        to: amount.to,
        day: afterAmount(amount, today),
        isCounted: true,
      }
    )
  const to = offsetEnd(words, amount.to)
  return to === null || isOfClock(amount.unit) ? null : { from: at, to, day: null }
}

/** `a week from Friday`, `binnen 14 dagen na 1 maart`, `a week tomorrow`: counted from a day that is named. */
const fromAnother = (
  words: readonly Word[],
  at: number,
  amount: Amount,
  today: EpochDay,
): StatedTime | null => {
  const word = textAt(words, amount.to)
  const isJoined =
    ['from', 'vanaf', 'na', 'after', 'following'].includes(word) ||
    (word === 'of' && textAt(words, at) === 'within') ||
    (word === 'on' && amount.unit === 'week')
  const start = isJoined ? amount.to + 1 : ['today', 'tomorrow'].includes(word) ? amount.to : null
  const base = start === null ? null : dayAt(words, start, today)
  if (base === null) return null
  const day = base.day === null || Number.isNaN(base.day) ? null : afterAmount(amount, base.day)
  return { from: at, to: base.to, day }
}

/** `over twee weken op vrijdag`: known where the week's Friday is also the first to come and two weeks. */
const onWeekday = (
  words: readonly Word[],
  at: number,
  { to, unit, count }: Amount,
  today: EpochDay,
): StatedTime | null => {
  if (unit !== 'week' || (words[to]?.before ?? '') !== '') return null
  const place = ['op', 'on'].includes(textAt(words, to)) ? to + 1 : to
  const weekday = weekdays.get(textAt(words, place))
  if (weekday === undefined) return null
  const inThatWeek = count === null ? null : inWeek(count, weekday, today)
  const isOne = count !== null && comingWeekday(weekday, today) + 7 * count === inThatWeek
  return { from: at, to: dayPartEnd(words, place + 1), day: isOne ? inThatWeek : null }
}

/** `van tevoren`, `before the hearing`: days counted from something the sentence does not date. */
const offsetEnd = (words: readonly Word[], at: number): number | null => {
  const [word, next] = [textAt(words, at), textAt(words, at + 1)]
  if (word === 'van' && next === 'tevoren') return at + 2
  if (word === 'prior' && next === 'to') return Math.min(words.length, at + 5)
  if (!['voor', 'na', 'before', 'after', 'from'].includes(word)) return null
  return Math.min(
    words.length,
    at + (['de', 'het', 'the', 'a', 'uw', 'jullie', 'your'].includes(next) ? 3 : 2),
  )
}
