import type { EpochDay } from '../../calendar/epochDays.ts'
import { textAt, type Word } from '../words.ts'
import { afterUnits } from './dueDays.ts'
import { articles, counts, nextWords, type Unit, units, vagueCounts } from './dueWords.ts'

/** `14 dagen`, `a week or two`, `24-48 hours`: the most it can mean, and the place behind its words. */
export interface Amount {
  readonly to: number
  readonly unit: Unit
  /** Null for `een paar weken`, `anderhalve maand`: nobody can say which day that is. */
  readonly count: number | null
}

export const amountAt = (words: readonly Word[], start: number): Amount | null => {
  const [at, ofPart] = countStart(words, start)
  const part = parts.get(textAt(words, ofPart))
  if (part !== undefined) return partAmount(words, ofPart, part)
  const first = countAt(words, at)
  if (first === null) return null
  const second = rangeEnd(words, at + 1)
  const unit = unitAt(words, second?.to ?? at + 1)
  if (unit === null) return null
  const count = Math.max(first, second?.count ?? 0)
  const isVague = vagueCounts.has(textAt(words, at)) && !isOfClock(unit.unit)
  // `een week of twee`, `a day or two`.
  const more = ['of', 'or'].includes(textAt(words, unit.to)) ? countAt(words, unit.to + 1) : null
  // `3 maanden en 2 weken` is two amounts.
  const isPart =
    ['en', 'and'].includes(textAt(words, unit.to)) &&
    countAt(words, unit.to + 1) !== null &&
    unitAt(words, unit.to + 2) !== null
  const to = more === null ? unit.to : unit.to + 2
  return { to, unit: unit.unit, count: isVague || isPart ? null : Math.max(count, more ?? 0) }
}

/** The last day that the amount reaches, counted from another; null where it cannot be known. */
export const afterAmount = ({ count, unit }: Amount, from: EpochDay): EpochDay | null =>
  count === null ? null : afterUnits(count, unit, from)

export const isOfClock = (unit: Unit): boolean => unit === 'moment' || unit === 'hour'

/** Past `de`, `the next`, and an article before a count; and past `een` before `half`. */
const countStart = (words: readonly Word[], start: number): readonly [count: number, part: number] => {
  let at = start
  if (articles.has(textAt(words, at))) at++
  if (nextWords.has(textAt(words, at))) at++
  const isArticle = ['a', 'een'].includes(textAt(words, at))
  if (isArticle && parts.has(textAt(words, at + 1))) return [at, at + 1]
  return [isArticle && countAt(words, at + 1) !== null ? at + 1 : at, at]
}

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['halve', 0.5],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
  ['halfjaar', 0.5],
])

/** Half years have whole months; half weeks and months have no last day that everybody would name. */
const partAmount = (words: readonly Word[], at: number, part: number): Amount | null => {
  if (textAt(words, at) === 'halfjaar') return { to: at + 1, unit: 'month', count: 6 }
  const unit = unitAt(words, ['a', 'an'].includes(textAt(words, at + 1)) ? at + 2 : at + 1)
  if (unit === null) return null
  if (unit.unit === 'year') return { to: unit.to, unit: 'month', count: 12 * part }
  return { ...unit, count: isOfClock(unit.unit) ? part : null }
}

const unitAt = (words: readonly Word[], at: number): Pick<Amount, 'to' | 'unit'> | null => {
  const unit = units.get(textAt(words, at))
  if (unit !== undefined) return { to: at + 1, unit }
  return ['working', 'business'].includes(textAt(words, at)) && units.get(textAt(words, at + 1)) === 'day'
    ? { to: at + 2, unit: 'workingDay' }
    : null
}

/** `2 of 3`, `two to three`, `twee à drie`, `24-48`. */
const rangeEnd = (words: readonly Word[], at: number) => {
  const isJoined = ['-', '–'].includes(words[at]?.before ?? '')
  if (!isJoined && !['of', 'or', 'a', 'tot', 'to'].includes(textAt(words, at))) return null
  const count = countAt(words, isJoined ? at : at + 1)
  return count === null ? null : { count, to: isJoined ? at + 1 : at + 2 }
}

const countAt = (words: readonly Word[], at: number): number | null => {
  const word = textAt(words, at)
  return counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null)
}
