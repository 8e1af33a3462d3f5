import type { NewHold } from '../../contract/mailboxSchemas.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import { appendToMailbox } from './mailboxRegister.ts'

export type HoldOutcome = 'recorded' | 'holdAlready' | 'holdNone'

/** Places a legal hold on record, or releases it. On record only: the platform has it when it was seen there. */
export const placeHold = async (
  organisation: Organisation,
  act: Act,
  mailbox: string,
  { step, reason }: Pick<NewHold, 'step' | 'reason'>,
): Promise<HoldOutcome> => {
  const outcome = await appendToMailbox<HoldOutcome>(organisation, mailbox, act, ({ hold }) => {
    if (step === 'place' && hold !== null) return { kind: 'answer', answer: 'holdAlready' }
    if (step === 'release' && hold === null) return { kind: 'answer', answer: 'holdNone' }
    return {
      kind: 'write',
      draft: mailboxEntry(step === 'place' ? 'holdPlaced' : 'holdReleased', {}, { reason }),
    }
  })
  return outcome.kind === 'answer' ? outcome.answer : 'recorded'
}
