import type { Span } from './commitment.ts'
import { wordList } from './wordList.ts'
import type { Word } from './words.ts'

/**
 * `Maandag bellen we, vrijdag krijgt u het stuk` is two promises. The parts of a sentence that each promise by a time of
 * their own, as places in it; one, the whole, where fewer than two do. A clause that does not goes with the part before.
 */
export const ownPromises = (
  sentence: string,
  words: readonly Word[],
  promisesByATime: (clause: string) => boolean,
): readonly Span[] => {
  const whole = { start: 0, end: sentence.length }
  const clauses = clausesOf(words)
  if (clauses.length < 2) return [whole]
  const kept = clauses.filter(
    ({ start, isSubordinate }, at) =>
      !isSubordinate && promisesByATime(sentence.slice(start, clauses[at + 1]?.from)),
  )
  if (kept.length < 2) return [whole]
  return kept.map(({ start }, at) => {
    const next = kept[at + 1]
    return {
      start: at === 0 ? 0 : start,
      end: next === undefined ? sentence.length : withoutMarks(sentence, next.from),
    }
  })
}

interface Clause {
  /** Where it begins, with the `en` that joins it to the one before, and without. */
  readonly from: number
  readonly start: number
  readonly isSubordinate: boolean
}

/** Behind a comma or a semicolon, and at a word that joins two; the first eight. */
const clausesOf = (words: readonly Word[]): readonly Clause[] => {
  const clauses: Clause[] = []
  for (let at = 0; at < words.length && clauses.length < mostClauses; at++) {
    const { text, start, before } = words[at] as Word
    const isJoined = at > 0 && joining.has(text)
    if (at > 0 && !isJoined && !marks.test(before)) continue
    const opening = isJoined ? words[at + 1] : words[at]
    if (opening === undefined) break
    clauses.push({ from: start, start: opening.start, isSubordinate: subordinating.has(opening.text) })
    if (isJoined) at++
  }
  return clauses
}

const withoutMarks = (sentence: string, end: number): number => {
  let at = end
  while (at > 0 && ' \r\n\t,;'.includes(sentence[at - 1] ?? '.')) at--
  return at
}

const mostClauses = 8
const marks = /[,;]/
const joining = wordList('en and maar but')
const subordinating =
  wordList(`mits tenzij als indien zodra zolang zodat omdat want dat die wat wanneer voordat nadat terwijl totdat of
  if unless when once so because that which who provided as before after until while since`)
