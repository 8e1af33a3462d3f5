import type { Kysely } from 'kysely'
import type { Filing, FilingId } from '../../../domain/cases/case.ts'
import { parseFilingId } from '../../../domain/cases/case.ts'
import type { ReadAttachments } from '../../../ports/attachmentTexts.ts'
import { evenChunks } from '../evenChunks.ts'
import { filingOf } from '../filings.ts'
import type { FilingRow, Tables } from '../rows.ts'
import { attachedWords } from './filedWords.ts'
import { keepAttached, keptAttachedTexts, keptWords } from './filingTexts.ts'
import { indexWords } from './indexWords.ts'
import type { WordIndex } from './wordIndex.ts'

/** A file that ends the process whenever it is read must not do so for ever. */
const triesAtMost = 3

export const createAttachmentTables = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('unreadAttachments')
    .addColumn('filing', 'bigint', (column) => column.primaryKey())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .execute()

/** Called for all filings that are taken in: what they have attached is to be read. */
export const noteAttachments = async (
  db: Kysely<Tables>,
  added: readonly { readonly number: number; readonly filing: Filing }[],
): Promise<void> => {
  const rows = added
    .filter(({ filing: { message } }) => message !== null && message.attachments.length > 0)
    .map(({ number }) => ({ filing: number, tries: 0 }))
  for (const some of evenChunks(rows)) await db.insertInto('unreadAttachments').values(some).execute()
}

export const unreadAttachments = async (db: Kysely<Tables>): Promise<number> => {
  const count = db.selectFrom('unreadAttachments').select(({ fn }) => fn.countAll().as('filings'))
  return Number((await count.where('tries', '<', triesAtMost).executeTakeFirst())?.filings ?? 0)
}

/** The newest of those that were begun least, for whoever files is likely to look for it soon. */
export const beginAttachments = (db: Kysely<Tables>): Promise<Filing | null> =>
  db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('unreadAttachments')
      .innerJoin('filings', 'filings.number', 'unreadAttachments.filing')
      .selectAll('filings')
      .where('tries', '<', triesAtMost)
      .orderBy('tries')
      .orderBy('number', 'desc')
      .executeTakeFirst()
    if (row === undefined) return null
    await transaction
      .updateTable('unreadAttachments')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
      .where('filing', '=', row.number)
      .execute()
    return filingOf(row)
  })

export const addAttachmentWords = (
  db: Kysely<Tables>,
  words: WordIndex,
  { filing: id, attachments }: ReadAttachments,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const row = await filingRowOf(transaction, id)
    if (row === undefined) return
    const { number } = row
    await transaction.deleteFrom('unreadAttachments').where('filing', '=', number).execute()
    // Without any text the row says already what it would say. One that was erased while it was read says nothing.
    if (attachments.every((text) => text === '') || row.message === null) return
    const filing = filingOf(row)
    const before = { filing, kept: await keptWords(transaction, number) }
    await keepAttached(transaction, number, attachedWords(attachments), attachments)
    const after = { filing, kept: await keptWords(transaction, number) }
    await indexWords(transaction, words, number, { before, after })
  })

export const attachedTexts = async (db: Kysely<Tables>, id: FilingId): Promise<readonly string[]> => {
  const row = await filingRowOf(db, id)
  return row === undefined ? [] : keptAttachedTexts(db, row.number)
}

const filingRowOf = async (db: Kysely<Tables>, id: FilingId): Promise<FilingRow | undefined> => {
  const parts = parseFilingId(id)
  if (parts === null) return undefined
  const { caseId, seq } = parts
  return db
    .selectFrom('filings')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('seq', '=', seq)
    .executeTakeFirst()
}
