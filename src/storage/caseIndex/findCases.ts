import type { Kysely } from 'kysely'
import type { Case, CaseId, CaseSummary } from '../../domain/cases/case.ts'
import type { CaseAccess, Viewer } from '../../domain/cases/caseAccess.ts'
import { searchWords } from '../../domain/search/searchWords.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './rows.ts'

/** Words of a query that are looked at. */
const maxWords = 12

/** What a case is found by. */
export const caseWords = ({ reference, title, client }: Case) => {
  const all = [reference, client, title].flatMap((text) => [...searchWords(text)])
  return {
    words: all.map((word) => ` ${word}`).join(''),
    referenceLetters: [...searchWords(reference)].join(''),
  }
}

/** Every word typed begins a word of the case, or stands somewhere in its reference. Open cases come first. */
export const findCases = async (
  db: Kysely<Tables>,
  query: string,
  viewer: Viewer | null,
  limit: number,
): Promise<readonly CaseSummary[]> => {
  const typed = [...searchWords(query)].slice(0, maxWords)
  const rows = await summaries(db)
    // No wildcard can be among the letters and digits of a folded word.
    .where(({ and, or, eb }) =>
      and(
        typed.map((word) =>
          or([eb('words', 'like', `% ${word}%`), eb('referenceLetters', 'like', `%${word}%`)]),
        ),
      ),
    )
    .where(mayKnow(viewer, 'cases.id'))
    .orderBy('closed')
    .orderBy('used', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(summaryOf)
}

export const caseById = async (db: Kysely<Tables>, id: CaseId): Promise<CaseSummary | null> => {
  const row = await summaries(db).where('id', '=', id).executeTakeFirst()
  return row ? summaryOf(row) : null
}

export const caseAccess = async (db: Kysely<Tables>, id: CaseId): Promise<CaseAccess | null> => {
  const row = await db.selectFrom('cases').select('restricted').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const members = await db
    .selectFrom('caseMembers')
    .select('person')
    .where('caseId', '=', id)
    .orderBy('person')
    .execute()
  return { restricted: row.restricted === 1, members: members.map(({ person }) => person) }
}

export const caseOpenedWith = async (db: Kysely<Tables>, request: string): Promise<Case | null> => {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'reference', 'title', 'client', 'openedAt'])
    .where('openedWith', '=', request)
    .orderBy('used')
    .executeTakeFirst()
  return row ?? null
}

export const referencesStartingWith = async (
  db: Kysely<Tables>,
  prefix: string,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('cases')
    .select('reference')
    // Not LIKE: SQLite's takes no account of case, and a prefix may hold wildcards. Lengths count characters.
    .where(({ eb, fn, val }) =>
      eb(fn<string>('substr', ['reference', val(1), val([...prefix].length)]), '=', prefix),
    )
    .orderBy('reference')
    .execute()
  return rows.map(({ reference }) => reference)
}

const summaries = (db: Kysely<Tables>) =>
  db
    .selectFrom('cases')
    .select(({ selectFrom }) => [
      'id',
      'reference',
      'title',
      'client',
      'openedAt',
      'filings',
      'closedAt',
      'restricted',
      selectFrom('filings')
        .select('filings.filedAt')
        .whereRef('filings.number', '=', 'cases.newestFiling')
        .as('lastFiledAt'),
    ])

const summaryOf = <Row extends { readonly restricted: number }>({ restricted, ...row }: Row) => ({
  ...row,
  isRestricted: restricted === 1,
})
