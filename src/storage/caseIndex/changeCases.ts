import type { Kysely } from 'kysely'
import type { CaseId } from '../../domain/cases/case.ts'
import type { CaseAccess } from '../../domain/cases/caseAccess.ts'
import { commitmentAfter, commitmentNoted } from '../../domain/commitments/commitmentSteps.ts'
import type { CaseChanged } from '../../domain/register/caseEntries.ts'
import type { TakingIn } from './addFilings.ts'
import { addEvent } from './caseEvents.ts'
import { type ChangedFiling, changeFiling } from './changeFilings.ts'
import { followFiling, keptCommitment, putCommitment } from './commitments/commitments.ts'
import { filingOf } from './filings.ts'
import { learnedWords } from './learning/learnedWords.ts'
import type { Lessons } from './learning/learning.ts'
import type { Tables } from './rows.ts'
import type { WordIndex } from './search/wordIndex.ts'

/** Takes in what became of cases and filings, in order. Returns the filings that are other than they were. */
export const changeCases = async (
  db: Kysely<Tables>,
  words: WordIndex,
  facts: readonly CaseChanged[],
  { change, lessons }: TakingIn,
): Promise<readonly ChangedFiling[]> => {
  const changed: ChangedFiling[] = []
  for (const fact of facts) {
    await addEvent(db, fact)
    await changeCommitment(db, words, fact)
    await changeCase(db, fact, lessons)
    const filing = await changeFiling(db, fact, change)
    if (filing === null) continue
    changed.push(filing)
    await followFiling(db, filing.after)
    await learnChange(db, filing, lessons)
  }
  return changed
}

const changeCommitment = async (db: Kysely<Tables>, words: WordIndex, fact: CaseChanged): Promise<void> => {
  const { caseId, change } = fact
  if (change.kind === 'commitmentNoted') await putCommitment(db, words, commitmentNoted(fact, change))
  if (!('commitment' in change.facts)) return
  const before = await keptCommitment(db, caseId, change.facts.commitment)
  if (before !== null) await putCommitment(db, words, commitmentAfter(before, fact, change))
}

const changeCase = async (
  db: Kysely<Tables>,
  { caseId, at, change }: CaseChanged,
  lessons: Lessons,
): Promise<void> => {
  switch (change.kind) {
    case 'caseClosed':
      return setClosed(db, caseId, at, lessons)
    case 'caseReopened':
      return setClosed(db, caseId, null, lessons)
    case 'accessChanged':
      return setAccess(db, caseId, change.facts)
    default:
  }
}

/** A closed case is forgotten, as if nothing had been filed in it; one that is reopened is learned whole. */
const setClosed = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  closedAt: string | null,
  lessons: Lessons,
): Promise<void> => {
  const found = await db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (found === undefined || (found.closedAt === null) === (closedAt === null)) return
  const closed = closedAt === null ? 0 : 1
  await db.updateTable('cases').set({ closedAt, closed }).where('id', '=', caseId).execute()
  const by = closedAt === null ? 1 : -1
  lessons.case(found, by)
  for await (const { filing, words } of standingIn(db, caseId)) lessons.filing(filing, words, by)
}

const atOnce = 500

async function* standingIn(db: Kysely<Tables>, caseId: CaseId) {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('filings')
      .selectAll()
      .where('caseId', '=', caseId)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(atOnce)
      .execute()
    const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
    const words = await learnedWords(
      db,
      standing.map(({ number }) => number),
    )
    yield* standing.map((row) => ({ filing: filingOf(row), words: words.get(row.number) ?? [] }))
    const newest = rows.at(-1)
    if (newest === undefined) return
    last = newest.seq
  }
}

const setAccess = async (
  db: Kysely<Tables>,
  caseId: CaseId,
  { restricted, members }: CaseAccess,
): Promise<void> => {
  const flag = restricted ? 1 : 0
  await db.updateTable('cases').set({ restricted: flag }).where('id', '=', caseId).execute()
  await db.deleteFrom('caseMembers').where('caseId', '=', caseId).execute()
  for (const person of new Set(members))
    await db.insertInto('caseMembers').values({ caseId, person }).execute()
}

const learnChange = async (
  db: Kysely<Tables>,
  { number, before, after }: ChangedFiling,
  lessons: Lessons,
): Promise<void> => {
  if (await isClosed(db, after.caseId)) return
  const words = (await learnedWords(db, [number])).get(number) ?? []
  if (before.withdrawn === null) lessons.filing(before, words, -1)
  if (after.withdrawn === null) lessons.filing(after, words, 1)
}

const isClosed = async (db: Kysely<Tables>, caseId: CaseId): Promise<boolean> => {
  const found = await db.selectFrom('cases').select('closed').where('id', '=', caseId).executeTakeFirst()
  return found?.closed === 1
}
