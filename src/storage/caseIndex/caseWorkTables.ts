import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What becomes of filings and cases after they were made. */
export const createCaseWorkTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .alterTable('filings')
    .addColumn('way', 'text', (column) => column.notNull().defaultTo('byHand'))
    .execute()
  await db.schema.alterTable('filings').addColumn('movedFrom', 'text').execute()
  await db.schema.alterTable('filings').addColumn('withdrawn', 'text').execute()
  await db.schema.alterTable('cases').addColumn('closedAt', 'text').execute()
  await db.schema
    .alterTable('cases')
    .addColumn('restricted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
