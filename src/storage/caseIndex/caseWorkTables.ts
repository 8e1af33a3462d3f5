import { type Kysely, sql } from 'kysely'
import type { CommitmentRow, Tables } from './rows.ts'

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
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('filing', 'integer')
    .addColumn('stands', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('attachments', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('promisor', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('notedAt', 'text', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .addUniqueConstraint('commitmentsByCase', ['caseId', 'seq'])
    .execute()
  await db.schema
    .createTable('commitmentTexts')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('commitment', 'text', (column) => column.notNull())
    .execute()
  // In the order in which they are shown, with all that they are counted by.
  const urgentFirst = ['state', 'due', 'notedAt', 'caseId', 'seq'] as const
  await standingIndex(db, 'commitmentsByState', [...urgentFirst, 'promisor', 'kind', 'attachments'])
  await standingIndex(db, 'commitmentsByOwner', ['owner', ...urgentFirst])
  await standingIndex(db, 'commitmentsBySettling', ['state', 'settledAt', 'notedAt', 'caseId'])
}

const standingIndex = (
  db: Kysely<Tables>,
  name: string,
  columns: readonly (keyof CommitmentRow)[],
): Promise<void> =>
  db.schema
    .createIndex(name)
    .on('commitments')
    .columns([...columns])
    .where(sql.ref('stands'), '=', 1)
    .execute()
