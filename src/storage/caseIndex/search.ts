import type { Kysely } from 'kysely'
import { searchTerms } from '../../domain/searchTerms.ts'
import type { SearchHit, SearchQuery } from '../../ports/caseIndex.ts'
import { filingOf } from './filings.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './wordIndex.ts'

export const search = async (
  db: Kysely<Tables>,
  words: WordIndex,
  { text, ...rest }: SearchQuery,
): Promise<readonly SearchHit[]> => {
  const numbers = await words.find(db, { terms: searchTerms(text), ...rest })
  return numbers.length === 0 ? [] : hits(db, numbers)
}

const hits = async (db: Kysely<Tables>, numbers: readonly number[]): Promise<readonly SearchHit[]> => {
  const rows = await db
    .selectFrom('filings')
    .innerJoin('cases', 'cases.id', 'filings.caseId')
    .selectAll('filings')
    .select(['reference', 'title', 'client', 'openedAt'])
    .where('number', 'in', numbers)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ reference, title, client, openedAt, ...row }) => ({
    filing: filingOf(row),
    case: { id: row.caseId, reference, title, client, openedAt },
  }))
}
