import type { SignedCopyAnswer } from '../../contract/leavingSchemas.ts'
import { signatoryOf, signedCopyOf } from '../../domain/leaving/signOff.ts'
import { may, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { MailboxCopy } from '../copies/mailboxCopies.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Act } from '../register/registers.ts'
import type { LeavingParts } from './leavingParts.ts'

/** How the copy that both sides signed with stands; null where the sign-off names none. */
export const signedCopyAnswer = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<SignedCopyAnswer | null> => {
  const { leaving } = situation.record
  const sha256 = signedCopyOf(leaving)
  if (sha256 === null) return null
  const lying = await parts.copiesMade(situation)
  const copy = lying.find(({ hash }) => hash === sha256)
  const signatory = signatoryOf(leaving) ?? ''
  return {
    sha256,
    state: copy !== undefined ? 'here' : lying.length > 0 ? 'replaced' : 'gone',
    size: copy?.size ?? null,
    signatory: parts.signIn.nameOf(signatory) ?? signatory,
    mayFetch: copy !== undefined && may(person, 'fetchSignedCopy', subjectOf(situation)),
  }
}

/**
 * The path at which whoever signed for the firm gets the copy that he signed with, and no other. That he fetched it is on
 * record before he can.
 */
export const fetchSignedCopy = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
): Promise<string> => {
  const sha256 = signedCopyOf(situation.record.leaving)
  const find = async (): Promise<MailboxCopy | null> =>
    (await parts.copiesMade(situation)).find(({ hash }) => hash === sha256) ?? null
  if (sha256 === null || (await find()) === null) throw new ServiceError('copyNotFound')
  const outcome = await appendToMailbox(parts.organisation, situation.facts.id, act, ({ leaving }) =>
    signatoryOf(leaving) === act.by && signedCopyOf(leaving) === sha256
      ? { kind: 'write', draft: mailboxEntry('copyFetched', { sha256 }, null) }
      : { kind: 'answer', answer: 'signedAnew' },
  )
  if (outcome.kind === 'answer') throw new ServiceError('changedMeanwhile')
  // The id of another act, or of the fetching of another copy, fetches nothing.
  const { link, facts } = outcome.entry
  if (link.kind !== 'copyFetched' || facts['sha256'] !== sha256)
    throw new ServiceError('badRequest', 'request: used before')
  return parts.downloads.offer(find)
}
