import type { Case, CaseId, CaseSummary } from './case.ts'
import { caseFact, type FilingFact } from './register/caseEntries.ts'
import type { StoredEntry } from './register/entry.ts'

/**
 * What a case's register says so far: what a decision about the case rests on. It grows in place as entries
 * are read (a copy per entry would cost the square of a case's size), so only its register keeps one.
 */
export interface CaseState {
  readonly opened: Case | null
  /** How many messages were filed. */
  readonly filings: number
  readonly lastFiledAt: string | null
  /** First filing of each message, by its identity. */
  readonly byIdentity: ReadonlyMap<string, FilingFact>
  /** First filing of each file, by its SHA-256. */
  readonly bySha256: ReadonlyMap<string, FilingFact>
  /** First filing that carries each Message-ID. */
  readonly byMessageId: ReadonlyMap<string, FilingFact>
}

interface GrowingState {
  opened: Case | null
  filings: number
  lastFiledAt: string | null
  readonly byIdentity: Map<string, FilingFact>
  readonly bySha256: Map<string, FilingFact>
  readonly byMessageId: Map<string, FilingFact>
}

/** The growing state of one case, and how it takes the next entry. */
export const caseStateOf = (caseId: CaseId) => {
  const state: GrowingState = {
    opened: null,
    filings: 0,
    lastFiledAt: null,
    byIdentity: new Map(),
    bySha256: new Map(),
    byMessageId: new Map(),
  }
  return {
    state: state as CaseState,
    take: (entry: StoredEntry): void => {
      const fact = caseFact(caseId, entry)
      if (fact?.kind === 'caseOpened') state.opened ??= fact.opened
      if (fact?.kind === 'messageFiled') takeFiling(state, fact.filed)
    },
  }
}

const takeFiling = (state: GrowingState, filed: FilingFact): void => {
  state.filings += 1
  state.lastFiledAt = filed.filing.filedAt
  keepFirst(state.byIdentity, filed.identity, filed)
  keepFirst(state.bySha256, filed.filing.sha256, filed)
  keepFirst(state.byMessageId, filed.filing.message?.messageId ?? null, filed)
}

const keepFirst = (map: Map<string, FilingFact>, key: string | null, filed: FilingFact): void => {
  if (key !== null && !map.has(key)) map.set(key, filed)
}

/** The case as lists show it; for a case whose opening was not read, by its id alone. */
export const summaryOf = (caseId: CaseId, { opened, filings, lastFiledAt }: CaseState): CaseSummary => ({
  ...(opened ?? { id: caseId, reference: caseId, title: '', client: '', openedAt: lastFiledAt ?? '' }),
  filings,
  lastFiledAt,
})
