import { type Kysely, sql } from 'kysely'
import { type CaseId, type FilingId, parseFilingId, type Withdrawal } from '../../domain/cases/case.ts'
import type { FiledMails } from '../../ports/caseIndex.ts'
import type { Tables } from './rows.ts'

interface Found {
  readonly caseId: CaseId
  readonly sha256: string
  /** As JSON; null: it stands. */
  readonly withdrawn: string | null
}

/** Moves of one filing that are followed: more are a circle. */
const movesAtMost = 100

/** What a person filed and these filings besides, where it stands now: what somebody moved counts where it went. */
export const mailsFiled = async (
  db: Kysely<Tables>,
  by: string | null,
  besides: readonly FilingId[],
): Promise<FiledMails> => {
  const cases = new Map<CaseId, Set<string>>()
  let found: readonly Found[] = [...(await filedBy(db, by)), ...(await filingsNamed(db, besides))]
  for (let moves = 0; found.length > 0 && moves < movesAtMost; moves++) {
    for (const { caseId, sha256, withdrawn } of found)
      if (withdrawn === null) cases.set(caseId, (cases.get(caseId) ?? new Set<string>()).add(sha256))
    found = await filingsNamed(db, found.flatMap(movedTo))
  }
  return {
    mails: new Set([...cases.values()].flatMap((mails) => [...mails])).size,
    cases: [...cases]
      .map(([caseId, { size: mails }]) => ({ caseId, mails }))
      .sort((one, other) => other.mails - one.mails || (one.caseId < other.caseId ? -1 : 1)),
  }
}

const filedBy = async (db: Kysely<Tables>, by: string | null): Promise<readonly Found[]> =>
  by === null
    ? []
    : db.selectFrom('filings').select(['caseId', 'sha256', 'withdrawn']).where('filedBy', '=', by).execute()

/** In one statement, however many. */
const filingsNamed = async (db: Kysely<Tables>, ids: readonly FilingId[]): Promise<readonly Found[]> => {
  if (ids.length === 0) return []
  const named = JSON.stringify(ids.flatMap((id) => parseFilingId(id) ?? []))
  const { rows } = await sql<Found>`select "filings"."caseId", "sha256", "withdrawn"
    from json_each(${named}) as "named" join "filings"
      on "filings"."caseId" = "named"."value" ->> 'caseId' and "filings"."seq" = "named"."value" ->> 'seq'`.execute(
    db,
  )
  return rows
}

const movedTo = ({ withdrawn }: Found): readonly FilingId[] => {
  // Written by filingRow, from what the register's schema let through.
  const { movedTo: to = null } = withdrawn === null ? {} : (JSON.parse(withdrawn) as Partial<Withdrawal>)
  return to === null ? [] : [to]
}
