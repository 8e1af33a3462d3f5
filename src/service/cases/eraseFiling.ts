import { type CaseId, type FilingOfCase, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { eraseFiling as decideErasure } from '../../domain/cases/filingSteps.ts'
import type { FilingFact } from '../../domain/register/caseEntries.ts'
import { allIndexed } from '../indexing/allIndexed.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, entriesOf, partOf } from './actOnCase.ts'
import { caseRegister } from './caseRegister.ts'
import { eraseFiles } from './eraseFiles.ts'

export type ErasedFiling =
  | {
      readonly kind: 'done'
      readonly filed: FilingFact
      readonly state: CaseState
      /** Every case in which it lay: a mail that was moved lies in the bin of each that it left. */
      readonly cases: readonly CaseId[]
      readonly indexed: Promise<void>
    }
  | {
      readonly kind: 'refused'
      readonly because: 'caseNotFound' | 'filingNotFound' | 'filingStands' | 'requestUsed'
    }

/**
 * Erases for good a filing that lies in the bin, wherever it was before it was moved there: its mail, what was saved from it
 * and every word about it. What stays is the chain: that it was there, its hash and size, who filed it and who erased it.
 */
export const eraseFiling = async (
  organisation: Organisation,
  caseAct: CaseAct,
  filing: FilingOfCase,
): Promise<ErasedFiling> => {
  const erased = await eraseInCase(organisation, caseAct, filing)
  if (erased.kind === 'refused') return erased
  const cases = [filing.caseId]
  const indexed = [erased.indexed]
  for (let from = erased.filed.filing.movedFrom; from !== null; ) {
    const before = parseFilingId(from)
    const earlier = before && (await eraseInCase(organisation, partOf(caseAct, from), before))
    if (earlier?.kind !== 'done') break
    cases.push(earlier.filed.filing.caseId)
    indexed.push(earlier.indexed)
    from = earlier.filed.filing.movedFrom
  }
  return { ...erased, cases, indexed: allIndexed(indexed) }
}

const eraseInCase = async (organisation: Organisation, caseAct: CaseAct, { caseId, seq }: FilingOfCase) => {
  const acted = await actOnCase(organisation, caseId, caseAct, {
    decide: (state) => decideErasure(state, seq),
    writes: entriesOf(['filingErased'], { filing: seq }),
  })
  if (acted.kind === 'refused') return acted
  await eraseFiles(organisation.folders, caseId)
  organisation.registers.forget(caseRegister(caseId).folder)
  const { state, indexed } = acted
  const filed = state.bySeq.get(seq)
  if (filed === undefined) return { kind: 'refused', because: 'filingNotFound' } as const
  return { kind: 'done', filed, state, indexed } as const
}
