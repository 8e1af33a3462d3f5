import type { Kysely } from 'kysely'
import { type CaseId, type Filing, parseFilingId } from '../../../domain/cases/case.ts'
import type { Commitment } from '../../../domain/commitments/commitmentRecord.ts'
import { filingAt } from '../filings.ts'
import type { CommitmentRow, Tables } from '../rows.ts'
import { attachmentFacetsOf } from '../search/facetTokens.ts'
import type { WordIndex } from '../search/wordIndex.ts'
import { commitmentWords } from './commitmentWords.ts'

/** In the place of a due date that is not known: after all that are. */
export const noDay = '~'

/** Writes a commitment as it is now. */
export const putCommitment = async (
  db: Kysely<Tables>,
  words: WordIndex,
  commitment: Commitment,
): Promise<void> => {
  const { caseId, seq, owner, promisor, due, state, notedAt, settledAt } = commitment
  const filing = parseFilingId(commitment.filing ?? '')?.seq ?? null
  const row = {
    ...{ caseId, seq, filing, owner, promisor, due: due ?? noDay, state, notedAt, settledAt },
    ...ofFiling(filing === null ? null : await filingAt(db, { caseId, seq: filing })),
  }
  const before = await keptCommitment(db, caseId, seq)
  const { number } = await db
    .insertInto('commitments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['caseId', 'seq']).doUpdateSet(row))
    .returning('number')
    .executeTakeFirstOrThrow()
  const text = { commitment: JSON.stringify(commitment) }
  await db
    .insertInto('commitmentTexts')
    .values({ number, ...text })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(text))
    .execute()
  await words.changeCommitment(db, number, {
    before: before && commitmentWords(before),
    after: commitmentWords(commitment),
  })
}

/** Tells the commitments of a filing what became of it. */
export const followFiling = async (db: Kysely<Tables>, filing: Filing): Promise<void> => {
  await db
    .updateTable('commitments')
    .set(ofFiling(filing))
    .where('caseId', '=', filing.caseId)
    .where('filing', '=', filing.seq)
    .execute()
}

/** What a commitment has of the filing it stands in. */
const ofFiling = (filing: Filing | null): Pick<CommitmentRow, 'stands' | 'kind' | 'attachments'> => ({
  stands: filing === null || filing.withdrawn === null ? 1 : 0,
  kind: filing?.kind ?? null,
  attachments: filing === null ? '' : ` ${[...attachmentFacetsOf(filing)].join(' ')} `,
})

/** Whatever became of it and of the filing it stands in. */
export const keptCommitment = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  seq: number,
): Promise<Commitment | null> => {
  const row = await withTexts(db).where('caseId', '=', caseId).where('seq', '=', seq).executeTakeFirst()
  return row ? commitmentOf(row) : null
}

/** All that were noted with a filed mail. */
export const commitmentsOfFiling = async (
  db: Kysely<Tables>,
  { caseId, seq }: Pick<Filing, 'caseId' | 'seq'>,
): Promise<readonly Commitment[]> => {
  const rows = await withTexts(db).where('caseId', '=', caseId).where('filing', '=', seq).execute()
  return rows.map(commitmentOf)
}

export const commitmentById = async (db: Kysely<Tables>, id: string): Promise<Commitment | null> => {
  const parts = parseFilingId(id)
  if (parts === null) return null
  const row = await withTexts(db)
    .where('stands', '=', 1)
    .where('caseId', '=', parts.caseId)
    .where('seq', '=', parts.seq)
    .executeTakeFirst()
  return row ? commitmentOf(row) : null
}

/** Those in a case's timeline, newest first: without what was withdrawn. */
export const commitmentsIn = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly Commitment[]> => {
  const rows = await withTexts(db)
    .where('stands', '=', 1)
    .where('caseId', '=', caseId)
    .where('seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .where('state', '!=', 'withdrawn')
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(commitmentOf)
}

/** Of filings that stand, or of none. Written out, not bound, as the indexes of these have it. */
export const standingCommitments = (db: Kysely<Tables>) =>
  db.selectFrom('commitments').where(({ eb, lit }) => eb('commitments.stands', '=', lit(1)))

const withTexts = (db: Kysely<Tables>) =>
  db
    .selectFrom('commitments')
    .innerJoin('commitmentTexts', 'commitmentTexts.number', 'commitments.number')
    .select('commitment')

// Written by putCommitment, from what the register's schema let through.
export const commitmentOf = ({ commitment }: { readonly commitment: string }): Commitment =>
  JSON.parse(commitment) as Commitment
