import type { CaseId, FilingId, FilingOfCase } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { changeFiling as decideChange, type FilingChange, filingNow } from '../../domain/cases/filingSteps.ts'
import type { CaseChangeKind } from '../../domain/register/caseChanges.ts'
import { caseFact, type FilingFact } from '../../domain/register/caseEntries.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import { allIndexed } from '../indexing/allIndexed.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, entriesOf } from './actOnCase.ts'
import { returnAttachments } from './carryAttachments.ts'
import { returnCommitments } from './returnCommitments.ts'

export type ChangedFiling =
  | {
      readonly kind: 'done'
      /** Of a mail that is restored after it was filed again: the filing that stands. */
      readonly filed: FilingFact
      readonly state: CaseState
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: 'filingNotFound' | 'changedMeanwhile' | 'requestUsed' }

const written: Readonly<Record<FilingChange['step'], CaseChangeKind>> = {
  withdraw: 'filingWithdrawn',
  restore: 'filingRestored',
  correct: 'filingCorrected',
}

/**
 * Withdraws a filing, restores it, or corrects its kind and note. Its mail stays in the folder, whatever is done. Restored where its
 * mail was moved away, its commitments and what was saved apart from it come back from there.
 */
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
    const { because } = acted
    return { kind: 'refused', because: because === 'caseNotFound' ? 'filingNotFound' : because }
  }
  const { state, entry } = acted
  const filed = change.step === 'restore' ? filingNow(state, seq) : state.bySeq.get(seq)
  if (filed === undefined || filed === null) return { kind: 'refused', because: 'filingNotFound' }
  const from = entry && backFrom(caseId, entry)
  const returned = from === null ? [] : await returnCarried(organisation, caseAct, filed.filing, from)
  return { kind: 'done', filed, state, indexed: allIndexed([acted.indexed, ...returned]) }
}

const returnCarried = async (...moved: Parameters<typeof returnCommitments>): Promise<Promise<void>[]> => [
  ...(await returnCommitments(...moved)),
  ...(await returnAttachments(...moved)),
]

/** The filing that a restored one was moved to before. */
const backFrom = (caseId: CaseId, entry: StoredEntry): FilingId | null => {
  const fact = caseFact(caseId, entry)
  const change = fact?.kind === 'caseChanged' ? fact.change : null
  return change?.kind === 'filingRestored' ? change.facts.backFrom : null
}
