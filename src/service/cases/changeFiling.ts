import type { FilingOfCase } from '../../domain/case.ts'
import type { CaseState } from '../../domain/caseState.ts'
import { changeFiling as decideChange, type FilingChange, filingNow } from '../../domain/filingSteps.ts'
import type { CaseChangeKind } from '../../domain/register/caseChanges.ts'
import type { FilingFact } from '../../domain/register/caseEntries.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, entriesOf } from './actOnCase.ts'

export type ChangedFiling =
  | {
      readonly kind: 'done'
      /** Of a mail that is restored after it was filed again: the filing that stands. */
      readonly filed: FilingFact
      readonly state: CaseState
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: 'filingNotFound' | 'requestUsed' }

const written: Readonly<Record<FilingChange['step'], CaseChangeKind>> = {
  withdraw: 'filingWithdrawn',
  restore: 'filingRestored',
  correct: 'filingCorrected',
}

/** Withdraws a filing, restores it, or corrects its kind and note. Its mail stays in the folder, whatever is done. */
export const changeFiling = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { caseId, seq }: FilingOfCase,
  change: FilingChange,
): Promise<ChangedFiling> => {
  const acted = await actOnCase(organisation, caseId, caseAct, {
    decide: (state) => decideChange(state, seq, change),
    writes: entriesOf([written[change.step]], { filing: seq }),
  })
  if (acted.kind === 'refused') {
    return { kind: 'refused', because: acted.because === 'requestUsed' ? 'requestUsed' : 'filingNotFound' }
  }
  const { state, indexed } = acted
  const filed = change.step === 'restore' ? filingNow(state, seq) : state.bySeq.get(seq)
  return filed ? { kind: 'done', filed, state, indexed } : { kind: 'refused', because: 'filingNotFound' }
}
