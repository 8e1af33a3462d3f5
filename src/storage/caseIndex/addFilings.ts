import { type Kysely, sql } from 'kysely'
import type { CaseId, Filing } from '../../domain/cases/case.ts'
import { threadLinks } from '../../domain/suggestions/conversation.ts'
import { correspondentsOf } from '../../domain/suggestions/correspondents.ts'
import { evenChunks } from './evenChunks.ts'
import { freeNumbers } from './filingNumber.ts'
import { filingRow } from './filings.ts'
import { inKeyOrder } from './inKeyOrder.ts'
import { keepLearnedWords } from './learning/learnedWords.ts'
import type { Lessons } from './learning/learning.ts'
import type { Tables } from './rows.ts'
import { noteAttachments } from './search/attachmentWords.ts'

export interface Filed {
  readonly filing: Filing
  readonly text: string
}

/** What takes entries in. */
export interface TakingIn {
  /** Its number. */
  readonly change: number
  readonly lessons: Lessons
}

export interface Added extends Filed {
  readonly number: number
}

/** Before what became of them: that is about filings of earlier entries, whichever batch they came in. Table by table, many rows a statement. */
export const addFilings = async (
  db: Kysely<Tables>,
  all: readonly Filed[],
  { change, lessons }: TakingIn,
): Promise<readonly Added[]> => {
  const added = await numbered(db, all)
  for (const some of evenChunks(added)) {
    const rows = some.map(({ number, filing }) => filingRow(number, filing, change))
    await db.insertInto('filings').values(rows).execute()
  }
  await countInCases(db, added)
  await noteAttachments(db, added)
  await addThreadLinks(db, added)
  await addCorrespondents(db, added)
  const closed = await closedAmong(db, new Set(added.map(({ filing }) => filing.caseId)))
  const words = await keepLearnedWords(db, added)
  for (const { filing, number } of added) {
    if (!closed.has(filing.caseId)) lessons.filing(filing, words.get(number) ?? [], 1)
  }
  return added
}

const numbered = async (db: Kysely<Tables>, all: readonly Filed[]): Promise<readonly Added[]> => {
  const free = await freeNumbers(
    db,
    all.map(({ filing }) => filing.filedAt),
  )
  const added: Added[] = []
  for (const filed of all) added.push({ ...filed, number: await free(filed.filing.filedAt) })
  return added
}

/** In one statement for all cases: Kysely writes numbers out in a `case`, so that each would be a text to prepare. */
const countInCases = async (db: Kysely<Tables>, added: readonly Added[]): Promise<void> => {
  const counts = [...Map.groupBy(added, ({ filing }) => filing.caseId)].map(([id, some]) => ({
    ...{ id, filings: some.length },
    newest: some.reduce((highest, { number }) => Math.max(highest, number), 0),
  }))
  await sql`update "cases" set "filings" = "cases"."filings" + "added"."filings",
      "newestFiling" = max("cases"."newestFiling", "added"."newest"), "used" = max("cases"."used", "added"."newest")
    from (select "value" ->> 'id' as "id", "value" ->> 'filings' as "filings", "value" ->> 'newest' as "newest"
      from json_each(${JSON.stringify(counts)})) as "added"
    where "cases"."id" = "added"."id"`.execute(db)
}

const addThreadLinks = async (db: Kysely<Tables>, added: readonly Added[]): Promise<void> => {
  const rows = added.flatMap(({ number: filing, filing: { message } }) =>
    message === null ? [] : threadLinks(message).map((link) => ({ link, filing })),
  )
  for (const some of evenChunks(inKeyOrder(rows, ({ link }) => link))) {
    await db.insertInto('threadLinks').values(some).execute()
  }
}

const addCorrespondents = async (db: Kysely<Tables>, added: readonly Added[]): Promise<void> => {
  const rows = added.flatMap(({ number: filing, filing: { message, caseId } }) =>
    message === null
      ? []
      : correspondentsOf(message).map(({ address, domain }) => ({ address, domain, filing, caseId })),
  )
  for (const some of evenChunks(inKeyOrder(rows, ({ address }) => address))) {
    await db.insertInto('correspondents').values(some).execute()
  }
}

const closedAmong = async (db: Kysely<Tables>, ids: ReadonlySet<CaseId>): Promise<ReadonlySet<CaseId>> => {
  const closed = new Set<CaseId>()
  for (const some of evenChunks([...ids])) {
    const rows = await db
      .selectFrom('cases')
      .select('id')
      .where('id', 'in', some)
      .where('closed', '=', 1)
      .execute()
    for (const { id } of rows) closed.add(id)
  }
  return closed
}
