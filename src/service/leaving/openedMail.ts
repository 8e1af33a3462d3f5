import type { OpenedTextAnswer } from '../../contract/leavingSchemas.ts'
import { emptyLeaving, type LeavingRecord } from '../../domain/leaving/leavingRecord.ts'
import { grantOf } from '../../domain/leaving/trust.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
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
  const under = ({ trusts }: LeavingRecord) => grantOf(trusts, act.by, situation.today)
  return openedText(parts, act, situation, { source, found, reason, under })
}

export const markedIn = async (
  { work }: LeavingParts,
  situation: MailboxSituation,
  source: MailSource,
  mark: string,
): Promise<SourceMessage | null> => (await mailsBehindMarks(work, situation, source))(mark)

/** A mail that is about to be opened. */
interface Opening {
  readonly source: MailSource
  readonly found: SourceMessage
  readonly reason: string
  /** The grant or showing that lets him. */
  readonly under: (leaving: LeavingRecord) => { readonly seq: number } | null
}

/** Its text, once it is on record that he opened it: by what lets him, judged at the entry's own number. */
export const openedText = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { source, found, reason, under }: Opening,
): Promise<OpenedTextAnswer> => {
  const mark = (await marker(parts.work, situation))(found)
  await rememberSeen(parts.work, situation, mark, found)
  const outcome = await appendToMailbox(parts.organisation, situation.facts.id, act, ({ leaving }) => {
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
  return textOf(parts, source, found)
}

export const isCalledPrivate = async (
  { organisation: { folders }, work }: LeavingParts,
  { facts }: MailboxSituation,
  mail: SourceMessage,
): Promise<boolean> => (await ownersPrivate({ folders, work }, facts))(mail)

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
