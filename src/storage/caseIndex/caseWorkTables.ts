import type { Kysely } from 'kysely'
import type { Promisor } from '../../domain/commitments/commitment.ts'
import type { CommitmentState } from '../../domain/commitments/commitmentRecord.ts'
import type { Tables } from './tables.ts'

export interface CaseMemberRow {
  caseId: string
  /** The person's id. It counts where the case is restricted. */
  person: string
}

/** Something in a case's timeline that is neither filing nor commitment. */
export interface CaseEventRow {
  caseId: string
  seq: number
  /** A CaseEvent as JSON. */
  event: string
  /** The filing it is about, by its number in the case; null: the case itself. */
  filing: number | null
}

export interface CommitmentRow {
  caseId: string
  seq: number
  /** The filing it stands in, by its number in the case. */
  filing: number | null
  owner: string
  promisor: Promisor
  due: string | null
  state: CommitmentState
  notedAt: string
  settledAt: string | null
  /** Folded words of what and to whom, each after a space. */
  words: string
  /** A Commitment as JSON. */
  commitment: string
}

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
    .addColumn('commitment', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitmentsByCase', ['caseId', 'seq'])
    .execute()
  await db.schema.createIndex('commitmentsByState').on('commitments').columns(['state', 'due']).execute()
}
