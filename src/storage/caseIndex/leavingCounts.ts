import type { Kysely } from 'kysely'
import type { CaseMails } from '../../ports/caseIndex.ts'
import type { Tables } from './rows.ts'

/** How many mails from or to an address stand in each case, most first. */
export const casesOfAddress = async (db: Kysely<Tables>, address: string): Promise<readonly CaseMails[]> => {
  const rows = await db
    .selectFrom('correspondents')
    .innerJoin('filings', 'filings.number', 'correspondents.filing')
    .where('correspondents.address', '=', address.trim().toLowerCase())
    .where('filings.withdrawnAt', 'is', null)
    .groupBy('filings.caseId')
    .select(({ fn }) => ['filings.caseId', fn.count('filings.sha256').distinct().as('mails')])
    .execute()
  return rows
    .map(({ caseId, mails }) => ({ caseId, mails: Number(mails) }))
    .sort((one, other) => other.mails - one.mails || (one.caseId < other.caseId ? -1 : 1))
}

/** Open cases that a person opened and in which no mail stands, newest first. */
export const casesWithoutMail = async (
  db: Kysely<Tables>,
  openedBy: string,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('openedBy', '=', openedBy)
    .where('filings', '=', 0)
    .where('closed', '=', 0)
    .orderBy('openedAt', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}
