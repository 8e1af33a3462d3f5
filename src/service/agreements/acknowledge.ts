import type { NamedPerson } from '../../domain/agreement/agreement.ts'
import type { AgreementRecord } from '../../domain/agreement/agreementRecord.ts'
import { sameAddress } from '../../domain/decisions/decisionRules.ts'
import { agreementEntry } from '../../domain/register/agreementEntries.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import { appendToAgreement } from './agreementRegister.ts'

/** Records that somebody says he has read a version: once, however often he says so. Gives the record after it. */
export const acknowledge = async (
  organisation: Organisation,
  id: string,
  act: Act,
  { version, person }: { readonly version: number; readonly person: NamedPerson },
): Promise<AgreementRecord> => {
  const { name, address } = person
  const { state } = await appendToAgreement(organisation, id, act, ({ informed }) =>
    informed.some(
      (one) => one.version === version && one.acknowledgedAt !== null && sameAddress(one.address, address),
    )
      ? { kind: 'answer', answer: null }
      : { kind: 'write', draft: agreementEntry('agreementAcknowledged', { version }, { name, address }) },
  )
  return state
}
