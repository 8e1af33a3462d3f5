import type { CaseId } from '../cases/case.ts'
import type { Feature } from './features.ts'

/**
 * A filing as it is learned. The opening of a case is learned like one, of the words it goes by (`featuresOfCase`): so a
 * case can be suggested before anything is in it.
 */
export interface LearnedFiling {
  readonly caseId: CaseId
  /** ISO 8601 instant in UTC. */
  readonly filedAt: string
  readonly features: readonly Feature[]
}

/** A message beside what was learned that bears on it. */
export interface SuggestionEvidence {
  readonly features: readonly Feature[]
  readonly learned: LearnedCounts
}

/** What was learned that bears on one message: counts of filings, nothing of any filing's own. */
export interface LearnedCounts {
  /** Filings of the firm. */
  readonly filings: number
  /** By feature key: those of the message that were ever filed. */
  readonly features: ReadonlyMap<string, FeatureCounts>
  /** Every case named in `features`. */
  readonly cases: ReadonlyMap<CaseId, CaseCounts>
}

export interface FeatureCounts {
  /** Filings with the feature, in all cases. */
  readonly filings: number
  /** Those in each open case. A feature of very many cases may name only those in which it is most frequent. */
  readonly perCase: ReadonlyMap<CaseId, number>
}

export interface CaseCounts {
  readonly filings: number
  /** ISO 8601 instant in UTC. */
  readonly lastFiledAt: string
}
