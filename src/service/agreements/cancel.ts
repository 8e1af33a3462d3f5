import type { NewCancellation, NewCancellationStep } from '../../contract/agreementSchemas.ts'
import type { AgreementRecord } from '../../domain/agreement/agreementRecord.ts'
import { cancellationState } from '../../domain/agreement/cancellations.ts'
import { agreementEntry } from '../../domain/register/agreementEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import { appendToAgreement } from './agreementRegister.ts'
import { mailboxesInScope } from './mailboxesInScope.ts'

/** Enters that an account or a customer is to be closed; an account must be one of this agreement's. */
export const enterCancellation = async (
  organisation: Organisation,
  id: string,
  act: Act,
  { scope, closesOn, instructedBy, note }: NewCancellation,
  situations: readonly MailboxSituation[],
): Promise<AgreementRecord | 'mailboxNotFound'> => {
  if (scope.of === 'mailbox' && mailboxesInScope(scope, id, situations).length === 0) return 'mailboxNotFound'
  const draft = agreementEntry('cancellationEntered', { scope, closesOn }, { instructedBy, note })
  const { state } = await appendToAgreement(organisation, id, act, () => ({ kind: 'write', draft }))
  return state
}

type Refusal = 'cancellationNotFound' | 'undecided'

/** Ends an open cancellation: withdrawn at will, carried out only when nothing in it is undecided or forbids closing. */
export const endCancellation = async (
  organisation: Organisation,
  { id, seq }: { readonly id: string; readonly seq: number },
  act: Act,
  { step, instructedBy, note }: NewCancellationStep,
  situations: readonly MailboxSituation[],
): Promise<AgreementRecord | Refusal> => {
  const outcome = await appendToAgreement<Refusal | 'ended'>(organisation, id, act, ({ cancellations }) => {
    const found = cancellations.find((one) => one.seq === seq)
    if (found?.state === step) return { kind: 'answer', answer: 'ended' }
    if (found?.state !== 'open') return { kind: 'answer', answer: 'cancellationNotFound' }
    const { state } = cancellationState(found, mailboxesInScope(found.scope, id, situations))
    if (step === 'carriedOut' && state !== 'mayBeCarriedOut') return { kind: 'answer', answer: 'undecided' }
    const kind = step === 'withdrawn' ? 'cancellationWithdrawn' : 'cancellationCarriedOut'
    return { kind: 'write', draft: agreementEntry(kind, { cancellation: seq }, { instructedBy, note }) }
  })
  return outcome.kind === 'answer' && outcome.answer !== 'ended' ? outcome.answer : outcome.state
}
