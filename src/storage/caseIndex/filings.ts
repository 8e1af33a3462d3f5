import type { ExpressionBuilder, Kysely } from 'kysely'
import {
  type FiledMessage,
  type Filing,
  type FilingOfCase,
  filingId,
  parseFilingId,
  type Withdrawal,
} from '../../domain/cases/case.ts'
import type { Viewer } from '../../domain/cases/caseAccess.ts'
import { subjectKey } from '../../domain/suggestions/conversation.ts'
import type { AddressFilings, ChangedFilings } from '../../ports/caseIndex.ts'
import type { BinQuery, SelfFiledQuery } from '../../ports/caseRecords.ts'
import { numberAt } from './filingNumber.ts'
import { newestChange } from './records.ts'
import { mayKnow } from './rights.ts'
import type { FilingRow, Tables } from './rows.ts'

export const filingRow = (number: number, filing: Filing, change: number): FilingRow => {
  const { id: _, message, withdrawn, ...facts } = filing
  return {
    number,
    ...facts,
    withdrawn: withdrawn && JSON.stringify(withdrawn),
    withdrawnAt: withdrawn === null ? null : withdrawn.at,
    message: message && JSON.stringify(message),
    messageId: message?.messageId ?? null,
    subjectKey: message && subjectKey(message.subject),
    sent: sentAt(filing),
    change,
  }
}

/** In milliseconds since 1970; a mail without a date counts as sent when it was filed. */
export const sentAt = ({ message, filedAt }: Filing): number => {
  const sent = Date.parse(message?.sentAt ?? '')
  return Number.isNaN(sent) ? Date.parse(filedAt) || 0 : sent
}

export const filingOf = (row: FilingRow): Filing => {
  const {
    number: _number,
    messageId: _messageId,
    subjectKey: _subjectKey,
    withdrawnAt: _withdrawnAt,
    sent: _sent,
    change: _change,
    message,
    withdrawn,
    ...facts
  } = row
  return {
    id: filingId(row.caseId, row.seq),
    ...facts,
    // Written by filingRow, from what the register's schema let through.
    withdrawn: withdrawn === null ? null : (JSON.parse(withdrawn) as Withdrawal),
    message: messageOf({ message }),
  }
}

/** Written by filingRow as well. */
export const messageOf = ({ message }: Pick<FilingRow, 'message'>): FiledMessage | null =>
  message === null ? null : (JSON.parse(message) as FiledMessage)

export const filingById = async (db: Kysely<Tables>, id: string): Promise<Filing | null> => {
  const parts = parseFilingId(id)
  return parts && filingAt(db, parts)
}

export const filingAt = async (db: Kysely<Tables>, { caseId, seq }: FilingOfCase): Promise<Filing | null> => {
  const row = await db
    .selectFrom('filings')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('seq', '=', seq)
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
    .where('withdrawnAt', 'is', null)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(filingOf)
}

export const filingsWithMessageId = async (
  db: Kysely<Tables>,
  messageId: string,
  viewer: Viewer | null,
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('messageId', '=', messageId)
    .where('withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .orderBy('number', 'desc')
    .execute()
  return rows.map(filingOf)
}

export const filingsWithoutMessageId = async (
  db: Kysely<Tables>,
  second: number,
  viewer: Viewer | null,
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('messageId', 'is', null)
    .where('sent', '>=', second * 1000)
    .where('sent', '<', (second + 1) * 1000)
    .where('withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .orderBy('number', 'desc')
    .execute()
  return rows.map(filingOf)
}

/** Changes that are given at once: each is of hundreds of filings at most. */
const changesAtOnce = 10

export const filingsChangedSince = async (db: Kysely<Tables>, since: number): Promise<ChangedFilings> => {
  const newest = await newestChange(db)
  const change = Math.min(newest, since + changesAtOnce)
  if (newest <= since) return { filings: [], change: since, more: false }
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('change', '>', since)
    .where('change', '<=', change)
    .execute()
  return { filings: rows.map(filingOf), change, more: change < newest }
}

/** The same bytes in two cases are one mail. */
export const filingsOfAddress = async (db: Kysely<Tables>, address: string): Promise<AddressFilings> => {
  const of = db
    .selectFrom('correspondents')
    .innerJoin('filings', 'filings.number', 'correspondents.filing')
    .where('correspondents.address', '=', address.trim().toLowerCase())
    .where('filings.withdrawnAt', 'is', null)
  const count = ({ fn }: ExpressionBuilder<Tables, 'filings'>) =>
    fn.count('filings.sha256').distinct().as('mails')
  const all = await of.select(count).executeTakeFirst()
  const commitments = await of.where('filings.kind', '=', 'commitment').select(count).executeTakeFirst()
  return { mails: Number(all?.mails ?? 0), commitments: Number(commitments?.mails ?? 0) }
}

/** Further on in the bin; what is withdrawn at the same instant goes by its number, which it keeps. */
const withdrawnAfter = (after: BinQuery['after']) => {
  const { withdrawnAt, filing } = after ?? { withdrawnAt: '', filing: '' }
  const { caseId = '', seq = 0 } = parseFilingId(filing) ?? {}
  return ({ eb, and, or, selectFrom }: ExpressionBuilder<Tables, 'filings'>) => {
    const number = selectFrom('filings as last')
      .select('last.number')
      .where('last.caseId', '=', caseId)
      .where('last.seq', '=', seq)
    return or([
      eb('withdrawnAt', '<', withdrawnAt),
      and([eb('withdrawnAt', '=', withdrawnAt), eb('number', '<', number)]),
    ])
  }
}

/** Withdrawn filings, newest withdrawal first; of one that was erased nothing is left to be shown. */
export const bin = async (
  db: Kysely<Tables>,
  { viewer, caseId, messageId, after, limit }: BinQuery,
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('withdrawnAt', 'is not', null)
    .where('message', 'is not', null)
    .$if(after !== undefined, (query) => query.where(withdrawnAfter(after)))
    .$if(caseId !== undefined, (query) => query.where('caseId', '=', caseId ?? ''))
    .$if(messageId !== undefined, (query) => query.where('messageId', '=', messageId ?? ''))
    .where(mayKnow(viewer, 'filings.caseId'))
    .orderBy('withdrawnAt', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(filingOf)
}

export const selfFiled = async (
  db: Kysely<Tables>,
  viewer: Viewer,
  { by, ways, limit }: SelfFiledQuery,
): Promise<readonly Filing[]> => {
  const rows = await db
    .selectFrom('filings')
    .selectAll()
    .where('filedBy', 'in', [...by])
    .where('way', 'in', [...ways])
    .where('withdrawnAt', 'is', null)
    .where(mayKnow(viewer, 'filings.caseId'))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(filingOf)
}

/** Message-IDs of what stands since an instant and was filed by this viewer, or by anybody where he may see it. */
export const messageIdsFiled = async (
  db: Kysely<Tables>,
  viewer: Viewer,
  since: string,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('filings')
    .select('messageId')
    .distinct()
    .where('number', '>=', numberAt(since))
    .where('withdrawnAt', 'is', null)
    .where('messageId', 'is not', null)
    .where(({ or, eb }) => or([eb('filedBy', '=', viewer.id), mayKnow(viewer, 'filings.caseId')()]))
    .execute()
  return rows.flatMap(({ messageId }) => messageId ?? [])
}
