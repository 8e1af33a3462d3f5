import { caseChangeEntry } from '../register/caseChanges.ts'
import type { FilingFact } from '../register/caseEntries.ts'
import type { ErasureBar, Filing, FilingId, FilingKind, Withdrawal } from './case.ts'
import { type CaseDecision, nothing, refused, write } from './caseDecision.ts'
import type { CaseState } from './caseState.ts'

/** What a person does to a filing; each is undone by another. */
export type FilingChange =
  | { readonly step: 'withdraw'; readonly reason: string; readonly toErase?: readonly ErasureBar[] }
  | { readonly step: 'restore' }
  | ({
      readonly step: 'correct'
      /** As whoever corrects it saw it: what a colleague made of it meanwhile is not written over. */
      readonly was?: FilingMark | undefined
    } & FilingMark)

/** What of a filing can be corrected. */
interface FilingMark {
  readonly kind: FilingKind
  readonly note: string
}

export const changeFiling = (
  state: CaseState,
  seq: number,
  change: FilingChange,
): CaseDecision<'filingNotFound' | 'changedMeanwhile'> => {
  const filed = state.bySeq.get(seq)
  if (filed === undefined) return refused('filingNotFound')
  if (change.step !== 'withdraw' && isErased(filed.filing)) return refused('filingNotFound')
  switch (change.step) {
    case 'withdraw':
      return withdrawFiling(state, seq, {
        reason: change.reason,
        movedTo: null,
        toErase: change.toErase ?? [],
      })
    case 'restore':
      return restoreFiling(state, filed)
    case 'correct': {
      const { kind, note, was } = change
      if (isMarked(filed.filing, change)) return nothing
      if (was !== undefined && !isMarked(filed.filing, was)) return refused('changedMeanwhile')
      return write(caseChangeEntry('filingCorrected', { filing: seq, filingKind: kind }, { note }))
    }
  }
}

/** For good, from the bin: there is nothing to put back, and nothing more is written about it. */
const isErased = ({ withdrawn, message }: Filing): boolean => withdrawn !== null && message === null

const isMarked = (filing: Filing, { kind, note }: FilingMark): boolean =>
  filing.kind === kind && filing.note === note

export const withdrawFiling = (
  state: CaseState,
  seq: number,
  { reason, movedTo, toErase }: Pick<Withdrawal, 'reason' | 'movedTo' | 'toErase'>,
): CaseDecision<'filingNotFound'> => {
  const filed = state.bySeq.get(seq)
  if (filed === undefined) return refused('filingNotFound')
  return filed.filing.withdrawn === null
    ? write(caseChangeEntry('filingWithdrawn', { filing: seq, movedTo }, { reason, toErase: [...toErase] }))
    : nothing
}

/**
 * Leaves for another case, where it stands by now. One that somebody withdrew meanwhile is told where it went, or nobody
 * would find it from here.
 */
export const leaveFiling = (
  state: CaseState,
  seq: number,
  movedTo: FilingId,
): CaseDecision<'filingNotFound'> => {
  const withdrawn = state.bySeq.get(seq)?.filing.withdrawn ?? null
  return withdrawn !== null && withdrawn.movedTo === null
    ? write(
        caseChangeEntry(
          'filingWithdrawn',
          { filing: seq, movedTo },
          { reason: withdrawn.reason, toErase: [] },
        ),
      )
    : withdrawFiling(state, seq, { reason: '', movedTo, toErase: [] })
}

/** What stands in a case is not erased: it is taken out first, where everybody sees that. Asked again it is so already. */
export const eraseFiling = (
  state: CaseState,
  seq: number,
): CaseDecision<'filingNotFound' | 'filingStands'> => {
  const filing = state.bySeq.get(seq)?.filing
  if (filing === undefined) return refused('filingNotFound')
  if (filing.withdrawn === null) return refused('filingStands')
  return filing.message === null ? nothing : write(caseChangeEntry('filingErased', { filing: seq }, null))
}

/**
 * A message that was filed again since stands already: restored it would be there twice. Of one that was erased nothing is
 * left to be restored.
 */
export const restoreFiling = (state: CaseState, filed: FilingFact): CaseDecision<never> => {
  const { withdrawn, message, seq: filing } = filed.filing
  return withdrawn === null || message === null || standingInstead(state, filed) !== null
    ? nothing
    : write(caseChangeEntry('filingRestored', { filing, backFrom: withdrawn.movedTo }, null))
}

/** Of a withdrawn filing: the one that was made of the same message in its place, if any stands. */
export const standingInstead = (state: CaseState, filed: FilingFact): FilingFact | null => {
  const { seq, sha256 } = filed.filing
  const sameFile = state.bySha256.get(sha256)
  if (sameFile !== undefined) return sameFile.filing.seq === seq ? null : sameFile
  if (state.keptBeside.has(seq)) return null
  const same = state.byIdentity.get(filed.identity)
  return same === undefined || same.filing.seq === seq || state.keptBeside.has(same.filing.seq) ? null : same
}

/** A filing as it is now, or what stands in its place. */
export const filingNow = (state: CaseState, seq: number): FilingFact | null => {
  const filed = state.bySeq.get(seq)
  if (filed === undefined || filed.filing.withdrawn === null) return filed ?? null
  return standingInstead(state, filed) ?? filed
}

/** The filing that a mail was before it was moved from this case to where it is now (`id`). */
export const movedFromHere = (state: CaseState, id: FilingId): FilingFact | null => {
  for (const filed of state.bySeq.values()) {
    const { withdrawn } = filed.filing
    if (withdrawn?.movedTo === id && standingInstead(state, filed) === null) return filed
  }
  return null
}
