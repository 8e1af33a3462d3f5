import type { OpenedTextAnswer } from '../../contract/leavingSchemas.ts'
import { emptyLeaving, type ShownMail } from '../../domain/leaving/leavingRecord.ts'
import { grantOf } from '../../domain/leaving/trust.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { isShown, shownUntil } from '../../domain/trouble/shownMail.ts'
import { type MailSource, MailSourceError, type SourceMessage } from '../../ports/mailSource.ts'
import { isLookingShownTo, looksPrivate } from '../cleanUp/private/hiddenMail.ts'
import { ownersPrivate } from '../cleanUp/private/ownersPrivate.ts'
import { mailsBehindMarks, marker, rememberSeen } from '../entrusted/mailMarks.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import { ourSideOf } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import type { LeavingParts } from './leavingParts.ts'

/** Where the mail of a mailbox lies; a ServiceError where nobody has said. */
export const sourceOf = async (
  { mailSources }: Pick<LeavingParts, 'mailSources'>,
  { facts }: MailboxSituation,
): Promise<MailSource> => {
  const source = (await mailSources?.sourceOf(facts.address)) ?? null
  if (source === null) throw new ServiceError('mailNotAtHand')
  return source
}

/**
 * Opens a mail of a mailbox that is entrusted to whoever asks. That he did, and why, is on record before he reads a word.
 * What its owner called private is not there for him, nor what looks so until he said why he has to see that.
 */
export const openEntrusted = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { mail, reason }: { readonly mail: string; readonly reason: string },
): Promise<OpenedTextAnswer> => {
  const source = await sourceOf(parts, situation)
  const found = (await parts.cleanUpMail(situation, mail)) ?? (await markedIn(parts, situation, source, mail))
  if (found === null || (await isCalledPrivate(parts, situation, found)))
    throw new ServiceError('messageNotFound')
  const isLooking = looksPrivate(found, ourSideOf(parts.organisation, situation.facts))
  if (isLooking && !isLookingShownTo(situation, act.by)) throw new ServiceError('messageNotFound')
  await recordOpening(parts, act, situation, found, reason, ({ trusts }) =>
    grantOf(trusts, act.by, situation.today),
  )
  return textOf(parts, source, found)
}

const markedIn = async (
  { work }: LeavingParts,
  situation: MailboxSituation,
  source: MailSource,
  mark: string,
): Promise<SourceMessage | null> => (await mailsBehindMarks(work, situation, source))(mark)

/** Written under the grant or showing that lets him, judged at the entry's own number. */
const recordOpening = async (
  { organisation, work }: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  found: SourceMessage,
  reason: string,
  under: (leaving: typeof emptyLeaving) => { readonly seq: number } | null,
): Promise<void> => {
  const mark = (await marker(work, situation))(found)
  await rememberSeen(work, situation, mark, found)
  const outcome = await appendToMailbox(organisation, situation.facts.id, act, ({ leaving }) => {
    const lets = under(leaving ?? emptyLeaving)
    if (lets === null) return { kind: 'answer', answer: 'notLet' }
    const facts = { under: lets.seq, mail: mark, size: found.size, sentAt: found.sentAt }
    return { kind: 'write', draft: mailboxEntry('mailOpened', facts, { reason }) }
  })
  if (outcome.kind === 'answer') throw new ServiceError('notAllowed')
  // The id of another act, or of the opening of another mail, opens nothing.
  const { link, facts } = outcome.entry
  if (link.kind !== 'mailOpened' || facts['mail'] !== mark)
    throw new ServiceError('badRequest', 'request: used before')
}

const isCalledPrivate = async (
  { organisation: { folders }, work }: LeavingParts,
  { facts }: MailboxSituation,
  mail: SourceMessage,
): Promise<boolean> => (await ownersPrivate({ folders, work }, facts))(mail)

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
  const current = ({ shown: all }: Pick<typeof emptyLeaving, 'shown'>): ShownMail | null =>
    all.find((one) => one.seq === shown && isShown(one, act.at)) ?? null
  const { record } = situation
  const known = current(record.leaving ?? emptyLeaving)
  if (known === null) throw new ServiceError('changedMeanwhile')
  const source = await sourceOf(parts, situation)
  const found = await markedIn(parts, situation, source, known.mail)
  // He may have called it private since.
  if (found === null || (await isCalledPrivate(parts, situation, found)))
    throw new ServiceError('messageNotFound')
  await recordOpening(parts, act, situation, found, known.reason ?? '', current)
  return textOf(parts, source, found)
}

const textOf = async (
  { organisation }: LeavingParts,
  source: MailSource,
  mail: SourceMessage,
): Promise<OpenedTextAnswer> => {
  const file = { size: mail.size, modifiedAt: '', bytes: () => source.bytes(mail.id) }
  const message = await organisation.reader.read(file).catch((error: unknown) => {
    throw error instanceof MailSourceError
      ? new ServiceError('messageNotFound', undefined, { cause: error })
      : error
  })
  return {
    ...{ subject: message.subject, sentAt: message.sentAt, text: message.text },
    from: message.from === null ? '' : `${message.from.name} <${message.from.address}>`.trim(),
    attachments: message.attachments.map(({ name }) => name),
  }
}
