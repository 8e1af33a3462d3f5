import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import type { Letter, Postman } from '../../ports/postman.ts'
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
  const { reminder, record } = claimed
  const { organisation, senderDomain } = parts
  const messageId = reminderMessageId(reminder.mailbox, record.first, senderDomain)
  const letter = await letterAbout(parts, claimed, { messageId, at: clock() })
  const delivery = await postman.send(letter)
  const act = { request: randomUUID(), by: dossierItself, at: clock() }
  const { state } = await appendToMailbox<never>(organisation, reminder.mailbox, act, () => ({
    kind: 'write',
    draft: outcomeDraft(record, delivery),
  }))
  return { became: becameOf(record, delivery), record: state }
}

/** Loaded with the first letter: most rounds of a service have none. */
const letterAbout = async (
  { organisation: { index } }: RemindingParts,
  { reminder, situation, link }: Claim,
  { messageId, at }: { readonly messageId: string; readonly at: Instant },
): Promise<Letter> => {
  if (reminder.matter === 'leavingPlan') {
    const { planLetter } = await import('../letters/planLetter.ts')
    return planLetter({ reminder, situation, messageId })
  }
  const { reminderLetter } = await import('../letters/reminderLetter.ts')
  const filed = reminder.role === 'provider' ? null : await index.filingsOfAddress(situation.facts.address)
  return reminderLetter({ reminder, situation, link, messageId, at, filed })
}
