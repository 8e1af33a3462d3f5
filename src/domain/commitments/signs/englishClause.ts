import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'

/** Where the clause of a `will` begins; a subordinator or relative that opens it is its first word. */
export const clauseStart = (words: readonly Word[], modal: number): number => {
  let at = modal
  while (at > 0 && modal - at < 25) {
    if (endsClause(words[at]) || coordinators.has(textAt(words, at - 1))) break
    at--
    const word = textAt(words, at)
    // `how to log in` opens no clause.
    if (textAt(words, at + 1) === 'to') continue
    if (conditions.has(word) || relatives.has(word) || (word === 'that' && at < modal - 1)) break
  }
  return at
}

export const endsClause = (word: Word | undefined): boolean => clauseMarks.test(word?.before ?? '')
const clauseMarks = /[,;:.()–—*"“”]/

/** Where the first word stands, from here on, that is no adverb. */
export const overAdverbs = (words: readonly Word[], from: number): number => {
  let at = from
  while (isAdverb(textAt(words, at))) at++
  return at
}

export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

const adverbs =
  wordList(`longer also then now only just soon still always again to of course sure further all both each
  either hereby once`)
const notAdverbs = wordList('reply supply apply comply rely multiply')
export const conditions = wordList('if once when until unless before after while because since as')
export const relatives = wordList('who which whom whose whether how what where why')
const coordinators = wordList('and but or so then')
