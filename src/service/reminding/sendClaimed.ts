import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/calendar.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import type { Postman } from '../../ports/postman.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Claim } from './claim.ts'
import { becameOf, outcomeDraft } from './outcomeDraft.ts'
import { reminderMessageId } from './reminderMessageId.ts'
import type { Became } from './reminderOutcome.ts'
import { dossierItself, type RemindingParts } from './remindingParts.ts'

/** Sends a claimed reminder, and records what became of it. */
export const sendClaimed = async (
  parts: RemindingParts,
  postman: Postman,
  claimed: Claim,
  clock: () => Instant,
): Promise<{ readonly became: Became; readonly record: MailboxRecord }> => {
  const { situation, reminder, record, link } = claimed
  const { organisation, senderDomain } = parts
  // Loaded with the first letter: most rounds of a service have none.
  const { reminderLetter } = await import('../letters/reminderLetter.ts')
  const letter = reminderLetter({
    reminder,
    situation,
    link,
    messageId: reminderMessageId(reminder.mailbox, record.first, senderDomain),
    at: clock(),
    filed:
      reminder.role === 'provider'
        ? null
        : await organisation.index.filingsOfAddress(situation.facts.address),
  })
  const delivery = await postman.send(letter)
  const act = { request: randomUUID(), by: dossierItself, at: clock() }
  const { state } = await appendToMailbox<never>(organisation, reminder.mailbox, act, () => ({
    kind: 'write',
    draft: outcomeDraft(record, delivery),
  }))
  return { became: becameOf(record, delivery), record: state }
}
