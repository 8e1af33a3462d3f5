import { randomUUID } from 'node:crypto'
import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { appendToMailbox, mailboxRegister } from '../mailboxes/mailboxRegister.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'

/** In which register, and by whom. */
interface EnteredFor {
  readonly mailbox: Pick<CleanUpOf['mailbox'], 'id'>
  readonly person: Pick<CleanUpOf['person'], 'id'>
  /** His own mailbox. */
  readonly isOwn: boolean
}

/**
 * A group that is done stands in the mailbox's register, once, in numbers alone: nothing in it says which mails they are.
 * An owner's single mails do not: their entries would be as many as the mails. What somebody else decides always does.
 */
export const enterCleanedGroup = async (
  { organisation, now }: Pick<CleanUpParts, 'organisation' | 'now'>,
  { mailbox, person, isOwn }: EnteredFor,
  { id, what, decision, mails }: MadeDecision,
): Promise<void> => {
  if (mailbox.id === null || (isOwn && what === 'mails') || decision === 'later' || mails.length === 0) return
  const act = { request: `clean-up/${id}`, by: person.id, at: now() }
  await appendToMailbox(organisation, mailbox.id, act, () => ({
    kind: 'write',
    draft: mailboxEntry('groupCleanedUp', { decision, mails: mails.length }, null),
  }))
}

/** What was decided and done, or undone, stands in the register after this: each once, however often it is asked. */
export const enterLeftOut = async (
  parts: Pick<CleanUpParts, 'organisation' | 'now'>,
  of: EnteredFor,
  decisions: readonly MadeDecision[],
): Promise<void> => {
  for (const made of decisions)
    if (made.undoneAt !== null) await enterReopenedGroup(parts, of, made)
    else await enterCleanedGroup(parts, of, made)
}

/** The owner took his private mail along; how many mails, and nothing of them. */
export const enterPrivateTaken = async (
  { organisation, now }: Pick<CleanUpParts, 'organisation' | 'now'>,
  { mailbox, person }: Omit<EnteredFor, 'isOwn'>,
  mails: number,
): Promise<void> => {
  if (mailbox.id === null) return
  const act = { request: randomUUID(), by: person.id, at: now() }
  await appendToMailbox(organisation, mailbox.id, act, () => ({
    kind: 'write',
    draft: mailboxEntry('privateMailTaken', { mails }, null),
  }))
}

/** Where the group was entered, that it is open again. */
export const enterReopenedGroup = async (
  { organisation, now }: Pick<CleanUpParts, 'organisation' | 'now'>,
  { mailbox, person, isOwn }: EnteredFor,
  { id, what }: MadeDecision,
): Promise<void> => {
  if (mailbox.id === null || (isOwn && what === 'mails')) return
  const act = { request: `clean-up/${id}`, by: person.id, at: now() }
  const entered = await organisation.registers.writtenBy(mailboxRegister(mailbox.id), act)
  if (entered === null) return
  const { seq } = entered.entry.link
  await appendToMailbox(organisation, mailbox.id, { ...act, request: `${act.request}/undo` }, () => ({
    kind: 'write',
    draft: mailboxEntry('groupReopened', { entry: seq }, null),
  }))
}
