import type { FilingId } from '../../domain/cases/case.ts'
import { write } from '../../domain/cases/caseDecision.ts'
import { caseChangeEntry } from '../../domain/register/caseChanges.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, partOf } from './actOnCase.ts'
import { changeFiling } from './changeFiling.ts'
import { recordedBefore, type SentBefore, standsAnywhere } from './fileInstead.ts'

export interface Recall {
  /** What was recorded and is withdrawn now; null: nothing was. */
  readonly filing: FilingId | null
  /** It was recorded where he may not take it out any more: somebody else must. */
  readonly stands: boolean
  readonly indexed: Promise<void>
}

/**
 * Takes back a filing that was sent, perhaps to one case after another (oldest first), and never acknowledged. What was recorded
 * is withdrawn. What was not has its request used up, for it may still be on its way.
 */
export const recallFiling = async (
  organisation: Organisation,
  caseAct: CaseAct,
  sends: readonly SentBefore[],
): Promise<Recall> => {
  for (const { case: caseId, request } of sends) {
    const sent = { ...caseAct, act: { ...caseAct.act, request } }
    // A case that he may not know of (any more) takes no filing of his either.
    await actOnCase<never>(organisation, caseId, sent, {
      decide: () => write(caseChangeEntry('filingCalledOff', {}, null)),
      writes: () => true,
    })
  }
  const standing = await recordedBefore(organisation, caseAct, sends)
  const act = partOf(caseAct, 'recalled')
  const withdrawn =
    standing && (await changeFiling(organisation, act, standing, { step: 'withdraw', reason: '' }))
  const stands = await standsAnywhere(organisation, caseAct, sends)
  return withdrawn?.kind === 'done'
    ? { filing: withdrawn.filed.filing.id, stands, indexed: withdrawn.indexed }
    : { filing: null, stands, indexed: Promise.resolve() }
}
