import type { NewExecution } from '../../contract/executionSchemas.ts'
import {
  type ExecutionRefusal,
  type ExecutionStep,
  executionDraft,
  executionRefusal,
  factBehind,
} from '../../domain/decisions/executions.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { type SituationWith, situationWith } from '../decisions/currentSituation.ts'
import type { Act } from '../register/registers.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { isSeenBy } from './enterFact.ts'
import { appendToMailbox } from './mailboxRegister.ts'

type Parts = Pick<ServiceParts, 'organisation' | 'mailboxes' | 'agreements'>

export type ExecutionOutcome = 'recorded' | 'noMailbox' | 'notSeenYet' | ExecutionRefusal

/** Refusals (or none) with which the sighting is worth recording: it may be the very fact that lifts them. */
const liftedByFact: readonly (ExecutionRefusal | null)[] = [null, 'clockStillRuns', 'holdNotSeen']

/**
 * Records that a decision was carried out, was verified, or failed; judged on the register at the very number that is
 * written. What was seen is entered as a fact first where the proof is one: only a fact stops a platform clock.
 */
export const recordExecution = async (
  parts: Parts,
  act: Act,
  mailbox: string,
  { note, ...step }: Omit<NewExecution, 'request'> & ExecutionStep,
): Promise<ExecutionOutcome> => {
  if (step.step === 'verified' && !isSeenBy(step.seenAt, act.at)) return 'notSeenYet'
  const make = await situationWith(parts, mailbox, act.at)
  if (make === null) return 'noMailbox'
  if (step.step === 'verified') await enterSighting(parts, act, mailbox, make, step, note)
  const outcome = await appendToMailbox<ExecutionRefusal>(parts.organisation, mailbox, act, (record) => {
    const refusal = executionRefusal(make(record), step)
    return refusal === null
      ? { kind: 'write', draft: executionDraft(step, note) }
      : { kind: 'answer', answer: refusal }
  })
  return outcome.kind === 'answer' ? outcome.answer : 'recorded'
}

const enterSighting = async (
  { organisation }: Parts,
  act: Act,
  mailbox: string,
  make: SituationWith,
  step: Extract<ExecutionStep, { readonly step: 'verified' }>,
  note: string,
): Promise<void> => {
  const sighting = { ...act, request: `${act.request}-seen` }
  await appendToMailbox(organisation, mailbox, sighting, (record) => {
    const situation = make(record)
    const { decision } = situation.record
    const fact = decision && factBehind(decision.choice)
    if (
      !fact ||
      situation.facts[fact] === step.seenAt ||
      !liftedByFact.includes(executionRefusal(situation, step))
    )
      return { kind: 'answer', answer: null }
    const facts = { fact, value: step.seenAt }
    return { kind: 'write', draft: mailboxEntry('factEntered', facts, { instructedBy: '', note }) }
  })
}
