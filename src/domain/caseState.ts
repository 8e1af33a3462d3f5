import type { Case, CaseId } from './case.ts'
import { caseFact, type FilingFact } from './register/caseEntries.ts'
import type { StoredEntry } from './register/entry.ts'

/**
 * What a case's register says so far: what a decision about the case rests on. It grows in place as entries
 * are read (a copy per entry would cost the square of a case's size), so only its register keeps one.
 */
export interface CaseState {
  readonly opened: Case | null
  /** First filing of each message, by its identity. */
  readonly byIdentity: ReadonlyMap<string, FilingFact>
  /** First filing that carries each Message-ID. */
  readonly byMessageId: ReadonlyMap<string, FilingFact>
}

interface GrowingState {
  opened: Case | null
  readonly byIdentity: Map<string, FilingFact>
  readonly byMessageId: Map<string, FilingFact>
}

/** The growing state of one case, and how it takes the next entry. */
export const caseStateOf = (caseId: CaseId) => {
  const state: GrowingState = { opened: null, byIdentity: new Map(), byMessageId: new Map() }
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
  const messageId = filed.filing.message?.messageId ?? null
  if (!state.byIdentity.has(filed.identity)) state.byIdentity.set(filed.identity, filed)
  if (messageId !== null && !state.byMessageId.has(messageId)) state.byMessageId.set(messageId, filed)
}
