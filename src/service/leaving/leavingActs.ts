import type { NewAnswer, NewCopy, NewTrust } from '../../contract/leavingSchemas.ts'
import { openChecks } from '../../domain/leaving/checks.ts'
import { emptyLeaving, type LeavingRecord } from '../../domain/leaving/leavingRecord.ts'
import { signRefusal } from '../../domain/leaving/signOff.ts'
import { answerRefusal, askRefusal, grantOf, ownerGone } from '../../domain/leaving/trust.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Act } from '../register/registers.ts'
import { leavingStanding } from './leavingFacts.ts'
import type { LeavingParts } from './leavingParts.ts'

type Written<T> = Omit<T, 'request'>

/** Records what only a person can know; the newest word holds. */
export const answerQuestion = async (
  { organisation }: LeavingParts,
  act: Act,
  mailbox: string,
  { question, isSettled, note }: Written<NewAnswer>,
): Promise<void> => {
  const draft = mailboxEntry('leavingAnswered', { question, isSettled }, { note })
  await appendToMailbox(organisation, mailbox, act, () => ({ kind: 'write', draft }))
}

/** Records that a static copy exists, by the hash that `dossier export` prints, or that of a provider's file. */
export const recordCopy = async (
  { organisation }: LeavingParts,
  act: Act,
  mailbox: string,
  { sha256, mails, note }: Written<NewCopy>,
): Promise<void> => {
  const draft = mailboxEntry('copyRecorded', { sha256, mails }, { note })
  await appendToMailbox(organisation, mailbox, act, () => ({ kind: 'write', draft }))
}

/**
 * Signs for one side what is counted now. Numbers are counted before; whether this person may, and by which grant, is judged
 * at the entry's own number. Throws a ServiceError where he may not.
 */
export const sign = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  {
    side,
    remark,
    person,
  }: { readonly side: 'leaver' | 'firm'; readonly remark: string; readonly person: Person },
): Promise<void> => {
  const { numbers, checks, leaving, facts } = await leavingStanding(parts, situation, true)
  const reading = facts.cleanUp?.reading ?? null
  if (reading !== null) throw new ServiceError('stillReading', `${reading.done} of ${reading.of} mails read`)
  const open = openChecks(checks)
  const isOwner = isOwnMailbox(person, situation.facts)
  const outcome = await appendToMailbox(parts.organisation, situation.facts.id, act, ({ leaving: now }) => {
    const record = now ?? emptyLeaving
    const grant = isOwner || side === 'firm' ? null : grantOf(record.trusts, person.id, situation.today)
    const refusal = signRefusal(record, { side, remark, isOwner, grant }, person.id, open)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    const signed = {
      side,
      grant: grant?.seq ?? null,
      numbers,
      open: [...open],
      copy: leaving.copy?.sha256 ?? null,
    }
    return { kind: 'write', draft: mailboxEntry('leavingSigned', signed, { name: person.name, remark }) }
  })
  if (outcome.kind !== 'answer') return keepCopy(parts, act, situation, leaving)
  if (outcome.answer === 'bothSides') throw new ServiceError('needsAnother')
  if (outcome.answer === 'leaverSigned') throw new ServiceError('leaverSigned')
  if (outcome.answer === 'notTrusted') throw new ServiceError('notAllowed')
  throw new ServiceError('badRequest', 'remark: expected why it is signed while something is open')
}

/** What was signed with a copy that was made here: that outlives the copy's own place. */
const keepCopy = async (
  parts: LeavingParts,
  { request, at }: Act,
  { facts, record }: MailboxSituation,
  { copy }: LeavingRecord,
): Promise<void> => {
  if (copy === null || copy.sha256 === record.leaving?.copy?.sha256) return
  const { sha256, mails, by } = copy
  await recordCopy(parts, { request: `${request}/copy`, by, at }, facts.id, { sha256, mails, note: '' })
}

/** Asks that a mailbox whose owner has gone is entrusted to somebody who works with cases. */
export const askTrust = async (
  { organisation }: LeavingParts,
  act: Act,
  { facts, today }: MailboxSituation,
  { reason, ...wanted }: Written<NewTrust>,
): Promise<void> => {
  const context = { today, gone: ownerGone(facts, today) }
  const outcome = await appendToMailbox(organisation, facts.id, act, ({ leaving }) => {
    const refusal = askRefusal(leaving?.trusts ?? [], wanted, context)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    return { kind: 'write', draft: mailboxEntry('trustAsked', wanted, { reason }) }
  })
  if (outcome.kind !== 'answer') return
  if (outcome.answer === 'ownerIsThere') throw new ServiceError('ownerIsThere')
  if (outcome.answer === 'askedAlready') throw new ServiceError('changedMeanwhile')
  throw new ServiceError('badRequest', 'until: expected a day from today on, at most 31 days ahead')
}

/** Grants, refuses or ends it. */
export const answerTrust = async (
  { organisation }: LeavingParts,
  act: Act,
  { facts, today }: MailboxSituation,
  wanted: {
    readonly asked: number
    readonly answer: 'granted' | 'refused' | 'ended'
    readonly reason: string
  },
): Promise<void> => {
  const { asked, answer, reason } = wanted
  const context = { today, gone: ownerGone(facts, today) }
  const outcome = await appendToMailbox(organisation, facts.id, act, ({ leaving }) => {
    const refusal = answerRefusal(leaving?.trusts ?? [], { asked, answer }, act.by, context)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    return { kind: 'write', draft: mailboxEntry('trustAnswered', { asked, answer }, { reason }) }
  })
  if (outcome.kind !== 'answer') return
  if (outcome.answer === 'ownerIsThere') throw new ServiceError('ownerIsThere')
  throw new ServiceError(outcome.answer === 'fourEyes' ? 'needsAnother' : 'changedMeanwhile')
}
