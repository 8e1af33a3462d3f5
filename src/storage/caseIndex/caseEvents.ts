import type { Kysely } from 'kysely'
import { type CaseId, filingId } from '../../domain/cases/case.ts'
import type { CaseChange } from '../../domain/register/caseChanges.ts'
import type { CaseChanged } from '../../domain/register/caseEntries.ts'
import type { CaseEvent } from '../../ports/caseRecords.ts'
import { commitmentsIn } from './commitments/commitments.ts'
import { filingsOf } from './filings.ts'
import type { Tables } from './rows.ts'

/** Keeps what has its own place in the timeline; what is withdrawn loses it until it is restored. */
export const addEvent = async (db: Kysely<Tables>, fact: CaseChanged): Promise<void> => {
  const { caseId, seq, change } = fact
  const turned = outOrBack(change)
  if (turned !== null) {
    await db
      .updateTable('caseEvents')
      .set({ withdrawn: turned.isOut ? 1 : 0 })
      .where('caseId', '=', caseId)
      .where('seq', '=', turned.seq)
      .execute()
    return
  }
  const event = eventOf(fact)
  if (event === null) return
  const filing = change.kind === 'attachmentSaved' ? change.facts.filing : null
  await db
    .insertInto('caseEvents')
    .values({ caseId, seq, event: JSON.stringify(event), filing, withdrawn: 0 })
    .execute()
}

/** Which event leaves its place or has it again; null: none. */
const outOrBack = (change: CaseChange): { readonly seq: number; readonly isOut: boolean } | null => {
  switch (change.kind) {
    case 'noteWithdrawn':
    case 'noteRestored':
      return { seq: change.facts.note, isOut: change.kind === 'noteWithdrawn' }
    case 'attachmentWithdrawn':
    case 'attachmentRestored':
      return { seq: change.facts.attachment, isOut: change.kind === 'attachmentWithdrawn' }
    default:
      return null
  }
}

const eventOf = ({ caseId, seq, at, by, change }: CaseChanged): CaseEvent | null => {
  const written = { seq, at, by }
  switch (change.kind) {
    case 'noteAdded':
      return { ...written, kind: 'note', text: change.details?.text ?? '' }
    case 'attachmentSaved': {
      const { size, filing } = change.facts
      const name = change.details?.name ?? ''
      return { ...written, kind: 'attachment', name, size, filing: filingId(caseId, filing) }
    }
    case 'caseClosed':
      return { ...written, kind: 'closed', reason: change.details?.reason ?? '' }
    case 'caseReopened':
      return { ...written, kind: 'reopened' }
    case 'filingErased':
      return { ...written, kind: 'erased' }
    case 'accessChanged':
      return { ...written, kind: 'access', access: change.facts }
    default:
      return null
  }
}

interface Page {
  readonly before?: number
  readonly limit: number
}

/** Of each kind as many as may be shown: which are the newest is known only then. */
export const timeline = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  page: Page,
): Promise<readonly CaseEvent[]> => {
  const filings = (await filingsOf(db, caseId, page)).map(
    (filing): CaseEvent => ({
      ...{ kind: 'filing', seq: filing.seq, at: filing.filedAt, by: filing.filedBy, filing },
    }),
  )
  const commitments = (await commitmentsIn(db, caseId, page)).map((commitment): CaseEvent => {
    const { seq, notedAt: at, notedBy: by } = commitment
    return { kind: 'commitment', seq, at, by, commitment }
  })
  const others = await eventsIn(db, caseId, page)
  return [...filings, ...commitments, ...others].sort((a, b) => b.seq - a.seq).slice(0, page.limit)
}

/** Without what was withdrawn and what is about a withdrawn filing. */
const eventsIn = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  { before = Number.MAX_SAFE_INTEGER, limit }: Page,
): Promise<readonly CaseEvent[]> => {
  const rows = await db
    .selectFrom('caseEvents')
    .leftJoin('filings', (join) =>
      join.onRef('filings.caseId', '=', 'caseEvents.caseId').onRef('filings.seq', '=', 'caseEvents.filing'),
    )
    .select('event')
    .where('caseEvents.caseId', '=', caseId)
    .where('caseEvents.seq', '<', before)
    .where('caseEvents.withdrawn', '=', 0)
    .where('withdrawnAt', 'is', null)
    .orderBy('caseEvents.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as CaseEvent)
}
