import type { Kysely } from 'kysely'
import type { Viewer } from '../../domain/caseAccess.ts'
import { searchTerms } from '../../domain/searchTerms.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../ports/caseIndex.ts'
import { filingOf } from './filings.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './wordIndex.ts'

export const search = async (
  db: Kysely<Tables>,
  words: WordIndex,
  { text, caseId, limit, viewer }: SearchQuery,
): Promise<SearchResult> => {
  const terms = searchTerms(text)
  const numbers = await words.find(db, {
    terms,
    limit,
    ...(caseId === undefined ? {} : { caseId }),
  })
  if (numbers.length === 0) return { hits: [], more: false }
  const inMail = await words.inMail(db, terms, numbers)
  return { hits: await hits(db, numbers, inMail, viewer), more: false }
}

const hits = async (
  db: Kysely<Tables>,
  numbers: readonly number[],
  inMail: ReadonlySet<number>,
  viewer: Viewer | null,
): Promise<readonly SearchHit[]> => {
  const rows = await db
    .selectFrom('filings')
    .innerJoin('cases', 'cases.id', 'filings.caseId')
    .selectAll('filings')
    .select(['reference', 'title', 'client', 'openedAt'])
    .where('number', 'in', numbers)
    .where('withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ reference, title, client, openedAt, ...row }) => ({
    filing: filingOf(row),
    case: { id: row.caseId, reference, title, client, openedAt },
    foundIn: inMail.has(row.number) ? 'mail' : 'attachment',
  }))
}
