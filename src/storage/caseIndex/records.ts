import type { Kysely } from 'kysely'
import {
  type AgreementRecord,
  agreementRecordAfter,
  emptyAgreementRecord,
} from '../../domain/agreement/agreementRecord.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import {
  emptyMailboxRecord,
  type MailboxRecord,
  mailboxRecordAfter,
} from '../../domain/retention/mailboxRecord.ts'
import type { ChangedRecords, IndexedEntry } from '../../ports/caseIndex.ts'
import type { Tables } from './rows.ts'

/** Takes the entries, in order, into the records of their mailboxes and agreements, as the change of this number. */
export const addToRecords = async (
  db: Kysely<Tables>,
  entries: readonly IndexedEntry[],
  change: number,
): Promise<void> => {
  const mailboxes = entries.flatMap(({ fact }) => (fact.kind === 'mailboxEntry' ? fact : []))
  const agreements = entries.flatMap(({ fact }) => (fact.kind === 'agreementEntry' ? fact : []))
  for (const [id, facts] of Map.groupBy(mailboxes, ({ mailbox }) => mailbox))
    await addToMailbox(db, id, entriesOf(facts), change)
  for (const [id, facts] of Map.groupBy(agreements, ({ agreement }) => agreement))
    await addToAgreement(db, id, entriesOf(facts))
}

const entriesOf = (facts: readonly { readonly entry: StoredEntry }[]): readonly StoredEntry[] =>
  facts.map(({ entry }) => entry)

export const nextChange = async (db: Kysely<Tables>): Promise<number> => {
  await db
    .updateTable('changes')
    .set(({ eb }) => ({ newest: eb('newest', '+', 1) }))
    .execute()
  return newestChange(db)
}

export const newestChange = async (db: Kysely<Tables>): Promise<number> => {
  const row = await db.selectFrom('changes').select('newest').executeTakeFirst()
  return row?.newest ?? 0
}

/** After a rebuild: whoever asks for what changed since is given all of it. */
export const changeAfter = async (db: Kysely<Tables>, newest: number): Promise<void> => {
  await db.updateTable('changes').set({ newest }).execute()
}

const addToMailbox = async (
  db: Kysely<Tables>,
  id: string,
  entries: readonly StoredEntry[],
  change: number,
): Promise<void> => {
  const before = (await mailboxRecord(db, id)) ?? emptyMailboxRecord(id)
  const record = JSON.stringify(entries.reduce(mailboxRecordAfter, before))
  await db
    .insertInto('mailboxRecords')
    .values({ id, record, change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ record, change }))
    .execute()
}

const addToAgreement = async (
  db: Kysely<Tables>,
  id: string,
  entries: readonly StoredEntry[],
): Promise<void> => {
  const before = (await agreementRecord(db, id)) ?? emptyAgreementRecord(id)
  const record = JSON.stringify(entries.reduce(agreementRecordAfter, before))
  await db
    .insertInto('agreementRecords')
    .values({ id, record })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ record }))
    .execute()
}

export const mailboxRecord = async (db: Kysely<Tables>, id: string): Promise<MailboxRecord | null> => {
  const row = await db.selectFrom('mailboxRecords').select('record').where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.record) as MailboxRecord) : null
}

/** The number is read first: a change that comes in between is given now, and once more the next time. */
export const mailboxRecordsChangedSince = async (
  db: Kysely<Tables>,
  since: number,
): Promise<ChangedRecords> => {
  const change = await newestChange(db)
  if (change === since) return { records: [], change }
  const rows = await db.selectFrom('mailboxRecords').select('record').where('change', '>', since).execute()
  return { records: rows.map(({ record }) => JSON.parse(record) as MailboxRecord), change }
}

export const agreementRecord = async (db: Kysely<Tables>, id: string): Promise<AgreementRecord | null> => {
  const row = await db.selectFrom('agreementRecords').select('record').where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.record) as AgreementRecord) : null
}

export const agreementRecords = async (db: Kysely<Tables>): Promise<readonly AgreementRecord[]> => {
  const rows = await db.selectFrom('agreementRecords').select('record').orderBy('id').execute()
  return rows.map(({ record }) => JSON.parse(record) as AgreementRecord)
}
