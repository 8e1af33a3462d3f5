import type { CaseId, FilingWay } from '../cases/case.ts'
import type { Follow } from './follows.ts'
import { isClose } from './isClose.ts'
import type { RankReason } from './rankCases.ts'

export const selfFilingModes = ['off', 'watch', 'on'] as const

/** When mail may file itself. `watch`: nothing is filed, and a list shows what would have been. */
export interface SelfFilingRules {
  readonly mode: (typeof selfFilingModes)[number]
  /** The least confidence of the first suggestion, 0.5 to 1. */
  readonly confidence: number
  /** Mails of conversations that are filed already. */
  readonly followUps: boolean
  /** Any mail that surely belongs to one of these cases. */
  readonly cases: readonly CaseId[]
}

/** What holds where nobody said otherwise. */
export const rulesAtFirst: SelfFilingRules = { mode: 'off', confidence: 0.9, followUps: true, cases: [] }

/** From which somebody chooses. No suggestion is surer than 0.975 (rankCases.ts). */
export const confidenceChoices: readonly number[] = [0.6, 0.7, 0.8, 0.9, 0.95, 0.97]

export interface SelfFilingQuestion {
  readonly rules: SelfFilingRules
  /** Whether it has a sign of being private, also where its owner has said that it is not. */
  readonly isPrivate: boolean
  /** Whether it is in any case already. */
  readonly isFiled: boolean
  /** Whether anybody withdrew it from a case: a person's word goes before every rule. */
  readonly wasWithdrawn: boolean
  /** The case that the person chose for it while he wrote it, where that is open. */
  readonly chosen: CaseId | null
  /** Of its conversation, where the person follows it. */
  readonly follow: (Pick<Follow, 'caseId' | 'mode'> & { readonly isClosed: boolean }) | null
  /** Likeliest first, of cases that the person may see. */
  readonly suggestions: readonly {
    readonly caseId: CaseId
    readonly confidence: number
    readonly reason: RankReason['kind']
  }[]
}

export type SelfFiling =
  | { readonly kind: 'files' | 'wouldFile'; readonly caseId: CaseId; readonly way: FilingWay }
  | { readonly kind: 'waits' }

const waits: SelfFiling = { kind: 'waits' }

/**
 * Whether a mail that is opened files itself, and where. Never a private one, one that was withdrawn, nor one of which two cases are
 * about equally likely. What the person said of this very mail goes before what he said of the conversation, and that before every rule.
 */
export const filesItself = ({
  rules,
  isPrivate,
  isFiled,
  wasWithdrawn,
  chosen,
  follow,
  suggestions,
}: SelfFilingQuestion): SelfFiling => {
  if (isPrivate || isFiled || wasWithdrawn) return waits
  if (chosen !== null) return { kind: 'files', caseId: chosen, way: 'whileWriting' }
  if (follow !== null) {
    const files = follow.mode === 'file' && !follow.isClosed
    return files ? { kind: 'files', caseId: follow.caseId, way: 'followed' } : waits
  }
  const [first] = suggestions
  if (rules.mode === 'off' || first === undefined || isClose(suggestions)) return waits
  const isMeant = (rules.followUps && first.reason === 'conversation') || rules.cases.includes(first.caseId)
  if (!isMeant || first.confidence < rules.confidence) return waits
  return { kind: rules.mode === 'on' ? 'files' : 'wouldFile', caseId: first.caseId, way: 'bySelf' }
}
