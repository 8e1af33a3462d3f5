import { type Generated, type Kysely, sql } from 'kysely'
import type { FilingKind, FilingSource, FilingWay } from '../../domain/case.ts'
import type { UnreadAttachmentsRow } from './attachmentWords.ts'
import type { CaseEventRow, CaseMemberRow, CommitmentRow } from './caseWorkTables.ts'
import type { FilingTextRow } from './filingTexts.ts'

/** The tables of a case index, alike in every SQL database. The words of the mails are kept beside (wordIndex.ts). */
export interface Tables {
  heads: HeadRow
  /** Heads of an index of another form that this one was made in the place of: registers that must be read at least as far. */
  earlierHeads: HeadRow
  cases: CaseRow
  caseMembers: CaseMemberRow
  caseEvents: CaseEventRow
  commitments: CommitmentRow
  filings: FilingRow
  unreadAttachments: UnreadAttachmentsRow
  threadLinks: ThreadLinkRow
  correspondents: CorrespondentRow
  filingTexts: FilingTextRow
  mailboxRecords: MailboxRecordRow
  agreementRecords: AgreementRecordRow
  learnedFeatures: LearnedFeatureRow
  learnedCounts: LearnedCountRow
  mailboxChanges: MailboxChangesRow
}

interface HeadRow {
  register: string
  seq: number
  hash: string
}

interface CaseRow {
  id: string
  reference: string
  title: string
  client: string
  openedAt: string
  openedWith: string
  /** What it is found by: folded words of reference, client and title, each after a space. */
  words: string
  /** The reference's folded letters and digits, in one piece. */
  referenceLetters: string
  /** How many stand. */
  filings: number
  closedAt: string | null
  /** 1: `closedAt` says since when. Open ones are found first. */
  closed: number
  /** 1: only its members and case managers may know of it. */
  restricted: number
  /** Number of its newest filing, also one withdrawn since; 0 when there is none. */
  newestFiling: number
  /** When it was opened or last filed into by what stands, on the scale of filing numbers. */
  used: number
}

export interface FilingRow {
  /** Grows with `filedAt` (filingNumber.ts): the order of the newest first. */
  number: number
  caseId: string
  seq: number
  filedAt: string
  filedBy: string
  kind: FilingKind
  note: string
  source: FilingSource
  sha256: string
  size: number
  way: FilingWay
  movedFrom: string | null
  /** A Withdrawal as JSON; null: it stands. */
  withdrawn: string | null
  withdrawnAt: string | null
  /** A FiledMessage as JSON; null when it was purged. */
  message: string | null
  messageId: string | null
  /** The subject without its `Re:`, as words; null when there is none. */
  subjectKey: string | null
  /** When it was sent, or filed where that is not known, in milliseconds since 1970. */
  sent: number
}

/** A Message-ID that a filed mail carries or refers to. */
interface ThreadLinkRow {
  link: string
  filing: number
}

interface CorrespondentRow {
  address: string
  domain: string
  filing: number
  caseId: string
}

interface MailboxRecordRow {
  id: string
  /** A MailboxRecord as JSON. */
  record: string
  /** Number of the change that wrote it. */
  change: number
}

interface AgreementRecordRow {
  id: string
  /** An AgreementRecord as JSON. */
  record: string
}

/** One row: the number of the newest change. It outlives a rebuild, so that nobody who asks what changed since misses it. */
interface MailboxChangesRow {
  newest: number
}

/** Something that filed mails have in common (domain/suggestions), and how many have it. One row, of no text, counts them all. */
interface LearnedFeatureRow {
  id: Generated<number>
  feature: string
  filings: number
}

interface LearnedCountRow {
  /** A learnedFeatures.id. */
  feature: number
  caseId: string
  filings: number
}

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
  await db.schema.createIndex('casesByRequest').on('cases').column('openedWith').execute()
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
    .addUniqueConstraint('filingsByCase', ['caseId', 'seq'])
    .execute()
  await db.schema.createIndex('filingsByMessageId').on('filings').column('messageId').execute()
  await db.schema.createIndex('filingsBySubject').on('filings').column('subjectKey').execute()
  const bin = db.schema.createIndex('filingsByWithdrawal').on('filings').columns(['withdrawnAt', 'number'])
  await bin.where('withdrawnAt', 'is not', null).execute()
  const selfFiled = db.schema.createIndex('filingsBySelf').on('filings').columns(['filedBy', 'number'])
  await selfFiled.where(sql.ref('way'), '=', 'bySelf').execute()
}

const createThreadLinks = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('threadLinks')
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('filing', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('threadLinksByLink', ['link', 'filing'])
    .execute()

const createCorrespondents = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema
    .createTable('correspondents')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .addColumn('filing', 'bigint', (column) => column.notNull())
    .addColumn('caseId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('correspondentsByAddress', ['address', 'filing', 'caseId'])
    .execute()
  await db.schema
    .createIndex('correspondentsByDomain')
    .on('correspondents')
    .columns(['domain', 'filing', 'caseId'])
    .execute()
}
