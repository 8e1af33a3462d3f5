import type { CalendarDate } from '../../calendar/calendar.ts'
import { dayOfText, type EpochDay, textOfDay } from '../../calendar/epochDays.ts'
import type { Due } from '../commitment.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word, wordsIn } from '../words.ts'
import { clauseRank } from './clauseRank.ts'
import { clockToday } from './clockToday.ts'
import { articles, deadlines, everyWords, fillers, leading, negatives, units } from './dueWords.ts'
import { joinedTimes } from './joinedTimes.ts'
import { isFrom, isOfAnother } from './otherTimes.ts'
import type { StatedTime } from './statedDate.ts'
import { partOf, statedTimes } from './statedTime.ts'

/**
 * By when a sentence says a thing is due: the literal words, and the day they mean to somebody who wrote on
 * `writtenOn`. Null where it names no time. Linear; reads Dutch and English alike, since they share no time words
 * of different sense.
 */
export const dueIn = (sentence: string, writtenOn: CalendarDate): Due | null => {
  const words = wordsIn(sentence)
  const today = dayOfText(writtenOn)
  const days = joinedTimes(words, statedTimes(words, today))
  const clock = days.length === 0 ? clockToday(words, today) : null
  const stated = clock === null ? days : [clock]
  const times = stated.filter((time) => !isOfAnother(words, time))
  const mayBeDue = times.filter((time) => !isFrom(words, time) && !isPast(time, today))
  const time = mostDue(words, mayBeDue) ?? times[0]
  if (time === undefined) return null
  const from = withLeading(words, time.from)
  const to = withTrailing(words, time)
  const isRelative =
    to > time.to ||
    words.some((word, at) => startsElsewhere.has(word.text) && !isNextStep(words, time.to, at))
  const isDayKnown =
    mayBeDue.includes(time) && !(isRelative && time.isCounted === true) && !recurs(words, stated)
  return {
    expression: sentence.slice(words[from]?.start, words[to - 1]?.end),
    date: isDayKnown && time.day !== null && !Number.isNaN(time.day) ? textOfDay(time.day) : null,
  }
}

/** Of several the one in the clause that delivers; of these one that is a last day, else the first. */
const mostDue = (words: readonly Word[], times: readonly StatedTime[]): StatedTime | undefined => {
  if (times.length < 2) return times[0]
  const again = times.find(({ from }) => everyWords.has(textAt(words, from)))
  if (again !== undefined) return again
  const ranks = times.slice(0, mostCompared).map((time) => clauseRank(words, time))
  const best = times.filter((_, at) => ranks[at] === Math.max(...ranks))
  const deadline = times.find(({ from }, at) => isDeadline(words, from) && ranks[at] !== 0)
  return deadline ?? best[0]
}
const mostCompared = 10

/** `binnen tien dagen, daarna hoort u meer`: what comes after the time tells of something else. */
const isNextStep = (words: readonly Word[], to: number, at: number): boolean =>
  at >= to && thereafter.has(textAt(words, at)) && words.slice(to, at + 1).some(({ before }) => before !== '')
const thereafter = wordList('daarna nadien thereafter afterwards')

/** What was due before it was promised, nobody promised: such a date tells of something else. */
const isPast = ({ day }: StatedTime, today: EpochDay): boolean => day !== null && day < today

/** `elke maand voor de 5e`: due again and again. */
const recurs = (words: readonly Word[], times: readonly StatedTime[]): boolean =>
  times.some(({ from }) => everyWords.has(textAt(words, from))) ||
  words.some(({ text }) => everyPeriod.has(text))

const everyPeriod = wordList('dagelijks wekelijks maandelijks jaarlijks')

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

/** On over `na ontvangst`, `after receipt`, `within a week | of your invoice`, which leaves the day open. */
const withTrailing = (words: readonly Word[], time: StatedTime): number => {
  const { to } = time
  if ((words[to]?.before ?? '') !== '' || !leavesOpen(words, time)) return to
  const possessed = possessives.has(textAt(words, to + 1))
  return Math.min(words.length, to + (possessed ? 3 : 2))
}

const leavesOpen = (words: readonly Word[], { from, to, isCounted }: StatedTime): boolean => {
  const word = textAt(words, to)
  if (word === 'na' || word === 'after') return true
  if (isCounted !== true) return false
  // The Dutch `of` is `or`: `binnen een week of eerder`.
  if (word === 'of')
    return textAt(words, from) === 'within' || ['receipt', 'notification'].includes(textAt(words, to + 1))
  return ['from', 'vanaf', 'following', 'upon'].includes(word)
}

const possessives = wordList('uw jullie je your our onze the de het my mijn')

/** Words by which days are counted from something else than the day of writing. */
const startsElsewhere =
  wordList(`daarna nadien steeds telkens altijd always zodra nadat na vanaf after once upon
  following receipt ontvangst thereafter afterwards`)
