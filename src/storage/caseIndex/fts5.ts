import { type Kysely, type RawBuilder, sql } from 'kysely'
import { facetsExpression, headToken, matchExpression, type WordsBegun } from './matchExpression.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './rows.ts'
import { addToVocabulary, createVocabulary, wordsBegunBy } from './vocabulary.ts'
import { beginningToken, beginningTokens } from './wordBeginnings.ts'
import type { IndexedWords, WordIndex, WordQuery } from './wordIndex.ts'
import { pairTokens } from './wordPairs.ts'

/**
 * Contentless: only the word lists are kept, and a row can be replaced whole. `ascii` takes every character beyond ASCII as
 * part of a word, so it leaves our own words and stems alone (unicode61 would cut at letters younger than its tables); `-` is
 * made part of a word for the facets. https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
export const createFilingWords = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "filingWords" using fts5(
    "facets", "headWords", "words", "stems", "nameWords", "nameStems", "attachedWords", "attachedStems",
    content='', contentless_delete=1, tokenize="ascii tokenchars '-'")`.execute(db)
  await db.schema.createIndex('filingsOfWords').on('filings').columns(['number', 'caseId', 'sent']).execute()
  await createVocabulary(db)
}

/** A word that nobody can look up, for words hold letters and digits only. */
const fieldBoundary = ' - '

export const fts5: WordIndex = {
  put: async (db, { number, facets, head, text, names, attached }) => {
    const all = [head, text, names, attached]
    await addToVocabulary(db, new Set(all.flatMap(({ fields }) => fields.flat())))
    const tokens = [
      ...facets,
      ...headTokens(head, names),
      ...pairTokens(all.flatMap(({ fields }) => fields)),
      ...beginningTokens([...head.fields, ...text.fields], 'mail'),
      ...beginningTokens([...head.fields, ...names.fields], 'head'),
      ...beginningTokens([...names.fields, ...attached.fields], 'attached'),
    ]
    await sql`insert or replace into "filingWords"
      ("rowid", "facets", "headWords", "words", "stems", "nameWords", "nameStems", "attachedWords", "attachedStems")
      values (${number}, ${tokens.join(' ')}, ${wordsOf(head)}, ${wordsOf(text)},
        ${stemsIn(head, text)}, ${wordsOf(names)}, ${stemsIn(names)}, ${wordsOf(attached)}, ${stemsIn(attached)})`.execute(
      db,
    )
  },
  remove: async (db, number) => {
    await sql`delete from "filingWords" where "rowid" = ${number}`.execute(db)
  },
  find: async (db, query) => {
    const match = matchExpression(query, await begunBy(db, query))
    if (match === null) return []
    const found = await sql<{ number: number }>`select "filingWords"."rowid" as "number" from "filingWords"
      ${joined(query)} where "filingWords" match ${match} ${among(query)} ${filters(query)}
      order by "filingWords"."rowid" desc limit ${query.limit} offset ${query.offset ?? 0}`.execute(db)
    return found.rows.map(({ number }) => number)
  },
  withFacets: (groups) =>
    sql<number>`(select "rowid" from "filingWords" where "filingWords" match ${facetsExpression(groups)})`,
}

/** Words of a beginning that are looked up one by one; of any more FTS5 makes one list, which takes a second. */
const begunAtMost = 2000

const begunBy = async (db: Kysely<Tables>, { terms }: WordQuery): Promise<WordsBegun> => {
  const begun = new Map<string, readonly string[]>()
  for (const { words, match } of terms) {
    const last = match === 'beginning' ? words.at(-1) : undefined
    if (last === undefined || beginningToken(last, 'mail') !== null) continue
    const known = await wordsBegunBy(db, last, begunAtMost)
    if (known !== null) begun.set(last, known)
  }
  return begun
}

const wordsOf = ({ fields }: IndexedWords): string =>
  fields.map((field) => field.join(' ')).join(fieldBoundary)

const stemsIn = (...parts: readonly IndexedWords[]): string =>
  [...new Set(parts.flatMap(({ stems }) => [...stems]))].join(' ')

const headTokens = (head: IndexedWords, names: IndexedWords): readonly string[] =>
  [...new Set([...head.stems, ...names.stems])].map(headToken)

const nothing = sql``

const needsFilings = ({ viewer, sentFrom, sentBefore }: WordQuery['filter']): boolean =>
  (viewer !== null && !viewer.seesRestricted) || sentFrom !== undefined || sentBefore !== undefined

/** A cross join, so that the words come first, newest first, and the walk ends at the limit; of a filing no more is read than it is asked for. */
const joined = ({ filter }: WordQuery): RawBuilder<unknown> =>
  needsFilings(filter)
    ? sql`cross join "filings" indexed by "filingsOfWords" on "filings"."number" = "filingWords"."rowid"`
    : nothing

const filters = ({ filter }: WordQuery): RawBuilder<unknown> => {
  if (!needsFilings(filter)) return nothing
  const { viewer, sentFrom, sentBefore } = filter
  const from = sentFrom === undefined ? nothing : sql`and "filings"."sent" >= ${Date.parse(sentFrom)}`
  const before = sentBefore === undefined ? nothing : sql`and "filings"."sent" < ${Date.parse(sentBefore)}`
  return sql`${from} ${before} and ${mayKnow(viewer, 'filings.caseId')()}`
}

const among = ({ among: numbers }: WordQuery): RawBuilder<unknown> =>
  numbers === undefined ? nothing : sql`and "filingWords"."rowid" in (${sql.join(numbers)})`
