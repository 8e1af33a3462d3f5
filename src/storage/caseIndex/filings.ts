import type { Kysely } from 'kysely'
import { type FiledMessage, type Filing, filingId, parseFilingId } from '../../domain/case.ts'
import { subjectKey } from './conversation.ts'
import type { FilingRow, Tables } from './tables.ts'

export const filingRow = (number: number, filing: Filing): FilingRow => {
  const { id: _, message, ...facts } = filing
  return {
    number,
    ...facts,
    message: message && JSON.stringify(message),
    messageId: message?.messageId ?? null,
    subjectKey: message && subjectKey(message.subject),
  }
}

export const filingOf = (row: FilingRow): Filing => {
  const { number: _number, messageId: _messageId, subjectKey: _subjectKey, message, ...facts } = row
  // Written by filingRow, from what the register's schema let through.
  return {
    id: filingId(row.caseId, row.seq),
    ...facts,
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
