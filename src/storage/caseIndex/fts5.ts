import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../../domain/case.ts'
import type { SearchTerm } from '../../domain/searchTerms.ts'
import { stemsOf } from '../../domain/searchWords.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './wordIndex.ts'

/**
 * Contentless: only the word lists are kept. `ascii` takes every character beyond ASCII as part of a word, so it
 * leaves our own words and stems alone (unicode61 would cut at letters younger than its tables); `-` is made part
 * of a word for the ids of cases. https://www.sqlite.org/fts5.html#contentless_tables
 */
export const createFilingWords = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "filingWords" using fts5(
    "caseId", "words", "stems", content='', tokenize="ascii tokenchars '-'")`.execute(db)
}

/** A word that nobody can look up, for words hold letters and digits only. */
const fieldBoundary = ' - '

export const fts5: WordIndex = {
  add: async (db, { number, caseId, fields, stems }) => {
    const words = fields.map((field) => field.join(' ')).join(fieldBoundary)
    await sql`insert into "filingWords" ("rowid", "caseId", "words", "stems")
      values (${number}, ${caseId}, ${words}, ${[...stems].join(' ')})`.execute(db)
  },
  find: async (db, { terms, caseId, limit }) => {
    const match = matchExpression(terms, caseId)
    if (match === null) return []
    const found = await sql<{ number: number }>`select "rowid" as "number" from "filingWords"
      where "filingWords" match ${match} order by "rowid" desc limit ${limit}`.execute(db)
    return found.rows.map(({ number }) => number)
  },
}

/** FTS5's own language, in which every word is a quoted string. Null when the terms can find nothing. */
const matchExpression = (terms: readonly SearchTerm[], caseId: CaseId | undefined): string | null => {
  const wanted = terms.filter(({ excluded }) => !excluded).map(termExpression)
  const unwanted = terms.filter(({ excluded }) => excluded).map(termExpression)
  if (wanted.length === 0) return null
  if (caseId !== undefined) wanted.push(`caseId : ${quoted([caseId])}`)
  const all = `(${wanted.join(' AND ')})`
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`
}

const termExpression = ({ words, match }: SearchTerm): string => {
  switch (match) {
    case 'stems':
      return `(${words.map(anyStem).join(' AND ')})`
    case 'exactly':
      return `(words : ${quoted(words)})`
    case 'beginning':
      return `(words : ${quoted(words)} *)`
  }
}

const anyStem = (word: string): string =>
  `stems : (${stemsOf(word)
    .map((stem) => quoted([stem]))
    .join(' OR ')})`

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
