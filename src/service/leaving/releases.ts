import type { LeavingAnswer, NewRelease } from '../../contract/leavingSchemas.ts'
import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { emptyLeaving, type LeavingRecord } from '../../domain/leaving/leavingRecord.ts'
import { askedReleases, releaseRefusal } from '../../domain/leaving/releases.ts'
import { grantOf } from '../../domain/leaving/trust.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Act } from '../register/registers.ts'
import type { LeavingParts } from './leavingParts.ts'

/** Records that somebody looked at these, and says that they may go. Of his own mail an owner's word is enough. */
export const releasePromises = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { mails, reason, person }: Omit<NewRelease, 'request'> & { readonly person: Person },
): Promise<void> => {
  const listed = await parts.promisesLetGo(situation, person)
  const known = new Set(listed.map(({ mail }) => sharedName(mail)))
  const names = [...new Set(mails.map(sharedName))]
  if (names.some((name) => !known.has(name))) throw new ServiceError('changedMeanwhile')
  const isOwner = isOwnMailbox(person, situation.facts)
  const outcome = await appendToMailbox(parts.organisation, situation.facts.id, act, ({ leaving }) => {
    const { trusts, releases } = leaving ?? emptyLeaving
    const grant = isOwner ? null : grantOf(trusts, person.id, situation.today)
    if (!isOwner && grant === null) return { kind: 'answer', answer: 'notAllowed' as const }
    const asked = askedReleases(releases)
    if (names.some((name) => asked.has(name))) return { kind: 'answer', answer: 'changedMeanwhile' as const }
    const facts = { under: grant?.seq ?? null, mails: names }
    return { kind: 'write', draft: mailboxEntry('promisesReleased', facts, { reason }) }
  })
  if (outcome.kind === 'answer') throw new ServiceError(outcome.answer)
}

/** Agrees or refuses that they may go. */
export const answerRelease = async (
  { organisation }: LeavingParts,
  act: Act,
  mailbox: string,
  { release, answer }: { readonly release: number; readonly answer: 'agreed' | 'refused' },
): Promise<void> => {
  const outcome = await appendToMailbox(organisation, mailbox, act, ({ leaving }) => {
    const refusal = releaseRefusal(leaving?.releases ?? [], release, act.by)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    return { kind: 'write', draft: mailboxEntry('releaseAnswered', { release, answer }, null) }
  })
  if (outcome.kind === 'answer')
    throw new ServiceError(outcome.answer === 'fourEyes' ? 'needsAnother' : 'changedMeanwhile')
}

/** The newest first. `mayEntrust`: whoever asks may agree to what another said. */
export const releaseAnswers = (
  { signIn }: Pick<LeavingParts, 'signIn'>,
  { releases }: Pick<LeavingRecord, 'releases'>,
  { id }: Person,
  mayEntrust: boolean,
): LeavingAnswer['releases'] => {
  const called = (person: string): string => signIn.nameOf(person) ?? person
  return releases.toReversed().map(({ seq, at, by, mails, reason, state, answeredBy }) => ({
    ...{ seq, at, reason, state, by: called(by), mails: mails.length },
    answeredBy: answeredBy && called(answeredBy),
    mayAnswer: mayEntrust && state === 'asked' && by !== id,
  }))
}
