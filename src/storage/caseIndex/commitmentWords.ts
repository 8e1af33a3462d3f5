import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import type { SearchTerm } from '../../domain/searchTerms.ts'
import { searchWords, stemsOf } from '../../domain/searchWords.ts'
import type { Tables } from './rows.ts'

/** Words of one commitment that are indexed; a quote has a few dozen. */
const maxWords = 2000

/** What a commitment is found by: its words in order, and their stems. A phrase does not run from one field into the next. */
export const commitmentWords = ({ what, promisee, promisorName, quote }: Commitment) => {
  const fields = [what, promisee, promisorName, quote].map((text) =>
    [...searchWords(text)].slice(0, maxWords),
  )
  return {
    words: fields.map((words) => ` ${words.join(' ')} `).join('-'),
    stems: ` ${[...new Set(fields.flat().flatMap(stemsOf))].join(' ')} `,
  }
}

/**
 * Whether a commitment holds what was typed. Beside what mail is searched by, a word may begin one of the commitment or of its
 * case, or stand in the case's reference: the register narrows down while one types. No wildcard is among the letters and digits
 * of folded words.
 */
export const holdsTerm = ({ words, match, excluded }: SearchTerm): Expression<SqlBool> => {
  const { eb, and, or, not } = expressionBuilder<Tables, 'commitments' | 'cases'>()
  const phrase = words.join(' ')
  const inAnyForm = (word: string): Expression<SqlBool> =>
    or(stemsOf(word).map((stem) => eb('commitments.stems', 'like', `% ${stem} %`)))
  const itself =
    match === 'stems'
      ? and(words.map(inAnyForm))
      : eb('commitments.words', 'like', match === 'exactly' ? `% ${phrase} %` : `% ${phrase}%`)
  if (excluded) return not(itself)
  return or([
    itself,
    ...(match === 'stems' ? [eb('commitments.words', 'like', `% ${phrase}%`)] : []),
    eb('cases.words', 'like', `% ${phrase}%`),
    eb('referenceLetters', 'like', `%${words.join('')}%`),
  ])
}
