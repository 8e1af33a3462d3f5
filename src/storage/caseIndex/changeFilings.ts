import type { Kysely } from 'kysely'
import { type CaseId, erasedFiling, type Filing } from '../../domain/cases/case.ts'
import type { CaseChanged } from '../../domain/register/caseEntries.ts'
import { numberAt } from './filingNumber.ts'
import { filingOf, filingRow } from './filings.ts'
import type { Tables } from './rows.ts'

/** A filing before and after an entry about it. */
export interface ChangedFiling {
  readonly number: number
  readonly before: Filing
  readonly after: Filing
}

/** Takes in an entry about a filing; null where it is about none, or changes nothing. */
export const changeFiling = async (
  db: Kysely<Tables>,
  fact: CaseChanged,
  change: number,
): Promise<ChangedFiling | null> => {
  const seq = 'filing' in fact.change.facts ? fact.change.facts.filing : null
  if (seq === null) return null
  const row = await db
    .selectFrom('filings')
    .selectAll()
    .where('caseId', '=', fact.caseId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (row === undefined) return null
  const before = filingOf(row)
  const after = filingAfter(before, fact)
  if (after === before) return null
  const { number } = row
  await db
    .updateTable('filings')
    .set(filingRow(number, after, change))
    .where('number', '=', number)
    .execute()
  if ((before.withdrawn === null) !== (after.withdrawn === null)) {
    await countAgain(db, fact.caseId, after.withdrawn === null ? 1 : -1)
  }
  return { number, before, after }
}

/** As domain/caseState.ts has it. */
const filingAfter = (before: Filing, { at, by, change }: CaseChanged): Filing => {
  switch (change.kind) {
    case 'filingWithdrawn': {
      const { facts, details } = change
      const { reason, toErase } = details ?? { reason: '', toErase: [] }
      return { ...before, withdrawn: { at, by, reason, movedTo: facts.movedTo, toErase } }
    }
    case 'filingRestored':
      return before.withdrawn === null ? before : { ...before, withdrawn: null }
    case 'filingCorrected':
      return { ...before, kind: change.facts.filingKind, note: change.details?.note ?? before.note }
    case 'filingErased':
      return before.message === null ? before : erasedFiling(before)
    default:
      return before
  }
}

/** A case is as recent as the newest that stands in it. */
const countAgain = async (db: Kysely<Tables>, caseId: CaseId, by: 1 | -1): Promise<void> => {
  const newest = await db
    .selectFrom('filings')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('caseId', '=', caseId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  const found = await db.selectFrom('cases').select('openedAt').where('id', '=', caseId).executeTakeFirst()
  const used = Math.max(newest?.number ?? 0, numberAt(found?.openedAt ?? ''))
  await db
    .updateTable('cases')
    .set(({ eb }) => ({ filings: eb('filings', '+', by), used }))
    .where('id', '=', caseId)
    .execute()
}
