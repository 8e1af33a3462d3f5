import type { Kysely } from 'kysely'
import type { Case, CaseId, Filing } from '../../domain/case.ts'
import { type Feature, featureKey, featuresOf, featuresOfCase } from '../../domain/suggestions/features.ts'
import { evenChunks } from './evenChunks.ts'
import type { Tables } from './tables.ts'

/** The feature that all filings have: how many there are. */
export const anyFiling = ''

/** Counts the openings of cases, each as a filing of what the case goes by. */
export const learnCases = (db: Kysely<Tables>, opened: readonly Case[]): Promise<void> =>
  countIn(
    db,
    opened.map((one) => ({ caseId: one.id, features: featuresOfCase(one) })),
  )

/** Counts filings. Of a purged one it is known only that it was. */
export const learnFilings = (
  db: Kysely<Tables>,
  filings: readonly Filing[],
  ownDomains: readonly string[],
): Promise<void> =>
  countIn(
    db,
    filings.map(({ caseId, filedBy, message }) => ({
      caseId,
      features: message === null ? [] : featuresOf(message, { ownDomains, filer: filedBy, text: '' }),
    })),
  )

interface Seen {
  readonly caseId: CaseId
  readonly features: readonly Feature[]
}

const countIn = async (db: Kysely<Tables>, seen: readonly Seen[]): Promise<void> => {
  if (seen.length === 0) return
  const perCase = new Map<string, Map<CaseId, number>>()
  for (const { caseId, features } of seen) {
    for (const key of features.map(featureKey)) {
      const counts = perCase.get(key) ?? new Map<CaseId, number>()
      counts.set(caseId, (counts.get(caseId) ?? 0) + 1)
      perCase.set(key, counts)
    }
  }
  const totals = [...perCase].map(([feature, counts]) => ({ feature, filings: sum(counts.values()) }))
  const ids = await addToTotals(db, [{ feature: anyFiling, filings: seen.length }, ...totals])
  const rows = [...perCase].flatMap(([key, counts]) => {
    const feature = ids.get(key)
    if (feature === undefined) throw new Error('a feature that was counted has no row')
    return [...counts].map(([caseId, filings]) => ({ feature, caseId, filings }))
  })
  await addToCounts(db, rows)
}

const addToTotals = async (
  db: Kysely<Tables>,
  rows: readonly { readonly feature: string; readonly filings: number }[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = new Map<string, number>()
  for (const some of evenChunks(rows)) {
    const counted = await db
      .insertInto('learnedFeatures')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('feature').doUpdateSet(({ ref, eb }) => ({
          filings: eb('learnedFeatures.filings', '+', ref('excluded.filings')),
        })),
      )
      .returning(['id', 'feature'])
      .execute()
    for (const { id, feature } of counted) ids.set(feature, id)
  }
  return ids
}

const addToCounts = async (
  db: Kysely<Tables>,
  rows: readonly { readonly feature: number; readonly caseId: CaseId; readonly filings: number }[],
): Promise<void> => {
  for (const some of evenChunks(rows)) {
    await db
      .insertInto('learnedCounts')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['feature', 'caseId']).doUpdateSet(({ ref, eb }) => ({
          filings: eb('learnedCounts.filings', '+', ref('excluded.filings')),
        })),
      )
      .execute()
  }
}

const sum = (counts: Iterable<number>): number => {
  let all = 0
  for (const one of counts) all += one
  return all
}
