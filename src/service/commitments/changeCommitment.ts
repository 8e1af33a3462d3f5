import type { CaseId } from '../../domain/cases/case.ts'
import { refused } from '../../domain/cases/caseDecision.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import {
  type CommitmentChange,
  changeCommitment as decideChange,
} from '../../domain/commitments/commitmentActs.ts'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import type { CaseChangeKind } from '../../domain/register/caseChanges.ts'
import { type Acted, actOnCase, type CaseAct, entriesOf } from '../cases/actOnCase.ts'
import type { Organisation } from '../organisation.ts'
import { mayOwn, type People } from './mayOwn.ts'

export type ActedOnCommitment<Refusal> =
  | Extract<Acted<Refusal>, { readonly kind: 'refused' }>
  | {
      readonly kind: 'done'
      readonly commitment: Commitment
      readonly state: CaseState
      readonly indexed: Promise<void>
    }

type Refusal = 'commitmentNotFound' | 'personUnknown' | 'changedMeanwhile'

const written: Readonly<Record<CommitmentChange['step'], CaseChangeKind>> = {
  change: 'commitmentChanged',
  settle: 'commitmentSettled',
  handOver: 'commitmentHandedOver',
}

/** Corrects a commitment, settles or reopens it, or hands it over to somebody who may know of its case. */
export const changeCommitment = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { caseId, seq }: { readonly caseId: CaseId; readonly seq: number },
  { change, people }: { readonly change: CommitmentChange; readonly people: People },
): Promise<ActedOnCommitment<Refusal>> => {
  const acted = await actOnCase<Refusal>(organisation, caseId, caseAct, {
    decide: (state) =>
      change.step === 'handOver' && !mayOwn(people, change.owner, state)
        ? refused('personUnknown')
        : decideChange(state, seq, change),
    writes: entriesOf([written[change.step]], { commitment: seq }),
  })
  if (acted.kind === 'refused') return acted
  const commitment = acted.state.commitments.get(seq)
  return commitment === undefined ? refused('commitmentNotFound') : { ...acted, commitment }
}
