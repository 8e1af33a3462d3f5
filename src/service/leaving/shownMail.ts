import type { OpenedTextAnswer } from '../../contract/leavingSchemas.ts'
import { emptyLeaving, type LeavingRecord, type ShownMail } from '../../domain/leaving/leavingRecord.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { isShown, shownUntil } from '../../domain/trouble/shownMail.ts'
import { rememberSeen } from '../entrusted/mailMarks.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Act } from '../register/registers.ts'
import type { LeavingParts } from './leavingParts.ts'
import { isCalledPrivate, markedIn, openedText, sourceOf } from './openedMail.ts'

/** Lets the help desk see one mail for an hour; none that its owner called private. */
export const showMail = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { mail, reason }: { readonly mail: string; readonly reason: string },
): Promise<void> => {
  const source = await sourceOf(parts, situation)
  const found = await markedIn(parts, situation, source, mail)
  if (found === null) throw new ServiceError('messageNotFound')
  if (await isCalledPrivate(parts, situation, found)) throw new ServiceError('notAllowed')
  await rememberSeen(parts.work, situation, mail, found)
  const facts = { mail, size: found.size, until: shownUntil(act.at) }
  const draft = mailboxEntry('mailShown', facts, { reason })
  await appendToMailbox(parts.organisation, situation.facts.id, act, () => ({ kind: 'write', draft }))
}

/** Takes it back at once. */
export const hideMail = async (
  { organisation }: LeavingParts,
  act: Act,
  { facts }: MailboxSituation,
  shown: number,
): Promise<void> => {
  const outcome = await appendToMailbox(organisation, facts.id, act, ({ leaving }) =>
    leaving?.shown.some((one) => one.seq === shown && isShown(one, act.at)) === true
      ? { kind: 'write', draft: mailboxEntry('mailHidden', { shown }, null) }
      : { kind: 'answer', answer: 'notShown' },
  )
  if (outcome.kind === 'answer') throw new ServiceError('changedMeanwhile')
}

/** A mail that its owner shows, for the help desk; a repeat after the hour is refused as well. */
export const readShown = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  shown: number,
): Promise<OpenedTextAnswer> => {
  const current = ({ shown: all }: Pick<LeavingRecord, 'shown'>): ShownMail | null =>
    all.find((one) => one.seq === shown && isShown(one, act.at)) ?? null
  const { record } = situation
  const known = current(record.leaving ?? emptyLeaving)
  if (known === null) throw new ServiceError('changedMeanwhile')
  const source = await sourceOf(parts, situation)
  const found = await markedIn(parts, situation, source, known.mail)
  // He may have called it private since.
  if (found === null || (await isCalledPrivate(parts, situation, found)))
    throw new ServiceError('messageNotFound')
  return openedText(parts, act, situation, { source, found, reason: known.reason ?? '', under: current })
}
