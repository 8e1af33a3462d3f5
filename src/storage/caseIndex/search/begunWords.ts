import type { Kysely } from 'kysely'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import type { Tables } from '../rows.ts'
import { lettersBegunBy, type WordsBegun, wordsBegunBy } from './vocabulary.ts'
import { isListed } from './wordBeginnings.ts'
import { lastLetters } from './wordRuns.ts'

/** What the vocabulary says of the beginnings in a query, by beginning. What is missing was too much to be looked up. */
export interface BegunWords {
  readonly words: ReadonlyMap<string, WordsBegun>
  /** The letters by which runs of three words end. */
  readonly lastLetters: ReadonlyMap<string, readonly string[]>
}

/** Of each there is a list to find. */
const atMost = 64
/** UTF-16 units: fewer begin too many. */
const shortest = 3

/** Of the beginnings that have no list of their own. */
export const begunWords = async (db: Kysely<Tables>, terms: readonly SearchTerm[]): Promise<BegunWords> => {
  const words = new Map<string, WordsBegun>()
  const letters = new Map<string, readonly string[]>()
  for (const { words: typed, match } of terms) {
    const last = typed.at(-1)
    if (match !== 'beginning' || last === undefined || (typed.length === 1 && isListed(last))) continue
    if (typed.length > 2) {
      const ends = await endsOf(db, last)
      if (ends !== null) letters.set(last, ends)
    } else {
      const known = await wordsBegunBy(db, last, atMost)
      if (known !== null) words.set(last, known)
    }
  }
  return { words, lastLetters: letters }
}

const endsOf = async (db: Kysely<Tables>, last: string): Promise<readonly string[] | null> => {
  if (last.length >= lastLetters) return [last]
  return last.length < shortest ? null : lettersBegunBy(db, last, lastLetters, atMost)
}
