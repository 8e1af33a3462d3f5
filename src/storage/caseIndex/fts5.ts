import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchTerm } from '../../domain/searchTerms.ts'
import { stemsOf } from '../../domain/searchWords.ts'
import { caseToken, type FacetTerm } from './facetTokens.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './rows.ts'
import type { IndexedWords, WordIndex, WordQuery } from './wordIndex.ts'

/**
 * Contentless: only the word lists are kept, and a row can be replaced whole. `ascii` takes every character beyond ASCII as
 * part of a word, so it leaves our own words and stems alone (unicode61 would cut at letters younger than its tables); `-` is
 * made part of a word for the facets. https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
export const createFilingWords = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "filingWords" using fts5(
    "facets", "headWords", "headStems", "words", "stems", "nameWords", "nameStems", "attachedWords", "attachedStems",
    content='', contentless_delete=1, tokenize="ascii tokenchars '-'")`.execute(db)
}

/** A word that nobody can look up, for words hold letters and digits only. */
const fieldBoundary = ' - '

export const fts5: WordIndex = {
  put: async (db, { number, facets, head, text, names, attached }) => {
    await sql`insert or replace into "filingWords"
      ("rowid", "facets", "headWords", "headStems", "words", "stems",
        "nameWords", "nameStems", "attachedWords", "attachedStems")
      values (${number}, ${facets.join(' ')}, ${wordsOf(head)}, ${stemsIn(head)}, ${wordsOf(text)}, ${stemsIn(text)},
        ${wordsOf(names)}, ${stemsIn(names)}, ${wordsOf(attached)}, ${stemsIn(attached)})`.execute(db)
  },
  remove: async (db, number) => {
    await sql`delete from "filingWords" where "rowid" = ${number}`.execute(db)
  },
  find: async (db, query) => {
    const match = matchExpression(query)
    if (match === null) return []
    const found = await sql<{ number: number }>`select "filingWords"."rowid" as "number" from "filingWords"
      ${joined(query)} where "filingWords" match ${match} ${among(query)} ${filters(query)}
      order by "filingWords"."rowid" desc limit ${query.limit} offset ${query.offset ?? 0}`.execute(db)
    return found.rows.map(({ number }) => number)
  },
}

const wordsOf = ({ fields }: IndexedWords): string =>
  fields.map((field) => field.join(' ')).join(fieldBoundary)

const stemsIn = ({ stems }: IndexedWords): string => [...stems].join(' ')

const nothing = sql``

const needsFilings = ({ viewer, sentFrom, sentBefore }: WordQuery['filter']): boolean =>
  (viewer !== null && !viewer.seesRestricted) || sentFrom !== undefined || sentBefore !== undefined

/** A cross join, so that the words come first, newest first, and the walk ends at the limit. */
const joined = ({ filter }: WordQuery): RawBuilder<unknown> =>
  needsFilings(filter) ? sql`cross join "filings" on "filings"."number" = "filingWords"."rowid"` : nothing

const filters = ({ filter }: WordQuery): RawBuilder<unknown> => {
  if (!needsFilings(filter)) return nothing
  const { viewer, sentFrom, sentBefore } = filter
  const from = sentFrom === undefined ? nothing : sql`and "filings"."sent" >= ${Date.parse(sentFrom)}`
  const before = sentBefore === undefined ? nothing : sql`and "filings"."sent" < ${Date.parse(sentBefore)}`
  return sql`${from} ${before} and ${mayKnow(viewer, 'filings.caseId')()}`
}

const among = ({ among: numbers }: WordQuery): RawBuilder<unknown> =>
  numbers === undefined ? nothing : sql`and "filingWords"."rowid" in (${sql.join(numbers)})`

/** FTS5's own language, in which every word is a quoted string. Null when it can find nothing. */
const matchExpression = ({ terms, facets, hidden, inHead, within = 'all' }: WordQuery): string | null => {
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => termExpression(term, within))
  const unwanted = terms.filter(({ excluded }) => excluded).map((term) => termExpression(term, 'all'))
  if (inHead !== undefined) wanted.push(termExpression(inHead, 'head'))
  wanted.push(...facets.map(facetExpression))
  if (hidden.length > 0) {
    unwanted.push(facetExpression(hidden.map((id) => ({ token: caseToken(id), isBeginning: false }))))
  }
  if (wanted.length === 0) return null
  const all = `(${wanted.join(' AND ')})`
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`
}

const facetExpression = (group: readonly FacetTerm[]): string =>
  `facets : (${group
    .map(({ token, isBeginning }) => `${quoted([token])}${isBeginning ? ' *' : ''}`)
    .join(' OR ')})`

const columns = {
  head: { words: '{headWords nameWords}', stems: '{headStems nameStems}' },
  mail: { words: '{headWords words}', stems: '{headStems stems}' },
  all: {
    words: '{headWords words nameWords attachedWords}',
    stems: '{headStems stems nameStems attachedStems}',
  },
} as const

const termExpression = ({ words, match }: SearchTerm, where: keyof typeof columns): string => {
  const column = columns[where]
  switch (match) {
    case 'stems':
      return `(${words.map((word) => `${column.stems} : (${anyStem(word)})`).join(' AND ')})`
    case 'exactly':
      return `(${column.words} : ${quoted(words)})`
    case 'beginning':
      return `(${column.words} : ${quoted(words)} *)`
  }
}

const anyStem = (word: string): string =>
  stemsOf(word)
    .map((stem) => quoted([stem]))
    .join(' OR ')

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
