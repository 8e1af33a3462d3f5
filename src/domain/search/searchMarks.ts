import type { SearchTerm } from './searchTerms.ts'
import { placedWords, stemsOf } from './searchWords.ts'

/** A stretch of a text that is what was looked for: UTF-16 offsets. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Which of the terms it is. */
  readonly term: number
}

interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words of a text that are looked at: a few hundred pages. One letter of some scripts is folded to several words. */
const maxWords = 100_000

/** Where a text has what was looked for, in order and without overlap: words in any form, phrases and beginnings as they stand. */
export const marksIn = (text: string, terms: readonly SearchTerm[]): readonly Mark[] => {
  const words = wordsOf(text)
  const wanted = terms.flatMap((term, number) => (term.excluded ? [] : [{ ...term, number }]))
  const single = singleWords(wanted.filter(isSingle))
  const phrases = wanted.filter((term) => !isSingle(term))
  const marks = words.flatMap(({ word, start, end }, at) => {
    const term = single(word)
    return [
      ...(term === null ? [] : [{ start, end, term }]),
      ...phrases.flatMap((phrase) => markOfPhrase(words, at, phrase) ?? []),
    ]
  })
  return withoutOverlap(marks)
}

const wordsOf = (text: string): readonly PlacedWord[] => {
  const found: PlacedWord[] = []
  for (const { words, start, end } of placedWords(text)) {
    for (const word of words) found.push({ word, start, end })
    if (found.length >= maxWords) break
  }
  return found
}

type Wanted = SearchTerm & { readonly number: number }

/** In any form words need not stand together. */
const isSingle = ({ words, match }: Wanted): boolean => match === 'stems' || words.length === 1

/**
 * The first term that a word is. A long text with many terms may be anybody's, and everybody waits: each different word
 * is looked at once, however often it stands there and however many terms there are.
 */
const singleWords = (terms: readonly Wanted[]): ((word: string) => number | null) => {
  const stems = new Map<string, number>()
  for (const { words, match, number } of terms.toReversed())
    if (match === 'stems') for (const stem of words.flatMap(stemsOf)) stems.set(stem, number)
  const typed = terms.filter(({ match }) => match !== 'stems')
  const known = new Map<string, number | null>()
  const found = (word: string): number | null => {
    const byStem = stems.size === 0 ? [] : stemsOf(word).flatMap((stem) => stems.get(stem) ?? [])
    const asTyped = typed.filter(({ words: [wanted = ''], match }) =>
      match === 'beginning' ? word.startsWith(wanted) : word === wanted,
    )
    const numbers = [...byStem, ...asTyped.map(({ number }) => number)]
    return numbers.length === 0 ? null : Math.min(...numbers)
  }
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const term = found(word)
    known.set(word, term)
    return term
  }
}

const markOfPhrase = (
  words: readonly PlacedWord[],
  at: number,
  { words: wanted, match, number }: Wanted,
): Mark | null => {
  const last = wanted.length - 1
  const isThere = wanted.every((one, place) => {
    const word = words[at + place]?.word
    return match === 'beginning' && place === last ? word?.startsWith(one) === true : word === one
  })
  const [first, end] = [words[at], words[at + last]]
  return isThere && first && end ? { start: first.start, end: end.end, term: number } : null
}

const withoutOverlap = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end || a.term - b.term)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}
