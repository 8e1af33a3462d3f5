import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { type CalendarDate, plusDuration } from '../../domain/calendar.ts'
import { type CaseId, type Filing, parseFilingId } from '../../domain/case.ts'
import { type Commitment, dueSoonDays } from '../../domain/commitments/commitmentRecord.ts'
import { searchTerms } from '../../domain/searchTerms.ts'
import type { CommitmentsQuery, FoundCommitments } from '../../ports/caseRecords.ts'
import { commitmentWords, holdsTerm } from './commitmentWords.ts'
import { attachmentGroup } from './facetTokens.ts'
import { mayKnow } from './rights.ts'
import type { CommitmentRow, Tables } from './rows.ts'
import type { WordIndex } from './wordIndex.ts'

/** Words and phrases of a query that are looked at. */
const maxTerms = 12

/** Writes a commitment as it is now. */
export const putCommitment = async (db: Kysely<Tables>, commitment: Commitment): Promise<void> => {
  const row = rowOf(commitment)
  await db
    .insertInto('commitments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['caseId', 'seq']).doUpdateSet(row))
    .execute()
}

const rowOf = (commitment: Commitment): CommitmentRow => {
  const { caseId, seq, owner, promisor, due, state, notedAt, settledAt } = commitment
  return {
    ...{ caseId, seq, owner, promisor, due, state, notedAt, settledAt },
    filing: parseFilingId(commitment.filing ?? '')?.seq ?? null,
    ...commitmentWords(commitment),
    commitment: JSON.stringify(commitment),
  }
}

/** Whatever became of it and of the filing it stands in. */
export const keptCommitment = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  seq: number,
): Promise<Commitment | null> => {
  const row = await db
    .selectFrom('commitments')
    .select('commitment')
    .where('caseId', '=', caseId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row ? commitmentOf(row) : null
}

/** All that were noted with a filed mail. */
export const commitmentsOfFiling = async (
  db: Kysely<Tables>,
  { caseId, seq }: Pick<Filing, 'caseId' | 'seq'>,
): Promise<readonly Commitment[]> => {
  const rows = await db
    .selectFrom('commitments')
    .select('commitment')
    .where('caseId', '=', caseId)
    .where('filing', '=', seq)
    .execute()
  return rows.map(commitmentOf)
}

export const commitmentById = async (db: Kysely<Tables>, id: string): Promise<Commitment | null> => {
  const parts = parseFilingId(id)
  if (parts === null) return null
  const row = await standing(db)
    .select('commitment')
    .where('commitments.caseId', '=', parts.caseId)
    .where('commitments.seq', '=', parts.seq)
    .executeTakeFirst()
  return row ? commitmentOf(row) : null
}

export const commitmentsOf = async (
  db: Kysely<Tables>,
  words: WordIndex,
  query: CommitmentsQuery,
): Promise<FoundCommitments> => {
  const matching = matchingOf(db, words, query)
  const standings = await matching
    .select((builder) => [
      standingOn(query.today)(builder).as('standing'),
      builder.fn.countAll<number>().as('commitments'),
    ])
    .groupBy('standing')
    .execute()
  const counts = { overdue: 0, due: 0, open: 0, kept: 0, withdrawn: 0 }
  for (const row of standings) counts[row.standing] = Number(row.commitments)
  const unsettled = counts.overdue + counts.due + counts.open
  const rows = await ofStanding(matching, query)
    .select(['commitment', 'cases.id', 'reference', 'title', 'client', 'openedAt'])
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return {
    commitments: rows.map(({ commitment, ...found }) => ({ ...commitmentOf({ commitment }), case: found })),
    counts,
    total:
      query.standing === 'any'
        ? unsettled + counts.kept + counts.withdrawn
        : query.standing === 'unsettled'
          ? unsettled
          : counts[query.standing],
  }
}

/** Those in a case's timeline, newest first: without what was withdrawn. */
export const commitmentsIn = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly Commitment[]> => {
  const rows = await standing(db)
    .select('commitment')
    .where('commitments.caseId', '=', caseId)
    .where('commitments.seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .where('state', '!=', 'withdrawn')
    .orderBy('commitments.seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(commitmentOf)
}

/** Of filings that stand, or of none. */
export const standing = (db: Kysely<Tables>) =>
  db
    .selectFrom('commitments')
    .innerJoin('cases', 'cases.id', 'commitments.caseId')
    .leftJoin('filings', (join) =>
      join.onRef('filings.caseId', '=', 'commitments.caseId').onRef('filings.seq', '=', 'commitments.filing'),
    )
    .where('withdrawnAt', 'is', null)

const matchingOf = (db: Kysely<Tables>, words: WordIndex, query: CommitmentsQuery) => {
  const { viewer, id, caseId, filing, owner, promisor, text, from, until, kind, attachment } = query
  let found = standing(db).where(mayKnow(viewer, 'commitments.caseId'))
  if (id !== undefined) {
    const parts = parseFilingId(id)
    found = found
      .where('commitments.caseId', '=', parts?.caseId ?? '')
      .where('commitments.seq', '=', parts?.seq ?? 0)
  }
  if (caseId !== undefined) found = found.where('commitments.caseId', '=', caseId)
  if (filing !== undefined) {
    const parts = parseFilingId(filing)
    found = found
      .where('commitments.caseId', '=', parts?.caseId ?? '')
      .where('commitments.filing', '=', parts?.seq ?? 0)
  }
  if (owner !== undefined) found = found.where('owner', '=', owner)
  if (promisor !== undefined) found = found.where('promisor', '=', promisor)
  if (from !== undefined) found = found.where('due', '>=', from)
  if (until !== undefined) found = found.where('due', '<=', until)
  if (kind !== undefined) found = found.where('filings.kind', '=', kind)
  if (attachment !== undefined) {
    const having = words.withFacets([attachmentGroup(attachment)])
    found = found.where(({ eb }) => eb('filings.number', 'in', having))
  }
  for (const term of searchTerms(text).slice(0, maxTerms)) found = found.where(holdsTerm(term))
  return found
}

/** As domain/commitments/commitmentRecord.ts has it (`standingOf`). */
const standingOn = (today: CalendarDate) => {
  const soon = plusDuration(today, `P${dueSoonDays}D`)
  return ({ eb }: ExpressionBuilder<Tables, 'commitments'>) =>
    eb
      .case()
      .when('state', '!=', 'open')
      .then(eb.ref('state'))
      .when('due', '<', today)
      .then(sql<'overdue'>`'overdue'`)
      .when('due', '<=', soon)
      .then(sql<'due'>`'due'`)
      .else(sql<'open'>`'open'`)
      .end()
}

const ofStanding = (
  matching: ReturnType<typeof matchingOf>,
  { standing: asked, today }: CommitmentsQuery,
) => {
  if (asked === 'any') {
    const openFirst = matching.orderBy(({ eb }) => eb('state', '!=', 'open'))
    return urgentFirst(openFirst.orderBy('settledAt', 'desc'))
  }
  if (asked === 'kept' || asked === 'withdrawn') {
    return matching.where('state', '=', asked).orderBy('settledAt', 'desc').orderBy('notedAt', 'desc')
  }
  const open = matching.where('state', '=', 'open')
  const soon = plusDuration(today, `P${dueSoonDays}D`)
  const these =
    asked === 'overdue'
      ? open.where('due', '<', today)
      : asked === 'due'
        ? open.where('due', '>=', today).where('due', '<=', soon)
        : asked === 'open'
          ? open.where(({ or, eb }) => or([eb('due', 'is', null), eb('due', '>', soon)]))
          : open
  return urgentFirst(these)
}

const urgentFirst = (matching: ReturnType<typeof matchingOf>) =>
  matching
    .orderBy(({ eb }) => eb('due', 'is', null))
    .orderBy('due')
    .orderBy('notedAt')
    .orderBy('commitments.caseId')
    .orderBy('commitments.seq')

// Written by rowOf, from what the register's schema let through.
const commitmentOf = ({ commitment }: { readonly commitment: string }): Commitment =>
  JSON.parse(commitment) as Commitment
