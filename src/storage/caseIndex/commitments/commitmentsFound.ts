import { expressionBuilder, type Kysely } from 'kysely'
import { type CalendarDate, plusDuration } from '../../../domain/calendar/calendar.ts'
import { parseFilingId } from '../../../domain/cases/case.ts'
import type { Viewer } from '../../../domain/cases/caseAccess.ts'
import { type CommitmentState, dueSoonDays } from '../../../domain/commitments/commitmentRecord.ts'
import { type SearchTerm, searchTerms } from '../../../domain/search/searchTerms.ts'
import type { CommitmentsQuery, FoundCommitments } from '../../../ports/caseRecords.ts'
import { mayKnow, mayKnowEach } from '../rights.ts'
import type { Tables } from '../rows.ts'
import type { WordIndex } from '../search/wordIndex.ts'
import { commitmentOf, noDay, standingCommitments } from './commitments.ts'

/** Words and phrases of a query that are looked at. */
const maxTerms = 12

/** A register counts all that match by their standing, and shows a page of one standing. */
export const commitmentsFound = async (
  db: Kysely<Tables>,
  words: WordIndex,
  query: CommitmentsQuery,
): Promise<FoundCommitments> => {
  const matching = matchingOf(db, words, query)
  const counts = await countsOf(matching, query.today)
  const unsettled = counts.overdue + counts.due + counts.open
  const page = await ofStanding(matching, query)
    .select('commitments.number')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return {
    commitments: await shown(
      db,
      query.viewer,
      page.map(({ number }) => number),
    ),
    counts,
    total:
      query.standing === 'any'
        ? unsettled + counts.kept + counts.withdrawn
        : query.standing === 'unsettled'
          ? unsettled
          : counts[query.standing],
  }
}

/** Read after they were put in order, for they are long; and so asked again of each whether it stands and may be known. */
const shown = async (
  db: Kysely<Tables>,
  viewer: Viewer | null,
  numbers: readonly number[],
): Promise<FoundCommitments['commitments']> => {
  if (numbers.length === 0) return []
  const rows = await standingCommitments(db)
    .innerJoin('commitmentTexts', 'commitmentTexts.number', 'commitments.number')
    .innerJoin('cases', 'cases.id', 'commitments.caseId')
    .select(['commitments.number', 'commitment', 'cases.id', 'reference', 'title', 'client', 'openedAt'])
    .where('commitments.number', 'in', numbers)
    .where(mayKnow(viewer, 'commitments.caseId'))
    .execute()
  const found = new Map(
    rows.map(({ number, commitment, ...inCase }) => [
      number,
      { ...commitmentOf({ commitment }), case: inCase },
    ]),
  )
  return numbers.flatMap((number) => found.get(number) ?? [])
}

type Matching = ReturnType<typeof standingCommitments>

const matchingOf = (db: Kysely<Tables>, words: WordIndex, query: CommitmentsQuery): Matching => {
  const { viewer, id, caseId, filing, owner, promisor, text, from, until, kind, attachment } = query
  let found = standingCommitments(db).where(mayKnowEach(viewer, 'commitments.caseId'))
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
  if (from !== undefined) found = found.where('due', '>=', from).where('due', '<', noDay)
  if (until !== undefined) found = found.where('due', '<=', until)
  if (kind !== undefined) found = found.where('commitments.kind', '=', kind)
  if (attachment !== undefined) found = found.where('attachments', 'like', `% ${attachment} %`)
  for (const term of searchTerms(text).slice(0, maxTerms)) found = found.where(holdsTerm(words, term))
  return found
}

/** Itself, or, of what is wanted, its case: a word may begin one of the case, or stand in its reference. */
const holdsTerm = (words: WordIndex, term: SearchTerm) => {
  const { eb, or, not, selectFrom } = expressionBuilder<Tables, 'commitments'>()
  const itself = eb('commitments.number', 'in', words.commitmentsHolding(term))
  if (term.excluded) return not(itself)
  const cases = selectFrom('cases as named')
    .select('named.id')
    // No wildcard is among the letters and digits of folded words.
    .where((named) =>
      named.or([
        named.eb('named.words', 'like', `% ${term.words.join(' ')}%`),
        named.eb('named.referenceLetters', 'like', `%${term.words.join('')}%`),
      ]),
    )
  return or([itself, eb('commitments.caseId', 'in', cases)])
}

/** As domain/commitments/commitmentRecord.ts has it (`standingOf`). */
const countsOf = async (matching: Matching, today: CalendarDate): Promise<FoundCommitments['counts']> => {
  const soon = lastSoon(today)
  const row = await matching
    .select(({ fn }) => {
      const of = (state: CommitmentState) => fn.countAll<number>().filterWhere('state', '=', state)
      return [
        of('open').filterWhere('due', '<', today).as('overdue'),
        of('open').filterWhere('due', '>=', today).filterWhere('due', '<=', soon).as('due'),
        of('open').filterWhere('due', '>', soon).as('open'),
        of('kept').as('kept'),
        of('withdrawn').as('withdrawn'),
      ]
    })
    .executeTakeFirstOrThrow()
  const { overdue, due, open, kept, withdrawn } = row
  return {
    ...{ overdue: Number(overdue), due: Number(due), open: Number(open) },
    ...{ kept: Number(kept), withdrawn: Number(withdrawn) },
  }
}

const lastSoon = (today: CalendarDate): CalendarDate => plusDuration(today, `P${dueSoonDays}D`)

const ofStanding = (matching: Matching, { standing, today }: CommitmentsQuery): Matching => {
  if (standing === 'any') {
    const openFirst = matching.orderBy(({ eb }) => eb('state', '!=', 'open'))
    return urgentFirst(openFirst.orderBy('settledAt', 'desc'))
  }
  if (standing === 'kept' || standing === 'withdrawn')
    return matching.where('state', '=', standing).orderBy('settledAt', 'desc').orderBy('notedAt', 'desc')
  const open = urgentFirst(matching.where('state', '=', 'open'))
  const soon = lastSoon(today)
  if (standing === 'overdue') return open.where('due', '<', today)
  if (standing === 'due') return open.where('due', '>=', today).where('due', '<=', soon)
  return standing === 'open' ? open.where('due', '>', soon) : open
}

const urgentFirst = (matching: Matching): Matching =>
  matching.orderBy('due').orderBy('notedAt').orderBy('commitments.caseId').orderBy('commitments.seq')
