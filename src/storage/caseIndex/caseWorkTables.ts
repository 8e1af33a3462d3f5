import type { Kysely } from 'kysely'
import type { Tables } from './rows.ts'

/** What becomes of filings and cases after they were made. */
export const createCaseWorkTables = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('caseMembers')
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('caseMembersByCase', ['caseId', 'person'])
    .execute()
  await db.schema
    .createTable('caseEvents')
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('filing', 'integer')
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('caseEventsByCase', ['caseId', 'seq'])
    .execute()
  await createCommitments(db)
}

const createCommitments = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('commitments')
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('filing', 'integer')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('promisor', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('notedAt', 'text', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('stems', 'text', (column) => column.notNull())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitmentsByCase', ['caseId', 'seq'])
    .execute()
  await db.schema.createIndex('commitmentsByState').on('commitments').columns(['state', 'due']).execute()
}
