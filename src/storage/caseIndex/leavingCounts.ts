import type { Kysely } from 'kysely'
import type { OpenWork } from '../../ports/caseIndex.ts'
import { standingCommitments } from './commitments/commitments.ts'
import type { Tables } from './rows.ts'

/** Open cases that a person opened and in which no mail stands, newest first. */
export const casesWithoutMail = async (db: Kysely<Tables>, openedBy: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('openedBy', '=', openedBy)
    .where('filings', '=', 0)
    .where('closed', '=', 0)
    .orderBy('openedAt', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who has open commitments, or open cases without mail that he opened, and how many. */
export const openWork = async (db: Kysely<Tables>): Promise<readonly OpenWork[]> => {
  const work = new Map<string, OpenWork>()
  const commitments = await standingCommitments(db)
    .where('state', '=', 'open')
    .groupBy('owner')
    .select(({ fn }) => ['owner', fn.countAll().as('open')])
    .execute()
  for (const { owner: person, open } of commitments)
    work.set(person, { person, commitments: Number(open), emptyCases: 0 })
  const cases = await db
    .selectFrom('cases')
    .where('filings', '=', 0)
    .where('closed', '=', 0)
    .groupBy('openedBy')
    .select(({ fn }) => ['openedBy', fn.countAll().as('empty')])
    .execute()
  for (const { openedBy: person, empty } of cases)
    work.set(person, { ...{ person, commitments: 0 }, ...work.get(person), emptyCases: Number(empty) })
  return [...work.values()]
}
