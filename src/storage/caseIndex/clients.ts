import { type Kysely, sql } from 'kysely'
import type { Viewer } from '../../domain/cases/caseAccess.ts'
import { mailProviders } from '../../domain/mailDomain.ts'
import { isOutside } from '../../domain/suggestions/correspondents.ts'
import { mayKnow } from './rights.ts'
import type { Tables } from './rows.ts'

/** As `clientOf`. A list within the statement: with parameters PostgreSQL takes it for two expressions. */
const client = sql<string>`case when domain in (${sql.join([...mailProviders].map((one) => sql.lit(one)))}) then address else domain end`

export const clients = async (
  db: Kysely<Tables>,
  viewer: Viewer | null,
  { ownDomains, limit }: { readonly ownDomains: readonly string[]; readonly limit: number },
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('correspondents')
    .innerJoin('filings', 'filings.number', 'correspondents.filing')
    .select(({ fn }) => ['domain', client.as('client'), fn.count('filings.number').distinct().as('mails')])
    .where('filings.withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .groupBy(['domain', client])
    .orderBy('mails', 'desc')
    .orderBy('client')
    .execute()
  const isClient = isOutside(ownDomains)
  return rows
    .filter(({ domain }) => isClient({ domain, address: '', shown: '' }))
    .map((row) => row.client)
    .slice(0, limit)
}
