import type { CaseId } from '../cases/case.ts'
import { type Feature, type FeatureKind, featureKey, featureKinds } from './features.ts'
import type { CaseCounts, FeatureCounts, LearnedCounts } from './learned.ts'

/** A case in which the message may belong. */
export interface RankedCase {
  readonly caseId: CaseId
  /** How likely it is that the message is filed there, from 0 to just below 1: people put some of it elsewhere, however alike. */
  readonly confidence: number
  readonly reason: RankReason
}

/** What speaks most for a case: what so many filings in it have in common with the message, or only that it is in use. */
export type RankReason = SharedFeature | { readonly kind: 'recent'; readonly lastFiledAt: string }

export interface SharedFeature extends Feature {
  readonly filings: number
}

/*
 * A case is more likely the more its filings look like the message: a likelihood ratio per feature, how much more often
 * filings of the case have it than all the firm's filings do,
 *
 *     lift = ((n + mu p) / (N + mu)) / p      n of the case's N filings have it, p of the firm's
 *
 * smoothed towards p as if every case had mu average filings more (Dirichlet smoothing; Zhai and Lafferty 2004). What
 * stands in every mail (a colleague, one's own address) has p near 1 and lifts nothing. The logs add up to a score, from which
 * softmax makes probabilities. A new case has a lift of 1 for everything: that is the score of "none of them".
 */

/**
 * Filings' worth of doubt (mu): a case with one filing is not sure of what it is like. Less where sharing is hardly ever
 * chance: a Message-ID, a number.
 */
const doubts: Readonly<Partial<Record<FeatureKind, number>>> = { conversation: 0.03, reference: 1 }
const usualDoubt = 3

/**
 * A word of the subject that stood in texts alone says less than one that stood in subjects: measured on four mailboxes, in full it does more
 * harm than good.
 */
const weights: Readonly<Partial<Record<FeatureKind, number>>> = { text: 1 / 3 }

/**
 * Features of a kind occur together (the words of one subject, the people of one mailing), so k of them count as the square root
 * of k that are independent, and never as more than this.
 */
const maxIndependent = 2

/** Days after the last filing in which a case becomes half as likely to get the next. */
const daysToHalf = 7

/** The kinds overlap as well (who sent it, from which firm, about what), so the sum of their evidence overstates: measured by the eval. */
const overlap = 1.1

/** How much is filed elsewhere than all of it says: nothing is surer than that. Measured by the eval. */
const filedOtherwise = 0.025

/** A new case is as likely as one that holds a third of a filing, made just now. */
const newCase = Math.log(1 / 3)

/** Where the likeliest case is less likely, none is suggested. */
const minConfidence = 0.1

/** The cases that share something with the message, likeliest first. None when nothing fits. `at` is now, an ISO 8601 instant. */
export const rankCases = (
  features: readonly Feature[],
  learned: LearnedCounts,
  at: string,
): readonly RankedCase[] => {
  const scores = new Map<CaseId, Score>()
  for (const [caseId, counts] of learned.cases) {
    scores.set(caseId, { sum: logPrior(counts, at), counts, best: null })
  }
  for (const kind of featureKinds) {
    weigh(knownOf(kind, features, learned), kind, learned.filings, scores)
  }
  return likeliestFirst(scores)
}

interface Score {
  sum: number
  readonly counts: CaseCounts
  /** The reason: the strongest single feature that speaks for it. */
  best: { readonly strength: number; readonly reason: SharedFeature } | null
}

interface KnownFeature extends FeatureCounts {
  readonly feature: Feature
}

/** Of a sender who is new it is told too: he speaks for a new case, and least for a large one. */
const nothing: FeatureCounts = { filings: 0, perCase: new Map() }

const knownOf = (
  kind: FeatureKind,
  features: readonly Feature[],
  learned: LearnedCounts,
): readonly KnownFeature[] =>
  features
    .filter((feature) => feature.kind === kind && !(kind === 'text' && isInSubjects(feature, learned)))
    .flatMap((feature) => {
      const counts = learned.features.get(featureKey(feature)) ?? (kind === 'sender' ? nothing : null)
      return counts === null ? [] : [{ feature, ...counts }]
    })

/** A word that is known from subjects has said what it has to say. */
const isInSubjects = ({ value }: Feature, { features }: LearnedCounts): boolean =>
  features.has(featureKey({ kind: 'word', value }))

/** Adds what the features of one kind say. log lift = log(1 + n / (mu p)) - log((N + mu) / mu), and n is 0 for most cases. */
const weigh = (
  known: readonly KnownFeature[],
  kind: FeatureKind,
  filings: number,
  scores: ReadonlyMap<CaseId, Score>,
): void => {
  if (known.length === 0) return
  const doubt = doubts[kind] ?? usualDoubt
  const counts = weights[kind] ?? 1
  const weight = (counts * Math.min(Math.sqrt(known.length), maxIndependent)) / known.length
  const against = ({ counts }: Score): number => Math.log((counts.filings + doubt) / doubt)
  for (const score of scores.values()) score.sum -= weight * known.length * against(score)
  for (const { feature, filings: having, perCase } of known) {
    const share = (having + 0.5) / (filings + 1)
    for (const [caseId, times] of perCase) {
      const score = scores.get(caseId)
      if (score === undefined) continue
      const lift = Math.log1p(times / (doubt * share))
      score.sum += weight * lift
      const strength = counts * (lift - against(score))
      if ((strength > 0 || always.has(kind)) && isBetterReason(score, feature, strength)) {
        score.best = { strength, reason: { ...feature, filings: times } }
      }
    }
  }
}

/**
 * A conversation needs no other reason, also where a word is rarer, and who files or took part among colleagues is one only where there is no
 * other. Kinds are weighed the more telling first.
 */
const isBetterReason = ({ best }: Score, { kind }: Feature, strength: number): boolean => {
  if (best === null) return true
  if (best.reason.kind === 'conversation' && kind !== 'conversation') return false
  if (isAmongUs(kind) !== isAmongUs(best.reason.kind)) return isAmongUs(best.reason.kind)
  return strength > best.strength
}

/** What is shared by few: a reason also where as much is shared with another case. */
const always: ReadonlySet<FeatureKind> = new Set([
  ...(['conversation', 'reference', 'subject', 'sender', 'person', 'domain'] as const),
])

const isAmongUs = (kind: FeatureKind): boolean => kind === 'colleague' || kind === 'filer'

const dayLength = 86_400_000

const logPrior = ({ filings, lastFiledAt }: CaseCounts, at: string): number => {
  const days = Math.max(0, Date.parse(at) - Date.parse(lastFiledAt)) / dayLength
  return Math.log(filings / (1 + days / daysToHalf))
}

const likeliestFirst = (scores: ReadonlyMap<CaseId, Score>): readonly RankedCase[] => {
  const ordered = [...scores].sort(
    ([id, one], [otherId, other]) => other.sum - one.sum || (id < otherId ? -1 : 1),
  )
  const first = ordered[0]?.[1].sum ?? newCase
  const highest = Math.max(newCase, first)
  const odds = (sum: number): number => Math.exp((sum - highest) / overlap)
  const all = ordered.reduce((before, [, { sum }]) => before + odds(sum), odds(newCase))
  if (odds(first) / all < minConfidence) return []
  return ordered.map(([caseId, { sum, counts, best }]) => ({
    caseId,
    confidence: ((1 - filedOtherwise) * odds(sum)) / all,
    reason: best?.reason ?? { kind: 'recent', lastFiledAt: counts.lastFiledAt },
  }))
}
