import type { Instant } from '../calendar/calendar.ts'
import type { EntryDraft } from '../register/entry.ts'
import { mailboxEntry } from '../register/mailboxEntries.ts'
import type { EnteredFact } from '../retention/enteredFacts.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import type { DecisionChoice, ExecutionProof, RecordedDecision } from './decision.ts'
import { isGone, isHeld, platformRuns, stopsClocks } from './decisionRules.ts'

/** What a provider says of a decision that he was to carry out. */
export type ExecutionStep =
  | { readonly step: 'reported' | 'failed'; readonly decision: number }
  | {
      readonly step: 'verified'
      readonly decision: number
      readonly proof: ExecutionProof
      readonly seenAt: Instant
    }

export const executionRefusals = [
  'noSuchDecision',
  'awaitingSecond',
  'alreadyReported',
  'notReported',
  'otherProof',
  'seenBeforeDecision',
  'clockStillRuns',
  'holdNotSeen',
] as const
export type ExecutionRefusal = (typeof executionRefusals)[number]

const proofs: Readonly<Record<DecisionChoice, ExecutionProof>> = {
  keepAsShared: 'sharedSeen',
  handOver: 'accessSeen',
  staticCopy: 'copyChecked',
  letLapse: 'lapseSeen',
  legalHold: 'holdSeen',
}

/** What must have been seen before a decision counts as carried out. */
export const proofFor = (choice: DecisionChoice): ExecutionProof => proofs[choice]

/**
 * The fact of the mailbox that the proof of a choice is: to be entered before the execution is verified, since only a
 * fact stops a platform clock. Null for choices that stop none.
 */
export const factBehind = (choice: DecisionChoice): EnteredFact | null => {
  // A conversion by itself stops no clock: that the account stands behind it again does.
  if (choice === 'keepAsShared') return 'restoredAt'
  return choice === 'legalHold' ? 'holdVerifiedAt' : null
}

/** Why a step cannot be recorded as things are; null where it can. */
export const executionRefusal = (
  situation: MailboxSituation,
  step: ExecutionStep,
): ExecutionRefusal | null => {
  const { decision } = situation.record
  if (decision === null || decision.seq !== step.decision) return 'noSuchDecision'
  if (decision.state === 'awaitingSecond') return 'awaitingSecond'
  switch (step.step) {
    case 'reported':
      return decision.state === 'decided' ? null : 'alreadyReported'
    case 'failed':
      return decision.state === 'decided' ? 'notReported' : null
    case 'verified':
      return verificationRefusal(situation, decision, step)
  }
}

const verificationRefusal = (
  situation: MailboxSituation,
  { state, choice, at }: RecordedDecision,
  { proof, seenAt }: Extract<ExecutionStep, { readonly step: 'verified' }>,
): ExecutionRefusal | null => {
  if (state === 'verified') return 'alreadyReported'
  if (proof !== proofFor(choice)) return 'otherProof'
  if (isBefore(seenAt, at)) return 'seenBeforeDecision'
  if (choice === 'letLapse') return isGone(situation.countdown) ? null : 'clockStillRuns'
  if (choice === 'legalHold' && !isHoldSeen(situation)) return 'holdNotSeen'
  return stopsClocks(choice) && isEnding(situation) ? 'clockStillRuns' : null
}

export const executionDraft = (step: ExecutionStep, note: string): EntryDraft => {
  const { decision } = step
  switch (step.step) {
    case 'reported':
      return mailboxEntry('executionReported', { decision }, { note })
    case 'failed':
      return mailboxEntry('executionFailed', { decision }, { note })
    case 'verified':
      return mailboxEntry('executionVerified', { decision, proof: step.proof, seenAt: step.seenAt }, { note })
  }
}

/** What the roster and the entered facts prove by themselves of the decision in force; null where they prove nothing. */
export const seenExecution = (situation: MailboxSituation): ExecutionProof | null => {
  const { decision } = situation.record
  if (decision === null || (decision.state !== 'decided' && decision.state !== 'reported')) return null
  return isSeen(situation, decision) ? proofFor(decision.choice) : null
}

const isSeen = (situation: MailboxSituation, { choice, at }: RecordedDecision): boolean => {
  const { kind, convertedToSharedAt, restoredAt, holdVerifiedAt } = situation.facts
  switch (choice) {
    case 'keepAsShared':
      return (
        !isEnding(situation) &&
        (kind === 'shared' || isAfter(convertedToSharedAt, at) || isAfter(restoredAt, at))
      )
    case 'legalHold':
      return isHoldSeen(situation) && isAfter(holdVerifiedAt, at) && !isEnding(situation)
    case 'letLapse':
      return isGone(situation.countdown)
    case 'handOver':
    case 'staticCopy':
      return false
  }
}

/** A hold on record alone is no sighting. */
const isHoldSeen = ({ facts, record }: MailboxSituation): boolean =>
  isHeld({ facts, record: { ...record, hold: null } })

const isEnding = ({ countdown }: MailboxSituation): boolean =>
  countdown.state === 'ended' || platformRuns(countdown)

const isAfter = (at: Instant | null, other: Instant): boolean =>
  at !== null && Date.parse(at) > Date.parse(other)

const isBefore = (at: Instant, other: Instant): boolean => Date.parse(at) < Date.parse(other)
