import type { CaseId } from './case.ts'

/** What earlier filings say about one message, a list per reason, strongest case first. */
export interface SuggestionEvidence {
  /** Cases that hold a message of the same conversation. */
  readonly conversation: readonly CaseEvidence[]
  /** Cases that hold mail from or to the message's outside participants. */
  readonly people: readonly CaseEvidence[]
  /** Cases that hold mail from or to their domains. */
  readonly domain: readonly CaseEvidence[]
  /** Cases filed into most recently. */
  readonly recent: readonly CaseEvidence[]
}

export interface CaseEvidence {
  readonly caseId: CaseId
  /** How many filings speak for it. */
  readonly filings: number
  readonly lastFiledAt: string
  /** The person's name or address, or the domain, that the filings share with the message; empty for the others. */
  readonly shared: string
}

export type SuggestionReason = 'conversation' | 'people' | 'domain' | 'recent'

export interface CaseSuggestion {
  readonly caseId: CaseId
  readonly reason: SuggestionReason
  readonly filings: number
  readonly shared: string
}

const reasonsByStrength = ['conversation', 'people', 'domain', 'recent'] as const

/** Cases in the order in which to offer them, each once, with its strongest reason. */
export const suggestCases = (evidence: SuggestionEvidence, limit: number): readonly CaseSuggestion[] => {
  const suggestions = new Map<CaseId, CaseSuggestion>()
  for (const reason of reasonsByStrength) {
    for (const { caseId, filings, shared } of evidence[reason]) {
      if (!suggestions.has(caseId)) suggestions.set(caseId, { caseId, reason, filings, shared })
    }
  }
  return [...suggestions.values()].slice(0, limit)
}
