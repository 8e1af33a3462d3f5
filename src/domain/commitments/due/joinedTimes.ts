import { phraseLengthAt, wordGroups } from '../wordList.ts'
import type { Word } from '../words.ts'
import type { StatedTime } from './statedDate.ts'

/** `maandag 9 en dinsdag 10 maart`, `March 16 to March 20`: one time, whose last day counts. */
export const joinedTimes = (words: readonly Word[], times: readonly StatedTime[]): readonly StatedTime[] => {
  const joined: StatedTime[] = []
  for (const time of times) {
    const before = joined[joined.length - 1]
    const both = before === undefined ? null : together(words, before, time)
    if (both === null) joined.push(time)
    else joined[joined.length - 1] = both
  }
  return joined
}

const together = (words: readonly Word[], first: StatedTime, last: StatedTime): StatedTime | null => {
  if (first.day === null || last.day === null || first.isCounted === true || last.isCounted === true)
    return null
  const between = words.slice(first.to, last.from).map(({ text }) => text)
  const dash = between.length === 0 && dashes.has(words[last.from]?.before ?? '')
  // The words part `t/m` in two.
  const isJoined = words
    .slice(first.to, last.from + 1)
    .every(({ text, before }) => before === '' || (text === 'm' && before === '/'))
  const isSpan = dash || (isJoined && isPhrase(between, spans))
  if (!isSpan && !(isJoined && isPhrase(between, lists))) return null
  // `vrijdag tot dinsdag`, written on a Monday: which Tuesday?
  const day = isSpan && last.day < first.day ? Number.NaN : Math.max(first.day, last.day)
  return { from: first.from, to: last.to, day, isSpan: isSpan || first.isSpan === true }
}

const isPhrase = (texts: readonly string[], phrases: ReturnType<typeof wordGroups>): boolean =>
  texts.length > 0 && phraseLengthAt(texts, 0, phrases) === texts.length

const dashes = new Set(['-', '–'])
const spans = wordGroups({ span: 'tot_en_met tot t_m to through thru until till' })
const lists = wordGroups({ list: 'en en_op en_uiterlijk of and and_on or' })
