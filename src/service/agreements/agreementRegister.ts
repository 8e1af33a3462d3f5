import {
  type AgreementRecord,
  agreementRecordAfter,
  emptyAgreementRecord,
} from '../../domain/agreement/agreementRecord.ts'
import type { Organisation } from '../organisation.ts'
import type { Act, Decision, Outcome, RegisterOf } from '../register/registers.ts'
import { registerOf, subjectRoots } from '../register/subject.ts'

export const agreementsFolder = subjectRoots.agreement

export const agreementRegister = (id: string): RegisterOf<AgreementRecord> => ({
  folder: registerOf({ kind: 'agreement', id }),
  start: () => {
    const growing = {
      state: emptyAgreementRecord(id),
      take: (entry: Parameters<typeof agreementRecordAfter>[1]) => {
        growing.state = agreementRecordAfter(growing.state, entry)
      },
    }
    return growing
  },
})

/** Appends to an agreement's register what `decide` makes of its record; the index follows before the answer. */
export const appendToAgreement = async <Answer>(
  { registers, follower }: Organisation,
  id: string,
  act: Act,
  decide: (record: AgreementRecord) => Decision<Answer>,
): Promise<Outcome<AgreementRecord, Answer>> => {
  const register = agreementRegister(id)
  const outcome = await registers.append(register, act, decide)
  await follower.followAct(register.folder, outcome)
  return outcome
}
