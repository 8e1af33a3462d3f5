import type { Kysely } from 'kysely'
import type { Case, CaseId, Filing } from '../../../domain/cases/case.ts'
import { type Feature, featureKey, featuresOf, featuresOfCase } from '../../../domain/suggestions/features.ts'
import { evenChunks } from '../evenChunks.ts'
import { inKeyOrder } from '../inKeyOrder.ts'
import type { Tables } from '../rows.ts'

/** The feature that all filings have: how many there are. */
export const anyFiling = ''

/**
 * What a batch of entries teaches and takes back, counted together. Of what stands in open cases everything is learned, once;
 * of anything else nothing.
 */
export class Lessons {
  readonly #ownDomains: readonly string[]
  readonly #perFeature = new Map<string, Map<CaseId, number>>()
  #filings = 0

  constructor(ownDomains: readonly string[]) {
    this.#ownDomains = ownDomains
  }

  /** The opening of a case is learned like a filing of what it goes by; -1 takes it back. */
  case(opened: Case, by: 1 | -1): void {
    this.#count(opened.id, featuresOfCase(opened), by)
  }

  /** Of a purged filing it is known only that it was. `text`: the words of its text that it is learned by (learnedWords.ts). */
  filing({ caseId, filedBy, message }: Filing, text: readonly string[], by: 1 | -1): void {
    const context = { ownDomains: this.#ownDomains, filer: filedBy, text }
    this.#count(caseId, message === null ? [] : featuresOf(message, context), by)
  }

  /** Brings the index's counts up. What is left of nothing goes. */
  async writeTo(db: Kysely<Tables>): Promise<void> {
    const changed = inKeyOrder([...this.#perFeature], ([feature]) => feature)
      .map(([feature, counts]) => ({ feature, counts: [...counts].filter(([, by]) => by !== 0) }))
      .filter(({ counts }) => counts.length > 0)
    const totals = changed.map(({ feature, counts }) => ({ feature, filings: sumOf(counts) }))
    const all = this.#filings === 0 ? [] : [{ feature: anyFiling, filings: this.#filings }]
    const ids = await addToTotals(db, [...all, ...totals])
    const rows = changed.flatMap(({ feature: key, counts }) => {
      const feature = ids.get(key)
      if (feature === undefined) throw new Error('a feature that was counted has no row')
      return counts.map(([caseId, filings]) => ({ feature, caseId, filings }))
    })
    await addToCounts(
      db,
      rows.sort((one, other) => one.feature - other.feature),
    )
    const takesBack = rows.some(({ filings }) => filings < 0) || this.#filings < 0
    if (takesBack) await forgetNothings(db, rows, [...ids.values()])
  }

  #count(caseId: CaseId, features: readonly Feature[], by: 1 | -1): void {
    this.#filings += by
    for (const key of features.map(featureKey)) {
      const counts = this.#perFeature.get(key) ?? new Map<CaseId, number>()
      counts.set(caseId, (counts.get(caseId) ?? 0) + by)
      this.#perFeature.set(key, counts)
    }
  }
}

interface CountChange {
  readonly feature: number
  readonly caseId: CaseId
  readonly filings: number
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

const addToCounts = async (db: Kysely<Tables>, rows: readonly CountChange[]): Promise<void> => {
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

/** Below nothing too: after the firm's domains were changed other features are taken back than were learned. */
const forgetNothings = async (
  db: Kysely<Tables>,
  rows: readonly CountChange[],
  features: readonly number[],
): Promise<void> => {
  for (const { feature, caseId } of rows.filter(({ filings }) => filings < 0)) {
    await db
      .deleteFrom('learnedCounts')
      .where('feature', '=', feature)
      .where('caseId', '=', caseId)
      .where('filings', '<=', 0)
      .execute()
  }
  for (const some of evenChunks(features)) {
    const nothings = db
      .selectFrom('learnedFeatures')
      .select('id')
      .where('id', 'in', some)
      .where('filings', '<=', 0)
    await db.deleteFrom('learnedCounts').where('feature', 'in', nothings).execute()
    await db.deleteFrom('learnedFeatures').where('id', 'in', some).where('filings', '<=', 0).execute()
  }
}

const sumOf = (counts: readonly (readonly [CaseId, number])[]): number =>
  counts.reduce((sum, [, by]) => sum + by, 0)
