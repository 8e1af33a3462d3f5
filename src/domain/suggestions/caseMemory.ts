import type { CaseId } from '../cases/case.ts'
import { type Feature, featureKey } from './features.ts'
import type { CaseCounts, FeatureCounts, LearnedCounts, LearnedFiling } from './learned.ts'

/** What filings taught, in memory. */
export interface CaseMemory {
  learn(filing: LearnedFiling): void
  /** Takes back what this filing taught, after a withdrawal or before a correction. It must have been learned. */
  unlearn(filing: LearnedFiling): void
  /** Forgets a case that was closed, as if nothing had been filed in it. */
  forget(caseId: CaseId): void
  countsFor(features: readonly Feature[]): LearnedCounts
}

interface KnownCase {
  filings: number
  /** How many filings at each instant: a filing that is taken back may be the newest. */
  readonly filedAt: Map<string, number>
  readonly features: Map<string, number>
}

interface KnownFeature {
  filings: number
  readonly perCase: Map<CaseId, number>
}

export const caseMemory = (): CaseMemory => {
  const cases = new Map<CaseId, KnownCase>()
  const features = new Map<string, KnownFeature>()
  let filings = 0

  const count = (key: string, caseId: CaseId, by: number): void => {
    const feature = features.get(key) ?? { filings: 0, perCase: new Map() }
    feature.filings += by
    add(feature.perCase, caseId, by)
    if (feature.filings === 0) features.delete(key)
    else features.set(key, feature)
  }

  const change = ({ caseId, filedAt, features: learned }: LearnedFiling, by: 1 | -1): void => {
    const known = cases.get(caseId) ?? { filings: 0, filedAt: new Map(), features: new Map() }
    known.filings += by
    filings += by
    add(known.filedAt, filedAt, by)
    for (const key of learned.map(featureKey)) {
      add(known.features, key, by)
      count(key, caseId, by)
    }
    if (known.filings === 0) cases.delete(caseId)
    else cases.set(caseId, known)
  }

  return {
    learn: (filing) => change(filing, 1),
    unlearn: (filing) => change(filing, -1),
    forget: (caseId) => {
      const known = cases.get(caseId)
      if (known === undefined) return
      for (const [key, times] of known.features) count(key, caseId, -times)
      filings -= known.filings
      cases.delete(caseId)
    },
    countsFor: (asked) => {
      const found = new Map<string, FeatureCounts>()
      const named = new Map<CaseId, CaseCounts>()
      for (const key of asked.map(featureKey)) {
        const feature = features.get(key)
        if (feature === undefined) continue
        found.set(key, feature)
        for (const caseId of feature.perCase.keys()) {
          const known = cases.get(caseId)
          if (known && !named.has(caseId)) {
            named.set(caseId, { filings: known.filings, lastFiledAt: newest(known.filedAt.keys()) })
          }
        }
      }
      return { filings, features: found, cases: named }
    },
  }
}

const add = (counts: Map<string, number>, key: string, by: number): void => {
  const sum = (counts.get(key) ?? 0) + by
  if (sum === 0) counts.delete(key)
  else counts.set(key, sum)
}

const newest = (instants: Iterable<string>): string => {
  let last = ''
  for (const instant of instants) if (instant > last) last = instant
  return last
}
