import type { SearchTerm } from '../../domain/searchTerms.ts'
import { stemsOf } from '../../domain/searchWords.ts'
import { caseToken, type FacetTerm } from './facetTokens.ts'
import { beginningToken, type WordPlace } from './wordBeginnings.ts'
import type { WordQuery } from './wordIndex.ts'
import { pairTokens } from './wordPairs.ts'

/** The words that begin so, as far as they were looked up. */
export type WordsBegun = ReadonlyMap<string, readonly string[]>

/** A query in FTS5's own language, in which every word is a quoted string. Null when it can find nothing. */
export const matchExpression = (query: WordQuery, begun: WordsBegun): string | null => {
  const { terms, facets, hidden, inHead, within = 'all' } = query
  const parts = (excluded: boolean, where: 'mail' | 'all') =>
    terms.filter((term) => term.excluded === excluded).map((term) => termExpression(term, where, begun))
  const wanted = [
    ...parts(false, within),
    ...(inHead === undefined ? [] : [inHeadExpression(inHead, begun)]),
    ...facets.map((group) => light(facetExpression(group))),
  ]
  const unwanted = [
    ...parts(true, 'all').map(all),
    ...(hidden.length === 0 ? [] : [facetExpression(hidden.map((id) => oneToken(caseToken(id))))]),
  ]
  if (wanted.length === 0) return null
  const found = all({ lists: wanted.flatMap(({ lists }) => lists), slow: wanted.flatMap(({ slow }) => slow) })
  return unwanted.length === 0 ? found : `${found} NOT (${unwanted.join(' OR ')})`
}

/** What must all hold: lists that are soon gone through, and what takes long to tell of a mail. */
interface Expression {
  readonly lists: readonly string[]
  readonly slow: readonly string[]
}

const light = (list: string): Expression => ({ lists: [list], slow: [] })

/**
 * FTS5 goes from each part of a conjunction to all others, whichever it is; within another operator the lists meet first, and
 * what is slow is asked of their mails alone.
 */
const all = ({ lists, slow }: Expression): string => {
  const first = slow.length > 0 && lists.length > 0 ? [`((${lists.join(' AND ')}) OR ${nowhere})`] : lists
  return `(${[...first, ...slow].join(' AND ')})`
}

const oneToken = (token: string): FacetTerm => ({ token, isBeginning: false })

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

const termExpression = (
  { words, match }: SearchTerm,
  where: 'mail' | 'all',
  begun: WordsBegun,
): Expression => {
  const column = columns[where]
  switch (match) {
    case 'stems':
      return { lists: words.map((word) => `${column.stems} : (${anyOf(stemsOf(word))})`), slow: [] }
    case 'exactly': {
      const itself = `${column.words} : ${quoted(words)}`
      return words.length === 1 ? light(itself) : { lists: pairsOf(words), slow: [itself] }
    }
    case 'beginning':
      return beginningExpression(words, { column: column.words, places: places[where], begun })
  }
}

const places = { mail: ['mail'], all: ['mail', 'attached'], head: ['head'] } as const

const pairsOf = (words: readonly string[]): readonly string[] =>
  [...pairTokens([words])].map((token) => `facets : ${quoted([token])}`)

interface BeginningPlace {
  readonly column: string
  readonly places: readonly WordPlace[]
  readonly begun: WordsBegun
}

/**
 * FTS5 gathers all that any word of a beginning stands in before it gives the first; of the words themselves it gives the
 * newest at once, and of a short beginning there is a list.
 */
const beginningExpression = (
  words: readonly string[],
  { column, places: wanted, begun }: BeginningPlace,
): Expression => {
  const [only = '', ...more] = words
  if (more.length > 0) return { lists: pairsOf(words.slice(0, -1)), slow: [`${column} : ${quoted(words)} *`] }
  const tokens = wanted.flatMap((place) => beginningToken(only, place) ?? [])
  if (tokens.length > 0) return light(`facets : (${anyOf(tokens)})`)
  const known = begun.get(only)
  if (known === undefined) return { lists: [], slow: [`${column} : ${quoted(words)} *`] }
  return known.length === 0 ? light(nowhere) : { lists: [], slow: [`${column} : (${anyOf(known)})`] }
}

/** Of no word or facet. */
const nowhere = 'facets : "--"'

/** What a mail goes by, beside the facets as words of their own: of a common word the list of all its places would be read. */
export const headToken = (stem: string): string => `h-${stem}`

/** In what a mail goes by; a phrase by its words, whatever their order there: it is a matter of weighing alone. */
const inHeadExpression = ({ words, match }: SearchTerm, begun: WordsBegun): Expression => {
  const whole = match === 'beginning' ? words.slice(0, -1) : words
  const lists = whole.map((word) => `facets : (${anyOf(stemsOf(word).map(headToken))})`)
  const last = words.slice(whole.length)
  if (last.length === 0) return { lists, slow: [] }
  const begins = beginningExpression(last, { column: columns.head.words, places: places.head, begun })
  return { lists: [...lists, ...begins.lists], slow: begins.slow }
}

const anyOf = (tokens: readonly string[]): string => tokens.map((token) => quoted([token])).join(' OR ')

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
