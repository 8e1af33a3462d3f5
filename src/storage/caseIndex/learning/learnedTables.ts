import { type Kysely, sql } from 'kysely'
import { byKeyAlone } from '../byKeyAlone.ts'
import type { Tables } from '../rows.ts'

/** What filings have in common, counted: a suggestion reads a few dozen of these rows and no filing. */
export const createLearnedTables = async (db: Kysely<Tables>): Promise<void> => {
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
    .modifyEnd(byKeyAlone)
    .execute()
  await db.schema
    .createTable('learnedWords')
    .addColumn('filing', 'bigint', (column) => column.primaryKey())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('learnedCountsBySeveral')
    .on('learnedCounts')
    .columns(['feature', 'filings', 'caseId'])
    .where(sql.ref('filings'), '>', 1)
    .execute()
}
