import type { Kysely } from 'kysely'
import { filingOf } from './filings.ts'
import { learnCases, learnFilings } from './learning.ts'
import type { Tables } from './tables.ts'

/** What filings have in common, counted: a suggestion reads a few dozen of these rows and no filing. */
const createTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('learnedFeatures')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('feature', 'text', (column) => column.notNull().unique())
    .addColumn('filings', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('learnedCounts')
    .addColumn('feature', 'integer', (column) => column.notNull())
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('filings', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('learnedCountsByFeature', ['feature', 'caseId'])
    .execute()
  await db.schema
    .createIndex('learnedCountsByFilings')
    .on('learnedCounts')
    .columns(['feature', 'filings', 'caseId'])
    .execute()
}

const atOnce = 1000

/** Makes the tables, and learns what the index holds already. */
export const createLearnedTables =
  (ownDomains: readonly string[]) =>
  async (db: Kysely<Tables>): Promise<void> => {
    await createTables(db)
    await learnCases(db, await db.selectFrom('cases').selectAll().execute())
    for (let last = 0; ; ) {
      const rows = await db
        .selectFrom('filings')
        .selectAll()
        .where('number', '>', last)
        .orderBy('number')
        .limit(atOnce)
        .execute()
      const newest = rows.at(-1)
      if (newest === undefined) return
      await learnFilings(db, rows.map(filingOf), ownDomains)
      last = newest.number
    }
  }
