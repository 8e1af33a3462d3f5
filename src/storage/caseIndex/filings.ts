import type { ExpressionBuilder, Kysely } from 'kysely'
import {
  type FiledMessage,
  type Filing,
  filingId,
  parseFilingId,
  type Withdrawal,
} from '../../domain/case.ts'
import { subjectKey } from '../../domain/suggestions/conversation.ts'
import type { AddressFilings } from '../../ports/caseIndex.ts'
import type { FilingRow, Tables } from './tables.ts'

export const filingRow = (number: number, filing: Filing): FilingRow => {
  const { id: _, message, withdrawn, ...facts } = filing
  return {
    number,
    ...facts,
    withdrawn: withdrawn && JSON.stringify(withdrawn),
    message: message && JSON.stringify(message),
    messageId: message?.messageId ?? null,
    subjectKey: message && subjectKey(message.subject),
  }
}

export const filingOf = (row: FilingRow): Filing => {
  const {
    number: _number,
    messageId: _messageId,
    subjectKey: _subjectKey,
    message,
    withdrawn,
    ...facts
  } = row
  // Written by filingRow, from what the register's schema let through.
  return {
    id: filingId(row.caseId, row.seq),
    ...facts,
    withdrawn: withdrawn === null ? null : (JSON.parse(withdrawn) as Withdrawal),
    message: message === null ? null : (JSON.parse(message) as FiledMessage),
  }
}

export const filingById = async (db: Kysely<Tables>, id: string): Promise<Filing | null> => {
  const parts = parseFilingId(id)
  if (parts === null) return null
  const row = await db
    .selectFrom('filings')
    .selectAll()
    .where('caseId', '=', parts.caseId)
    .where('seq', '=', parts.seq)
    .executeTakeFirst()
  return row ? filingOf(row) : null
}

export const filingsOf = async (
  db: Kysely<Tables>,
  caseId: string,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(filingOf)
}

export const filingsWithMessageId = async (
  db: Kysely<Tables>,
  messageId: string,
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('messageId', '=', messageId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(filingOf)
}

/** The same bytes in two cases are one mail. */
export const filingsOfAddress = async (db: Kysely<Tables>, address: string): Promise<AddressFilings> => {
  const of = db
    .selectFrom('correspondents')
    .innerJoin('filings', 'filings.number', 'correspondents.filing')
    .where('correspondents.address', '=', address.trim().toLowerCase())
  const count = ({ fn }: ExpressionBuilder<Tables, 'filings'>) =>
    fn.count('filings.sha256').distinct().as('mails')
  const all = await of.select(count).executeTakeFirst()
  const commitments = await of.where('filings.kind', '=', 'commitment').select(count).executeTakeFirst()
  return { mails: Number(all?.mails ?? 0), commitments: Number(commitments?.mails ?? 0) }
}
