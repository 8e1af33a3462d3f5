import { type Kysely, sql } from 'kysely'
import { byKeyAlone } from './byKeyAlone.ts'
import type { Tables } from './rows.ts'

export const createTables = async (db: Kysely<Tables>): Promise<void> => {
  await createHeads(db, 'heads')
  await createHeads(db, 'earlierHeads')
  await createCases(db)
  await createFilings(db)
  await createThreadLinks(db)
  await createCorrespondents(db)
}

const createHeads = (db: Kysely<Tables>, name: 'heads' | 'earlierHeads'): Promise<void> =>
  db.schema
    .createTable(name)
    .addColumn('register', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()

const createCases = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('openedWith', 'text', (column) => column.notNull())
    .addColumn('openedBy', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('referenceLetters', 'text', (column) => column.notNull())
    .addColumn('filings', 'integer', (column) => column.notNull())
    .addColumn('closedAt', 'text')
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addColumn('restricted', 'integer', (column) => column.notNull())
    .addColumn('newestFiling', 'bigint', (column) => column.notNull())
    .addColumn('used', 'bigint', (column) => column.notNull())
    .execute()
  const byUse = db.schema.createIndex('casesByUse').on('cases')
  await byUse.columns(['closed', 'used desc', 'id desc']).execute()
  await db.schema
    .createIndex('casesRestricted')
    .on('cases')
    .column('id')
    .where(sql.ref('restricted'), '=', 1)
    .execute()
  await db.schema.createIndex('casesByNewestFiling').on('cases').column('newestFiling').execute()
  await db.schema.createIndex('casesByReference').on('cases').column('referenceLetters').execute()
  await db.schema.createIndex('casesByRequest').on('cases').column('openedWith').execute()
  await db.schema.createIndex('casesByOpener').on('cases').columns(['openedBy', 'filings']).execute()
}

const createFilings = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('filings')
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('filedAt', 'text', (column) => column.notNull())
    .addColumn('filedBy', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('movedFrom', 'text')
    .addColumn('withdrawn', 'text')
    .addColumn('withdrawnAt', 'text')
    .addColumn('message', 'text')
    .addColumn('messageId', 'text')
    .addColumn('subjectKey', 'text')
    .addColumn('sent', 'bigint', (column) => column.notNull())
    .addColumn('change', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('filingsByCase', ['caseId', 'seq'])
    .execute()
  await db.schema.createIndex('filingsByMessageId').on('filings').column('messageId').execute()
  await db.schema.createIndex('filingsBySubject').on('filings').column('subjectKey').execute()
  const unnamed = db.schema
    .createIndex('filingsWithoutMessageId')
    .on('filings')
    .columns(['sent', 'messageId'])
  await unnamed.where('messageId', 'is', null).execute()
  await db.schema.createIndex('filingsByChange').on('filings').column('change').execute()
  const bin = db.schema.createIndex('filingsByWithdrawal').on('filings').columns(['withdrawnAt', 'number'])
  await bin.where('withdrawnAt', 'is not', null).execute()
  await db.schema.createIndex('filingsByPerson').on('filings').columns(['filedBy', 'way', 'number']).execute()
}

const createThreadLinks = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('threadLinks')
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('filing', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('threadLinksByLink', ['link', 'filing'])
    .modifyEnd(byKeyAlone)
    .execute()

const createCorrespondents = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('correspondents')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .addColumn('filing', 'bigint', (column) => column.notNull())
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('correspondentsByAddress', ['address', 'filing', 'caseId'])
    .modifyEnd(byKeyAlone)
    .execute()
  await db.schema
    .createIndex('correspondentsByDomain')
    .on('correspondents')
    .columns(['domain', 'filing', 'caseId'])
    .execute()
}
