import { searchWords } from './searchWords.ts'

/** One thing a mail must hold, or must not. */
export interface SearchTerm {
  /** At least one. */
  readonly words: readonly string[]
  /**
   * `stems`: each word occurs in some form, anywhere. `exactly`: the words as they stand, one after the other.
   * `beginning`: the same, the last word being the beginning of one.
   */
  readonly match: 'stems' | 'exactly' | 'beginning'
  readonly excluded: boolean
}

/** A person types a few words; what is longer came from elsewhere. */
const maxQueryLength = 1000
const maxTerms = 32
/** Fewer characters begin so many words that most of the index would have to be read: their star is passed over. */
const minBeginning = 3

/** A minus; a quoted phrase (the end may be missing) with a star, or anything up to the next space or quote. */
const pieces = /(-?)(?:"([^"]*)"?(\*?)|([^\s"]+))/g

/**
 * Reads a query as typed: words, "phrases", beginnings* and -exclusions. Whatever else stands in it separates
 * words; no query is wrong. A reference, amount or address typed in one piece (`2026-0142`) is looked up as it stands.
 */
export const searchTerms = (query: string): readonly SearchTerm[] => {
  const text = query.slice(0, maxQueryLength).replace(/[“”„«»]/g, '"')
  const terms: SearchTerm[] = []
  for (const [, minus, quoted, star, plain = ''] of text.matchAll(pieces)) {
    const words = [...searchWords(quoted ?? plain)]
    const starred = star === '*' || plain.endsWith('*')
    const exact = quoted !== undefined || isCode(plain, words)
    const match = starred && isLongEnough(words) ? 'beginning' : exact ? 'exactly' : 'stems'
    if (words.length > 0 && terms.length < maxTerms) terms.push({ words, match, excluded: minus === '-' })
  }
  return terms
}

const isCode = (plain: string, words: readonly string[]): boolean => words.length > 1 && /[\d@]/.test(plain)

const isLongEnough = (words: readonly string[]): boolean => words.join('').length >= minBeginning
