import type { NewHandOver } from '../../contract/handOverSchemas.ts'
import { handOverAnswerRefusal, offerRefusal } from '../../domain/leaving/handOver.ts'
import type { HandOver } from '../../domain/leaving/leavingRecord.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { ServiceError } from '../http/serviceError.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Act } from '../register/registers.ts'
import type { LeavingParts } from './leavingParts.ts'
import { departed, followedCases, ownerOf } from './whoseMailbox.ts'

/**
 * Offers commitments and followed conversations to a successor. Whoever offers may know of each case, and so may the
 * successor; only what is the leaver's own and open is offered.
 */
export const offerHandOver = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { person, ...wanted }: Omit<NewHandOver, 'request'> & { readonly person: Person },
): Promise<void> => {
  const leaver = await ownerOf(parts, situation)
  const successor = (await parts.signIn.people()).find(({ id }) => id === wanted.to)
  if (successor === undefined) throw new ServiceError('personUnknown')
  for (const id of wanted.commitments) {
    const commitment = await parts.organisation.index.commitment(id)
    if (commitment === null || commitment.state !== 'open' || commitment.owner !== leaver)
      throw new ServiceError('changedMeanwhile')
    await demandCase(parts, commitment.caseId, { person, successor })
  }
  const followed = leaver === null ? new Map() : await followedCases(parts, leaver)
  for (const id of wanted.follows) {
    if (!followed.has(id)) throw new ServiceError('changedMeanwhile')
    await demandCase(parts, id, { person, successor })
  }
  const outcome = await appendToMailbox(parts.organisation, situation.facts.id, act, ({ leaving }) => {
    const refusal = offerRefusal(leaving?.handOvers ?? [], wanted, leaver)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    const { note, ...facts } = wanted
    return { kind: 'write', draft: mailboxEntry('handOverOffered', facts, { note }) }
  })
  if (outcome.kind !== 'answer') return
  if (outcome.answer === 'offeredAlready') throw new ServiceError('changedMeanwhile')
  throw new ServiceError('badRequest', 'expected a commitment or a case, and another person than the leaver')
}

/** The firm says by which id the registers know an owner who is among the people no more: one of those who have gone. */
export const nameOwner = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  person: string,
): Promise<void> => {
  if (!(await departed(parts)).some(({ id }) => id === person)) throw new ServiceError('personUnknown')
  const draft = mailboxEntry('ownerNamed', { person }, null)
  await appendToMailbox(parts.organisation, situation.facts.id, act, () => ({ kind: 'write', draft }))
}

const demandCase = async (
  { organisation }: LeavingParts,
  caseId: string,
  { person, successor }: { readonly person: Person; readonly successor: Person },
): Promise<void> => {
  const access = await organisation.index.caseAccess(caseId)
  if (access === null || !may(person, 'viewCase', { access })) throw new ServiceError('changedMeanwhile')
  if (!may(successor, 'noteCommitment', { access })) throw new ServiceError('successorMayNotSee')
}

/** Records what became of an offer; gives the offer as it is then. */
export const answerOffer = async (
  { organisation }: LeavingParts,
  act: Act,
  mailbox: string,
  wanted: {
    readonly handOver: number
    readonly answer: 'accepted' | 'refused' | 'withdrawn'
    readonly note: string
  },
): Promise<HandOver> => {
  const { handOver, answer, note } = wanted
  const outcome = await appendToMailbox(organisation, mailbox, act, ({ leaving }) => {
    const refusal = handOverAnswerRefusal(leaving?.handOvers ?? [], { handOver, answer }, act.by)
    if (refusal !== null) return { kind: 'answer', answer: refusal }
    return { kind: 'write', draft: mailboxEntry('handOverAnswered', { handOver, answer }, { note }) }
  })
  const after = outcome.state.leaving?.handOvers.find(({ seq }) => seq === handOver)
  if (outcome.kind === 'answer' || after === undefined) throw new ServiceError('changedMeanwhile')
  return after
}
