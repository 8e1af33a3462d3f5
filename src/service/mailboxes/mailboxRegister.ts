import {
  emptyMailboxRecord,
  type MailboxRecord,
  mailboxRecordAfter,
} from '../../domain/retention/mailboxRecord.ts'
import type { Organisation } from '../organisation.ts'
import type { Act, Decision, Outcome, RegisterOf } from '../register/registers.ts'
import { registerOf } from '../register/subject.ts'

export const mailboxRegister = (id: string): RegisterOf<MailboxRecord> => ({
  folder: registerOf({ kind: 'mailbox', id }),
  start: () => {
    const growing = {
      state: emptyMailboxRecord(id),
      take: (entry: Parameters<typeof mailboxRecordAfter>[1]) => {
        growing.state = mailboxRecordAfter(growing.state, entry)
      },
    }
    return growing
  },
})

/** Appends to a mailbox's register what `decide` makes of its record; the index follows before the answer. */
export const appendToMailbox = async <Answer>(
  { registers, follower }: Organisation,
  id: string,
  act: Act,
  decide: (record: MailboxRecord) => Decision<Answer>,
): Promise<Outcome<MailboxRecord, Answer>> => {
  const register = mailboxRegister(id)
  const outcome = await registers.append(register, act, decide)
  await follower.followAct(register.folder, outcome)
  return outcome
}
