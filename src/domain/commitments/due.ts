import type { CalendarDate } from '../calendar.ts'
import { dayOfText, textOfDay } from '../epochDays.ts'
import type { Due } from './commitment.ts'
import { articles, deadlines, endWords, fillers, leading, negatives, units } from './dueWords.ts'
import type { StatedTime } from './statedDate.ts'
import { partOf, statedTimes } from './statedTime.ts'
import { textAt, type Word, wordsIn } from './words.ts'

/**
 * By when a sentence says a thing is due: the literal words, and the day they mean to somebody who wrote on
 * `writtenOn`. Null where it names no time. Linear; reads Dutch and English alike, since they share no time words
 * of different sense.
 */
export const dueIn = (sentence: string, writtenOn: CalendarDate): Due | null => {
  const words = wordsIn(sentence)
  const times = statedTimes(words, dayOfText(writtenOn)).filter(({ from }) => !isAttribute(words, from))
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
const isCounted = (words: readonly Word[], { from }: StatedTime): boolean =>
  ['binnen', 'within', 'in', 'over'].includes(textAt(words, from))
