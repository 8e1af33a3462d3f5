import { stemmer as dutchStem } from '@orama/stemmers/dutch'
// Not @orama/stemmers/english: it makes "connec" of "connection" and "connect" of "connect".
import { stemmer as englishStem } from 'stemmer'
import { cutText } from '../cutText.ts'

/** UTF-16 units. Of a longer word (a key, an encoded part) the beginning stands for the whole. */
export const maxWordLength = 64

/** Soft hyphens and joiners stand inside a word without being part of it: HTML mails are full of them. */
const runs = /[\p{L}\p{N}\p{M}\u{AD}\u{200C}-\u{200D}\u{2060}]+/gu
const marks = /[\p{M}\u{AD}\u{200C}-\u{200D}\u{2060}]+/gu
const lettersAndDigits = /[\p{L}\p{N}]+/gu
const plainWord = /^[a-z0-9]+$/i

/** UTF-16 units of a run that are looked at: a mark per letter many times over is no language. */
const maxRunLength = 8 * maxWordLength

/**
 * The words of a text as they are indexed and looked up: letters and digits, in lower case, without diacritics,
 * in order. `2026-0142` is two words, as are the halves of an e-mail address. Linear, and lazy: stop when enough.
 */
export function* searchWords(text: string): Generator<string> {
  for (const [run] of text.matchAll(runs)) {
    if (plainWord.test(run)) yield shortened(run.toLowerCase())
    else yield* foldedWords(run.slice(0, maxRunLength))
  }
}

/** Words and where they stand: those of one run of letters share its place. */
export interface PlacedWords {
  readonly words: readonly string[]
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** The same words, in order, with their places. */
export function* placedWords(text: string): Generator<PlacedWords> {
  for (const match of text.matchAll(runs)) {
    const words = [...searchWords(match[0])]
    if (words.length > 0) yield { words, start: match.index, end: match.index + match[0].length }
  }
}

/** What a word is indexed under and looked up by: its Dutch and its English stem, once when they are equal. */
export const stemsOf = (word: string): readonly string[] => {
  const dutch = dutchStem(word)
  const english = englishStem(word)
  return dutch === english ? [dutch] : [dutch, english]
}

/** NFKD may take a run apart: "½" becomes 1, a fraction slash and 2. */
function* foldedWords(run: string): Generator<string> {
  const folded = run.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '')
  for (const [word] of folded.matchAll(lettersAndDigits)) yield shortened(word)
}

const shortened = (word: string): string => cutText(word, maxWordLength)
