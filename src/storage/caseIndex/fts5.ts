import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../../domain/case.ts'
import type { SearchTerm } from '../../domain/searchTerms.ts'
import { stemsOf } from '../../domain/searchWords.ts'
import type { Tables } from './tables.ts'
import type { IndexedFiling, WordIndex, WordList } from './wordIndex.ts'

/**
 * Contentless: only the word lists are kept. `ascii` takes every character beyond ASCII as part of a word, so it
 * leaves our own words and stems alone (unicode61 would cut at letters younger than its tables); `-` is made part
 * of a word for the ids of cases. With `contentless_delete` a row can be put in the place of another.
 * https://www.sqlite.org/fts5.html#contentless_tables
 */
export const createFilingWords = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "filingWords" using fts5(
    "caseId", "words", "stems", "attachmentWords", "attachmentStems",
    content='', contentless_delete=1, tokenize="ascii tokenchars '-'")`.execute(db)
}

/** A word that nobody can look up, for words hold letters and digits only. */
const fieldBoundary = ' - '

const put = async (
  db: Kysely<Tables>,
  verb: 'insert' | 'insert or replace',
  { number, caseId, mail, attachments }: IndexedFiling,
): Promise<void> => {
  await sql`${sql.raw(verb)} into "filingWords"
    ("rowid", "caseId", "words", "stems", "attachmentWords", "attachmentStems")
    values (${number}, ${caseId}, ${wordsOf(mail)}, ${stemsIn(mail)}, ${wordsOf(attachments)}, ${stemsIn(attachments)})`.execute(
    db,
  )
}

const wordsOf = ({ fields }: WordList): string => fields.map((field) => field.join(' ')).join(fieldBoundary)
const stemsIn = ({ stems }: WordList): string => [...stems].join(' ')

export const fts5: WordIndex = {
  add: (db, filing) => put(db, 'insert', filing),
  replace: (db, filing) => put(db, 'insert or replace', filing),
  find: async (db, { terms, caseId, limit }) => {
    const match = matchExpression(terms, caseId)
    if (match === null) return []
    const found = await sql<{ number: number }>`select "rowid" as "number" from "filingWords"
      where "filingWords" match ${match} order by "rowid" desc limit ${limit}`.execute(db)
    return found.rows.map(({ number }) => number)
  },
  inMail: async (db, terms, numbers) => {
    const wanted = terms.filter(({ excluded }) => !excluded)
    if (wanted.length === 0) return new Set(numbers)
    const match = wanted.map((term) => termExpression(term, inTheMail)).join(' AND ')
    const found = await sql<{ number: number }>`select "rowid" as "number" from "filingWords"
      where "filingWords" match ${match} and "rowid" in (${sql.join(numbers)})`.execute(db)
    return new Set(found.rows.map(({ number }) => number))
  },
}

/** The columns in which a term is looked for. */
interface Columns {
  readonly words: string
  readonly stems: string
}

const anywhere: Columns = { words: '{words attachmentWords}', stems: '{stems attachmentStems}' }
const inTheMail: Columns = { words: 'words', stems: 'stems' }

/** FTS5's own language, in which every word is a quoted string. Null when the terms can find nothing. */
const matchExpression = (terms: readonly SearchTerm[], caseId: CaseId | undefined): string | null => {
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => termExpression(term, anywhere))
  const unwanted = terms.filter(({ excluded }) => excluded).map((term) => termExpression(term, anywhere))
  if (wanted.length === 0) return null
  if (caseId !== undefined) wanted.push(`caseId : ${quoted([caseId])}`)
  const all = `(${wanted.join(' AND ')})`
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`
}

const termExpression = ({ words, match }: SearchTerm, columns: Columns): string => {
  switch (match) {
    case 'stems':
      return `(${words.map((word) => anyStem(word, columns)).join(' AND ')})`
    case 'exactly':
      return `(${columns.words} : ${quoted(words)})`
    case 'beginning':
      return `(${columns.words} : ${quoted(words)} *)`
  }
}

const anyStem = (word: string, { stems }: Columns): string =>
  `${stems} : (${stemsOf(word)
    .map((stem) => quoted([stem]))
    .join(' OR ')})`

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
