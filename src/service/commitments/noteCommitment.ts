import type { CaseId } from '../../domain/cases/case.ts'
import { refused } from '../../domain/cases/caseDecision.ts'
import {
  type CommitmentToNote,
  noteCommitment as decideNoting,
  sameCommitment,
} from '../../domain/commitments/commitmentActs.ts'
import { actOnCase, type CaseAct, entriesOf, partOf } from '../cases/actOnCase.ts'
import type { Organisation } from '../organisation.ts'
import type { ActedOnCommitment } from './changeCommitment.ts'
import { mayOwn, type People } from './mayOwn.ts'

export type Noting = ActedOnCommitment<'filingNotFound' | 'personUnknown'>

/** Notes a commitment in a case; the same one in the same mail is answered as it stands. */
export const noteCommitment = async (
  organisation: Organisation,
  caseAct: CaseAct,
  caseId: CaseId,
  { wanted, people }: { readonly wanted: CommitmentToNote; readonly people: People },
): Promise<Noting> => {
  const acted = await actOnCase<'filingNotFound' | 'personUnknown'>(organisation, caseId, caseAct, {
    decide: (state) =>
      wanted.owner === caseAct.act.by || mayOwn(people, wanted.owner, state)
        ? decideNoting(state, wanted)
        : refused('personUnknown'),
    writes: entriesOf(['commitmentNoted']),
  })
  if (acted.kind === 'refused') return acted
  const { state, entry, indexed } = acted
  const noted =
    entry === null ? sameCommitment(state, wanted) : (state.commitments.get(entry.link.seq) ?? null)
  return noted === null ? refused('filingNotFound') : { kind: 'done', commitment: noted, state, indexed }
}

/**
 * Notes what stands in a mail that was just filed, each once however often the filing is asked. The mail stands by now: what
 * somebody should own who may not know of the case (any more) is owned by whoever files.
 */
export const noteWithMail = async (
  organisation: Organisation,
  caseAct: CaseAct,
  caseId: CaseId,
  { wanted, people }: { readonly wanted: readonly CommitmentToNote[]; readonly people: People },
): Promise<readonly Noting[]> => {
  const noted: Noting[] = []
  for (const [number, one] of wanted.entries()) {
    const part = partOf(caseAct, `commitment.${number}`)
    const asked = await noteCommitment(organisation, part, caseId, { wanted: one, people })
    const isOwnersFault = asked.kind === 'refused' && asked.because === 'personUnknown'
    const own = { wanted: { ...one, owner: caseAct.act.by }, people }
    noted.push(isOwnersFault ? await noteCommitment(organisation, part, caseId, own) : asked)
  }
  return noted
}
