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

/** Where a text has what was looked for, in order and without overlap: words in any form, phrases and beginnings as they stand. */
export const marksIn = (text: string, terms: readonly SearchTerm[]): readonly Mark[] => {
  const words: readonly PlacedWord[] = [...placedWords(text)].flatMap(({ words: own, start, end }) =>
    own.map((word) => ({ word, start, end })),
  )
  const marks = terms.flatMap((term, number) => (term.excluded ? [] : marksOf(words, term, number)))
  return withoutOverlap(marks)
}

const marksOf = (words: readonly PlacedWord[], term: SearchTerm, number: number): readonly Mark[] => {
  if (term.match === 'stems') return anyForm(words, term.words, number)
  const last = term.words.length - 1
  const isThere = (at: number): boolean =>
    term.words.every((wanted, place) => {
      const word = words[at + place]?.word
      const isBeginning = term.match === 'beginning' && place === last
      return isBeginning ? word?.startsWith(wanted) === true : word === wanted
    })
  return words.flatMap(({ start }, at) => {
    const end = words[at + last]?.end
    return end !== undefined && isThere(at) ? [{ start, end, term: number }] : []
  })
}

const anyForm = (
  words: readonly PlacedWord[],
  wanted: readonly string[],
  number: number,
): readonly Mark[] => {
  const stems = new Set(wanted.flatMap(stemsOf))
  const known = new Map<string, boolean>()
  return words.flatMap(({ word, start, end }) => {
    const isForm = known.get(word) ?? stemsOf(word).some((stem) => stems.has(stem))
    known.set(word, isForm)
    return isForm ? [{ start, end, term: number }] : []
  })
}

const withoutOverlap = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}
