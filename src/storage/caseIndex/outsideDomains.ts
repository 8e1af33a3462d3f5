import type { Kysely } from 'kysely'
import type { Viewer } from '../../domain/caseAccess.ts'
import { isOutside } from '../../domain/suggestions/correspondents.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './rows.ts'

export const outsideDomains = async (
  db: Kysely<Tables>,
  viewer: Viewer | null,
  { ownDomains, limit }: { readonly ownDomains: readonly string[]; readonly limit: number },
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('correspondents')
    .innerJoin('filings', 'filings.number', 'correspondents.filing')
    .select(({ fn }) => ['domain', fn.count('filings.number').distinct().as('mails')])
    .where('filings.withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .groupBy('domain')
    .orderBy('mails', 'desc')
    .orderBy('domain')
    .execute()
  const isClient = isOutside(ownDomains)
  return rows
    .map(({ domain }) => domain)
    .filter((domain) => isClient({ domain, address: '', shown: '' }))
    .slice(0, limit)
}
