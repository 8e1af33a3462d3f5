import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  changeCommitmentLists,
  commitmentsHolding,
  createCommitmentLists,
} from '../commitments/commitmentLists.ts'
import { mayKnow } from '../rights.ts'
import type { Tables } from '../rows.ts'
import { begunWords } from './begunWords.ts'
import { attachedExpression, matchExpression, stemsExpression } from './matchExpression.ts'
import { holdingTerms, isRead } from './readTerms.ts'
import { addToVocabulary, createVocabulary, removeFromVocabulary } from './vocabulary.ts'
import { noteErased } from './wipeErased.ts'
import type { IndexedFiling, WordIndex, WordQuery } from './wordIndex.ts'
import { listTokens } from './wordLists.ts'
import { runTokens } from './wordRuns.ts'

/**
 * Nothing but lists: which mails have a facet, a stem, a beginning, words that stand together. Contentless, and without the places
 * of words, which take most of such an index: those are in the kept words (readTerms.ts). `ascii` takes every character beyond
 * ASCII as part of a word, so it leaves our tokens alone (unicode61 would cut at letters younger than its tables); so is `-`.
 * What is taken out is taken out of the lists themselves, so that nothing of an erased mail is left in them.
 * https://www.sqlite.org/fts5.html#the_secure_delete_configuration_option
 */
