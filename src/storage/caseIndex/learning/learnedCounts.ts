import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../../../domain/cases/case.ts'
import type { Viewer } from '../../../domain/cases/caseAccess.ts'
import type { MessageMetadata } from '../../../domain/message.ts'
import { type Feature, featureKey, featuresOf } from '../../../domain/suggestions/features.ts'
import type { CaseCounts, LearnedCounts, SuggestionEvidence } from '../../../domain/suggestions/learned.ts'
import { askedWords } from '../../../domain/suggestions/textWords.ts'
import { evenChunks } from '../evenChunks.ts'
import { instantOf } from '../filingNumber.ts'
import { mayKnow } from '../rights.ts'
import type { Tables } from '../rows.ts'
import { anyFiling } from './learning.ts'

/** Cases read of one feature: what is in more says little, and most about those where it is most frequent. */
const maxCases = 100

/** What filings taught that bears on a message that this person has open. */
export const evidenceFor = async (
  db: Kysely<Tables>,
  message: MessageMetadata,
  { ownDomains, viewer }: { readonly ownDomains: readonly string[]; readonly viewer: Viewer },
): Promise<SuggestionEvidence> => {
  const text = askedWords(message.subject)
  const features = featuresOf(message, { ownDomains, filer: viewer.id, text })
  return { features, learned: await learnedCounts(db, features, viewer) }
}

/** A few dozen reads by key, however much was filed. */
const learnedCounts = async (
  db: Kysely<Tables>,
  features: readonly Feature[],
  viewer: Viewer,
): Promise<LearnedCounts> => {
  const known = await totalsOf(db, [anyFiling, ...features.map(featureKey)])
  const perCase = new Map<number, Map<CaseId, number>>()
  for (const { feature, caseId, filings } of await countsOf(db, known, viewer)) {
    const counts = perCase.get(feature) ?? new Map<CaseId, number>()
    perCase.set(feature, counts.set(caseId, filings))
  }
  const none = new Map<CaseId, number>()
  const all = known.find(({ feature }) => feature === anyFiling)
  return {
    filings: all?.filings ?? 0,
    features: new Map(
      known
        .filter((one) => one !== all)
        .map(({ id, feature, filings }) => [feature, { filings, perCase: perCase.get(id) ?? none }]),
    ),
    cases: await casesOf(db, new Set([...perCase.values()].flatMap((counts) => [...counts.keys()]))),
  }
}

interface Total {
  readonly id: number
  readonly feature: string
  readonly filings: number
}

const totalsOf = async (db: Kysely<Tables>, keys: readonly string[]): Promise<readonly Total[]> => {
  const totals: Total[] = []
  for (const some of evenChunks(keys)) {
    totals.push(
      ...(await db.selectFrom('learnedFeatures').selectAll().where('feature', 'in', some).execute()),
    )
  }
  return totals
}

/** What few filings have is in few cases, and read together. */
const countsOf = async (db: Kysely<Tables>, totals: readonly Total[], viewer: Viewer) => {
  const isRare = ({ filings }: Total): boolean => filings <= maxCases
  const rows: { readonly feature: number; readonly caseId: CaseId; readonly filings: number }[] = []
  for (const some of evenChunks(totals.filter(isRare))) {
    const ids = some.map(({ id }) => id)
    const counts = db.selectFrom('learnedCounts').selectAll().where('feature', 'in', ids)
    rows.push(...(await counts.where(mayKnow(viewer, 'learnedCounts.caseId')).execute()))
  }
  for (const { id } of totals.filter((one) => !isRare(one))) rows.push(...(await mostOf(db, id, viewer)))
  return rows
}

/** Where a feature is most frequent. Most counts are 1, and stand in no index by counts: of those any will do, the last come first. */
const mostOf = async (db: Kysely<Tables>, feature: number, viewer: Viewer) => {
  const counts = db
    .selectFrom('learnedCounts')
    .selectAll()
    .where('feature', '=', feature)
    .where(mayKnow(viewer, 'learnedCounts.caseId'))
  const several = await counts
    // Written out, not bound: only so does SQLite see that the index of those counts serves.
    .where('filings', '>', sql.lit(1))
    .orderBy('filings', 'desc')
    .orderBy('caseId', 'desc')
    .limit(maxCases)
    .execute()
  if (several.length === maxCases) return several
  const single = counts.where('filings', '=', 1).orderBy('caseId', 'desc')
  return [...several, ...(await single.limit(maxCases - several.length).execute())]
}

/** The opening of a case was learned like a filing, and counts as one. */
const casesOf = async (
  db: Kysely<Tables>,
  ids: ReadonlySet<CaseId>,
): Promise<ReadonlyMap<CaseId, CaseCounts>> => {
  const cases = new Map<CaseId, CaseCounts>()
  for (const some of evenChunks([...ids])) {
    const rows = await db
      .selectFrom('cases')
      .select(['id', 'filings', 'used'])
      .where('id', 'in', some)
      .execute()
    for (const { id, filings, used } of rows) {
      cases.set(id, { filings: filings + 1, lastFiledAt: instantOf(used) })
    }
  }
  return cases
}
