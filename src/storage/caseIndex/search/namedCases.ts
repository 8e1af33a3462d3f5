import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../../../domain/cases/case.ts'
import type { Viewer } from '../../../domain/cases/caseAccess.ts'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import { mayKnow } from '../rights.ts'
import type { Tables } from '../rows.ts'

/** The cases of which a term is the reference: each of their mails holds it, whether or not it says so. */
export type NamedCases = ReadonlyMap<SearchTerm, readonly CaseId[]>

/** Of those that this viewer may know of. Without a digit a word is a word: a case may be called by one. */
export const namedCases = async (
  db: Kysely<Tables>,
  terms: readonly SearchTerm[],
  viewer: Viewer | null,
): Promise<NamedCases> => {
  const letters = new Map(terms.filter(isCode).map((term) => [term, term.words.join('')]))
  if (letters.size === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'referenceLetters'])
    .where(
      sql<boolean>`"referenceLetters" in (select "value" from json_each(${JSON.stringify([...letters.values()])}))`,
    )
    .where(mayKnow(viewer, 'cases.id'))
    .execute()
  const byLetters = Map.groupBy(rows, ({ referenceLetters }) => referenceLetters)
  const named = new Map<SearchTerm, readonly CaseId[]>()
  for (const [term, reference] of letters) {
    const cases = byLetters.get(reference)
    if (cases !== undefined)
      named.set(
        term,
        cases.map(({ id }) => id),
      )
  }
  return named
}

const isCode = ({ words, match }: SearchTerm): boolean =>
  match !== 'beginning' && words.some((word) => /\d/.test(word))
