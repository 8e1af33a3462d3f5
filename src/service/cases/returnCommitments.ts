import { type Filing, type FilingId, parseFilingId } from '../../domain/cases/case.ts'
import { returningCommitments } from '../../domain/commitments/carriedCommitments.ts'
import { changeCommitment } from '../../domain/commitments/commitmentActs.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, entriesOf, isThereFor, partOf } from './actOnCase.ts'
import { caseRegister } from './caseRegister.ts'

/**
 * Of a filing that is back while the copy it was moved to stays where it is (`from`): the commitments that went along come
 * back as they became, and are withdrawn there. Resolves with when the index knows of it.
 */
export const returnCommitments = async (
  organisation: Organisation,
  caseAct: CaseAct,
  filing: Filing,
  from: FilingId,
): Promise<readonly Promise<void>[]> => {
  const { registers } = organisation
  const at = parseFilingId(from)
  const there = at && (await registers.state(caseRegister(at.caseId)))
  if (at === null || there === null || !isThereFor(caseAct, there)) return []
  const here = await registers.state(caseRegister(filing.caseId))
  const indexed: Promise<void>[] = []
  for (const { seq, steps } of returningCommitments(here, filing, there, from)) {
    const leaving = partOf(caseAct, `left.${seq}`)
    // Brought back by this act already: that it is withdrawn there is no news of it.
    if ((await registers.writtenBy(caseRegister(at.caseId), leaving.act)) !== null) continue
    for (const { part, decide } of steps) {
      const noted = await actOnCase(organisation, filing.caseId, partOf(caseAct, `back.${part}`), {
        decide,
        writes: entriesOf(['commitmentChanged', 'commitmentHandedOver', 'commitmentSettled']),
      })
      if (noted.kind === 'done') indexed.push(noted.indexed)
    }
    const left = await actOnCase(organisation, at.caseId, leaving, {
      decide: (state) => changeCommitment(state, seq, { step: 'settle', state: 'withdrawn', note: '' }),
      writes: entriesOf(['commitmentSettled'], { commitment: seq }),
    })
    if (left.kind === 'done') indexed.push(left.indexed)
  }
  return indexed
}
