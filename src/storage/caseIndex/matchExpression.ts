import type { SearchTerm } from '../../domain/searchTerms.ts'
import { stemsOf } from '../../domain/searchWords.ts'
import { caseToken, type FacetTerm } from './facetTokens.ts'
import type { WordQuery } from './wordIndex.ts'
import { pairTokens } from './wordPairs.ts'

/** The words that begin so, as far as they were looked up. */
export type WordsBegun = ReadonlyMap<string, readonly string[]>

/** A query in FTS5's own language, in which every word is a quoted string. Null when it can find nothing. */
export const matchExpression = (query: WordQuery, begun: WordsBegun): string | null => {
  const { terms, facets, hidden, inHead, within = 'all' } = query
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => termExpression(term, within, begun))
  const unwanted = terms.filter(({ excluded }) => excluded).map((term) => termExpression(term, 'all', begun))
  if (inHead !== undefined) wanted.push(inHeadExpression(inHead, begun))
  wanted.push(...facets.map(facetExpression))
  if (hidden.length > 0) {
    unwanted.push(facetExpression(hidden.map((id) => ({ token: caseToken(id), isBeginning: false }))))
  }
  if (wanted.length === 0) return null
  const all = `(${wanted.join(' AND ')})`
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`
}

export const facetsExpression = (groups: readonly (readonly FacetTerm[])[]): string =>
  groups.map(facetExpression).join(' AND ')

const facetExpression = (group: readonly FacetTerm[]): string =>
  `facets : (${group
    .map(({ token, isBeginning }) => `${quoted([token])}${isBeginning ? ' *' : ''}`)
    .join(' OR ')})`

const columns = {
  head: { words: '{headWords nameWords}' },
  mail: { words: '{headWords words}', stems: '{stems}' },
  all: {
    words: '{headWords words nameWords attachedWords}',
    stems: '{stems nameStems attachedStems}',
  },
} as const

const termExpression = ({ words, match }: SearchTerm, where: 'mail' | 'all', begun: WordsBegun): string => {
  const column = columns[where]
  switch (match) {
    case 'stems':
      return `(${words.map((word) => `${column.stems} : (${anyOf(stemsOf(word))})`).join(' AND ')})`
    case 'exactly':
      return `(${[...pairsOf(words), `${column.words} : ${quoted(words)}`].join(' AND ')})`
    case 'beginning':
      return beginningExpression(words, column.words, begun)
  }
}

const pairsOf = (words: readonly string[]): readonly string[] =>
  [...pairTokens([words])].map((token) => `facets : ${quoted([token])}`)

/**
 * FTS5 gathers all that any word of a beginning stands in before it gives the first; of the words themselves it gives the
 * newest at once.
 */
const beginningExpression = (words: readonly string[], column: string, begun: WordsBegun): string => {
  const [only = '', ...more] = words
  const whole = more.length === 0 ? begun.get(only) : undefined
  if (whole?.length === 0) return nowhere
  if (whole !== undefined) return `(${column} : (${anyOf(whole)}))`
  return `(${[...pairsOf(words.slice(0, -1)), `${column} : ${quoted(words)} *`].join(' AND ')})`
}

const nowhere = 'facets : "-"'

/** What a mail goes by, beside the facets as words of their own: of a common word the list of all its places would be read. */
export const headToken = (stem: string): string => `h-${stem}`

/** In what a mail goes by; a phrase by its words, whatever their order there: it is a matter of weighing alone. */
const inHeadExpression = ({ words, match }: SearchTerm, begun: WordsBegun): string => {
  const whole = match === 'beginning' ? words.slice(0, -1) : words
  const parts = whole.map((word) => `facets : (${anyOf(stemsOf(word).map(headToken))})`)
  const last = words.slice(whole.length)
  if (last.length > 0) parts.push(beginningExpression(last, columns.head.words, begun))
  return `(${parts.join(' AND ')})`
}

const anyOf = (tokens: readonly string[]): string => tokens.map((token) => quoted([token])).join(' OR ')

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
