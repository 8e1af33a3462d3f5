import type { Kysely } from 'kysely'
import type { Tables } from './rows.ts'

/** What the registers of mailboxes and agreements say so far. */
export const createRecordTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('mailboxRecords')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('mailboxRecordsByChange').on('mailboxRecords').column('change').execute()
  await db.schema
    .createTable('agreementRecords')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('record', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('changes')
    .addColumn('newest', 'bigint', (column) => column.notNull())
    .execute()
  await db.insertInto('changes').values({ newest: 0 }).execute()
}
