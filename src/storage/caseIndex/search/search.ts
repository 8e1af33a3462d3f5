import type { Kysely } from 'kysely'
import type { CaseId } from '../../../domain/cases/case.ts'
import type { Viewer } from '../../../domain/cases/caseAccess.ts'
import { searchTerms } from '../../../domain/search/searchTerms.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../../ports/caseIndex.ts'
import { filingOf } from '../filings.ts'
import { mayKnow } from '../rights.ts'
import type { Tables } from '../rows.ts'
import { bestFirst } from './bestFirst.ts'
import { facetGroups } from './facetTokens.ts'
import { namedCases } from './namedCases.ts'
import type { WordIndex, WordQuery } from './wordIndex.ts'

/** Hidden cases that the words are searched without; those of any more are passed over one by one. */
const hiddenAtOnce = 4

export const search = async (
  db: Kysely<Tables>,
  words: WordIndex,
  query: SearchQuery,
): Promise<SearchResult> => {
  const { text, viewer, offset = 0, limit, order = 'newest' } = query
  const terms = searchTerms(text)
  const asked: WordQuery = {
    ...{
      terms,
      begun: await words.begun(db, terms),
      named: await namedCases(db, terms, viewer),
      facets: facetGroups(query),
      hidden: await hiddenFrom(db, viewer),
    },
    ...{ filter: query, offset, limit: limit + 1 },
  }
  const numbers = order === 'best' ? await bestFirst(db, words, asked) : await words.find(db, asked)
  const shown = numbers.slice(0, limit)
  return { hits: await hitsOf(db, words, asked, shown), more: numbers.length > limit }
}

/** The largest of the cases that this viewer may not know of. */
const hiddenFrom = async (db: Kysely<Tables>, viewer: Viewer | null): Promise<readonly CaseId[]> => {
  if (viewer === null || viewer.seesRestricted) return []
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('restricted', '=', (eb) => eb.lit(1))
    .where(({ not }) => not(mayKnow(viewer, 'cases.id')()))
    .orderBy('filings', 'desc')
    .limit(hiddenAtOnce)
    .execute()
  return rows.map(({ id }) => id)
}

/** Asked again of each whether it stands and may be seen: it may have changed since its words were found. */
const hitsOf = async (
  db: Kysely<Tables>,
  words: WordIndex,
  asked: WordQuery,
  numbers: readonly number[],
): Promise<readonly SearchHit[]> => {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('filings')
    .innerJoin('cases', 'cases.id', 'filings.caseId')
    .selectAll('filings')
    .select(['reference', 'title', 'client', 'openedAt'])
    .where('number', 'in', numbers)
    .where('withdrawnAt', 'is', null)
    .where(mayKnow(asked.filter.viewer, 'filings.caseId'))
    .execute()
  const found = rows.map(({ reference, title, client, openedAt, ...row }) => ({
    number: row.number,
    filing: filingOf(row),
    case: { id: row.caseId, reference, title, client, openedAt },
  }))
  const withAttachments = found.filter(({ filing }) => (filing.message?.attachments.length ?? 0) > 0)
  const attachedOnly = await notInMail(db, words, asked, withAttachments)
  const hits = new Map(
    found.map(({ number, ...hit }): [number, SearchHit] => [
      number,
      { ...hit, foundIn: attachedOnly.has(number) ? 'attachment' : 'mail' },
    ]),
  )
  return numbers.flatMap((number) => hits.get(number) ?? [])
}

/** Those of the filings found that do not hold every word in the mail itself. Asked by words alone: what else they are is known. */
const notInMail = async (
  db: Kysely<Tables>,
  words: WordIndex,
  asked: WordQuery,
  found: readonly { readonly number: number }[],
): Promise<ReadonlySet<number>> => {
  const terms = asked.terms.filter(({ excluded }) => !excluded)
  if (found.length === 0 || terms.length === 0) return new Set()
  const byWords: WordQuery = { ...asked, terms, facets: [], hidden: [], filter: { viewer: null }, offset: 0 }
  const numbers = found.map(({ number }) => number)
  const inMail = new Set(await words.inMail(db, numbers, byWords))
  return new Set(numbers.filter((number) => !inMail.has(number)))
}