export const createFilingWords = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "filingWords" using fts5("lists",
    content='', columnsize=0, detail=none, tokenize="ascii tokenchars '-'")`.execute(db)
  await sql`insert into "filingWords" ("filingWords", "rank") values ('secure-delete', 1)`.execute(db)
  await db.schema.createIndex('filingsOfWords').on('filings').columns(['number', 'caseId', 'sent']).execute()
  const withdrawn = db.schema.createIndex('filingsWithdrawn').on('filings').column('number')
  await withdrawn.where(sql.ref('withdrawnAt'), 'is not', null).execute()
  await createVocabulary(db)
  await createCommitmentLists(db)
}

export const fts5: WordIndex = {
  change: async (db, number, { before, after }) => {
    if (after !== null) await addToVocabulary(db, new Set(fieldsOf(after).flat()))
    const [had, has] = [listsOf(before), listsOf(after)]
    const [gone, come] = [without(had, has), without(has, had)]
    // As when a mail is withdrawn or put back: its lists are the same.
    if (before !== null && after !== null && gone === '' && come === '') return
    // What FTS5 is told to take out must be what it took in, list by list; each is counted, so whatever is put in its place is put in once.
    if (before !== null)
      await sql`insert into "filingWords" ("filingWords", "rowid", "lists")
        values ('delete', ${number}, ${gone})`.execute(db)
    if (after !== null)
      await sql`insert into "filingWords" ("rowid", "lists")
        values (${number}, ${come})`.execute(db)
  },
  forget: async (db, words) => {
    await noteErased(db)
    for (const word of words) {
      const { rows } = await sql`select 1 from "filingWords"
        where "filingWords" match ${stemsExpression(word)} limit 1`.execute(db)
      if (rows.length === 0) await removeFromVocabulary(db, word)
    }
  },
  begun: begunWords,
  find: (db, query) => (needsReading(query) ? findReading(db, query) : matching(db, query)),
  mayHold: (db, query) => matching(db, query),
  firstHolding: (db, numbers, query, atMost) => holdingAmong(db, numbers, query, atMost),
  inMail: async (db, numbers, query) => {
    const listed = query.terms.filter((term) => !isRead(term, query.begun))
    const byLists =
      listed.length === 0 ? numbers : await inMailByLists(db, numbers, { ...query, terms: listed })
    return needsReading(query) ? holdingTerms(db, byLists, { ...query, within: 'mail' }) : byLists
  },
  changeCommitment: changeCommitmentLists,
  commitmentsHolding,
}

const without = (lists: ReadonlySet<string>, others: ReadonlySet<string>): string =>
  [...lists].filter((list) => !others.has(list)).join(' ')

const fieldsOf = ({ head, text, names, attached }: IndexedFiling): readonly (readonly string[])[] =>
  [head, text, names, attached].flatMap((words) => words.fields)

/** The lists that a filing is in. */
const listsOf = (filing: IndexedFiling | null): ReadonlySet<string> =>
  filing === null
    ? new Set()
    : new Set([...filing.facets, ...listTokens(filing), ...runTokens(fieldsOf(filing))])

interface Stretch {
  readonly below?: number
  readonly offset?: number
  readonly limit: number
}

const matching = async (
  db: Kysely<Tables>,
  query: WordQuery,
  { below, offset = 0, limit }: Stretch = query,
): Promise<readonly number[]> => {
  const match = matchExpression(query)
  if (match === null) return []
  const after = below === undefined ? nothing : sql`and "filingWords"."rowid" < ${whole(below)}`
  const found = await sql<{ number: number }>`select "filingWords"."rowid" as "number" from "filingWords"
    ${joined(query)} where "filingWords" match ${match} ${standing} ${among(query)} ${after} ${filters(query)}
    order by "filingWords"."rowid" desc limit ${limit} offset ${offset}`.execute(db)
  return found.rows.map(({ number }) => number)
}

const needsReading = ({ terms, begun }: WordQuery): boolean => terms.some((term) => isRead(term, begun))

/** Mails that are found at once to be read, and read at once: most hold what the lists say, and a mail may be as long as a book. */
const foundAtOnce = 64
const readAtOnce = 16

const holdingAmong = async (
  db: Kysely<Tables>,
  numbers: readonly number[],
  query: WordQuery,
  atMost: number,
): Promise<readonly number[]> => {
  if (!needsReading(query)) return numbers.slice(0, atMost)
  const found: number[] = []
  for (let start = 0; start < numbers.length && found.length < atMost; ) {
    const end = start + Math.max(readAtOnce, atMost - found.length)
    found.push(...(await holdingTerms(db, numbers.slice(start, end), query)))
    start = end
  }
  return found.slice(0, atMost)
}

/** Each stretch looks up all lists anew, so they grow. */
const findReading = async (db: Kysely<Tables>, query: WordQuery): Promise<readonly number[]> => {
  const { offset = 0 } = query
  const wanted = offset + query.limit
  const found: number[] = []
  let stretch: Stretch = { limit: Math.max(foundAtOnce, wanted) }
  for (;;) {
    const numbers = await matching(db, query, stretch)
    found.push(...(await holdingAmong(db, numbers, query, wanted - found.length)))
    const below = numbers.at(-1)
    if (below === undefined || found.length === wanted || numbers.length < stretch.limit)
      return found.slice(offset)
    stretch = { below, limit: 2 * stretch.limit }
  }
}

/** None of the terms is one that is read. Nearly always no list says that one of the mails may hold a word in an attachment alone. */
const inMailByLists = async (
  db: Kysely<Tables>,
  numbers: readonly number[],
  query: WordQuery,
): Promise<readonly number[]> => {
  const among = await listedAttached(db, numbers, query)
  if (among.length === 0) return numbers
  const inMail = await matching(db, { ...query, within: 'mail', among, offset: 0, limit: among.length })
  return numbers.filter((number) => !among.includes(number) || inMail.includes(number))
}

/** Mails between the first and the last that are asked about: where there are more, each is asked about by itself. */
const betweenAtMost = 200

/** In one walk along short lists. To ask of each mail opens every list again, which takes longer than the search itself. */
const listedAttached = async (
  db: Kysely<Tables>,
  numbers: readonly number[],
  query: WordQuery,
): Promise<readonly number[]> => {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const { rows } = await sql<{ number: number }>`select "rowid" as "number" from "filingWords"
    where "filingWords" match ${attachedExpression(query)} and "rowid" between ${whole(from)} and ${whole(to)}
    limit ${betweenAtMost}`.execute(db)
  if (rows.length === betweenAtMost) return numbers
  const listed = new Set(rows.map(({ number }) => number))
  return numbers.filter((number) => listed.has(number))
}

const nothing = sql``

/** Asked of every row, so it looks in an index of what was withdrawn alone. */
const standing = sql`and not exists (select 1 from "filings" as "out" indexed by "filingsWithdrawn"
  where "out"."number" = "filingWords"."rowid" and "out"."withdrawnAt" is not null)`

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
  numbers === undefined
    ? nothing
    : sql`and "filingWords"."rowid" in (select "value" from json_each(${JSON.stringify(numbers)}))`

/** JavaScript's numbers are bound as fractions, and FTS5 passes over a bound of a row's number that is none: it would walk from the first. */
const whole = (number: number): RawBuilder<number> => sql`cast(${number} as integer)`
