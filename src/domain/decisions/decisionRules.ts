import type { Agreement, Decider, NamedPerson } from '../agreement/agreement.ts'
import { deciders } from '../agreement/agreement.ts'
import { isPlatformClock } from '../retention/clocks.ts'
import type { Countdown } from '../retention/mailbox.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import {
  type Decision,
  type DecisionChoice,
  type DecisionMaker,
  type DecisionRefusal,
  isWithdrawable,
  type RecordedDecision,
} from './decision.ts'

/** What a wanted decision says, and who wants it. */
export interface WantedDecision extends Decision {
  /** Whom the mailbox is handed to, or who gets the static copy. */
  readonly recipient: string | null
  readonly by: DecisionMaker
}

/** 50 GB as Exchange counts them: over it a shared mailbox needs a licence. */
const unlicensedLimit = 50 * 1024 ** 3

export const needsSecond = (choice: DecisionChoice): boolean => choice === 'letLapse'

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** As whom a person may decide; null for whoever may not. The provider never may, whatever else he is named. */
export const mayDecide = (agreement: Agreement, address: string): Decider | null =>
  sameAddress(agreement.provider.address, address)
    ? null
    : (deciders.find((role) => sameAddress(agreement[role].address, address)) ?? null)

/**
 * Who approves what this person decided: the agreement's second person, else the other of contact and stand-in; null
 * where nobody is left who is neither the decider nor the provider.
 */
export const secondPersonFor = (
  agreement: Agreement,
  decider: { readonly address: string },
): DecisionMaker | null => {
  const { secondPerson, contact, standIn, provider } = agreement
  const candidates: readonly (readonly [DecisionMaker['role'], NamedPerson | undefined])[] = [
    ['secondPerson', secondPerson],
    ['contact', contact],
    ['standIn', standIn],
  ]
  for (const [role, person] of candidates) {
    if (person === undefined) continue
    const { name, address } = person
    if (!sameAddress(address, decider.address) && !sameAddress(address, provider.address))
      return { role, name, address }
  }
  return null
}

/** Why a decision may not be taken; null where it may. */
export const decisionRefusal = (
  situation: MailboxSituation,
  wanted: WantedDecision,
): DecisionRefusal | null =>
  notHisToTake(situation, wanted) ??
  notAfterExecution(situation, wanted) ??
  danger(situation, wanted) ??
  incomplete(situation, wanted)

const notHisToTake = (
  situation: MailboxSituation,
  { choice, by }: WantedDecision,
): DecisionRefusal | null => {
  const refusal = notADecider(situation, by)
  if (refusal !== null) return refusal
  const allowed = situation.agreement?.agreement.decisions[choice]
  if (allowed === undefined) return 'notAgreed'
  return allowed.some((role) => role === by.role) ? null : 'notAllowed'
}

const notADecider = ({ agreement }: MailboxSituation, by: DecisionMaker): DecisionRefusal | null => {
  if (agreement === null) return 'notAgreed'
  if (sameAddress(agreement.agreement.provider.address, by.address)) return 'providerCannotDecide'
  return mayDecide(agreement.agreement, by.address) === by.role ? null : 'notAllowed'
}

/** What is impossible or dangerous of a choice as things are now; asked again when the second person approves. */
const danger = (situation: MailboxSituation, wanted: Decision): DecisionRefusal | null => {
  const { size, hasArchive } = situation.facts
  const { choice } = wanted
  const losesAccount = wanted.account === 'deleted'
  const losesLicence = wanted.licence === 'removed'
  if (isGone(situation.countdown)) return choice === 'legalHold' ? 'holdNeedsMailbox' : 'ended'
  if (choice === 'legalHold') return losesAccount || losesLicence ? 'holdNeedsMailbox' : null
  if (isHeld(situation) && (choice === 'letLapse' || losesAccount)) return 'holdActive'
  if (choice === 'keepAsShared' && losesAccount) return 'accountBehindShared'
  if (choice === 'letLapse') return null
  if (choice === 'keepAsShared' && losesLicence && (size ?? 0) > unlicensedLimit) return 'overSizeLimit'
  return hasArchive === true && (losesAccount || losesLicence) ? 'archiveWouldBeLost' : null
}

const incomplete = (
  { agreement }: MailboxSituation,
  { choice, recipient, by }: WantedDecision,
): DecisionRefusal | null => {
  if (needsRecipient(choice) && !recipient?.trim()) return 'recipientMissing'
  if (agreement === null || !needsSecond(choice)) return null
  return secondPersonFor(agreement.agreement, by) === null ? 'sameSecondPerson' : null
}

export const needsRecipient = (choice: DecisionChoice): boolean =>
  choice === 'handOver' || choice === 'staticCopy'

/** Why this person may not approve what waits for a second one; null where he may. */
export const approvalRefusal = (situation: MailboxSituation, by: DecisionMaker): DecisionRefusal | null => {
  const { decision } = situation.record
  return declineRefusal(situation, by) ?? (decision && danger(situation, decision))
}

/** Why this person may not say no to it; null where he may. */
export const declineRefusal = (
  { record: { decision }, agreement }: MailboxSituation,
  by: DecisionMaker,
): DecisionRefusal | null => {
  if (decision?.state !== 'awaitingSecond') return 'nothingToApprove'
  if (agreement === null) return 'notAgreed'
  const { provider } = agreement.agreement
  if ([by, decision.by].some(({ address }) => sameAddress(provider.address, address)))
    return 'providerCannotDecide'
  // After a purge nobody can tell that the second person is another than the first.
  if (decision.by.address === '' || sameAddress(decision.by.address, by.address)) return 'sameSecondPerson'
  const second = secondPersonFor(agreement.agreement, decision.by)
  return second !== null && second.role === by.role && sameAddress(second.address, by.address)
    ? null
    : 'notAllowed'
}

/** Why this person may not take back what was decided and not carried out; null where he may. */
export const withdrawalRefusal = (situation: MailboxSituation, by: DecisionMaker): DecisionRefusal | null => {
  const { decision } = situation.record
  const refusal = notADecider(situation, by)
  if (refusal !== null) return refusal
  if (decision === null) return 'nothingToWithdraw'
  return isWithdrawable(decision) ? null : 'carriedOut'
}

/** What a decision means for who must act now. `settled`: carried out, and it has stopped what it was to stop. */
export type Standing = 'undecided' | 'awaitingSecond' | 'toCarryOut' | 'settled'

/**
 * How far a mailbox's decision has come. A verified one settles nothing about a clock that runs in spite of it, such
 * as after a hold was released, or about one that started after it was verified: that is a new question.
 */
export const standingOf = ({
  record: { decision },
  countdown,
}: Pick<MailboxSituation, 'record' | 'countdown'>): Standing => {
  if (decision === null) return 'undecided'
  if (decision.state === 'awaitingSecond') return 'awaitingSecond'
  if (decision.state !== 'verified') return 'toCarryOut'
  return isSettled(decision, countdown) ? 'settled' : 'undecided'
}

const isSettled = ({ choice, verified, at }: RecordedDecision, countdown: Countdown): boolean => {
  if (stopsClocks(choice)) return countdown.state === 'stopped' || countdown.state === 'noClock'
  return (
    !('clock' in countdown) || Date.parse(countdown.clock.startedAt) <= Date.parse(verified?.seenAt ?? at)
  )
}

/** The choices after which the platform no longer ends the mailbox. */
export const stopsClocks = (choice: DecisionChoice): boolean =>
  choice === 'keepAsShared' || choice === 'legalHold'

/**
 * What is said to be carried out stands until that was looked at. After that a mailbox that lives on can be decided about
 * anew, but not what stands as it was decided; a hold that stands is released first.
 */
const notAfterExecution = (
  situation: MailboxSituation,
  { choice }: WantedDecision,
): DecisionRefusal | null => {
  const { decision } = situation.record
  if (decision?.state === 'reported') return 'carriedOut'
  if (decision?.state !== 'verified' || standingOf(situation) !== 'settled') return null
  if (decision.choice === 'legalHold') return isHeld(situation) ? 'holdActive' : null
  return stopsClocks(choice) && choice === decision.choice ? 'carriedOut' : null
}

/** Whether a hold stands on record, or was seen in force and not seen released since. */
export const isHeld = ({ facts, record }: Pick<MailboxSituation, 'facts' | 'record'>): boolean => {
  const { holdVerifiedAt, holdReleasedAt } = facts
  if (record.hold !== null) return true
  if (holdVerifiedAt === null) return false
  return holdReleasedAt === null || Date.parse(holdReleasedAt) <= Date.parse(holdVerifiedAt)
}

/** Whether the platform has ended it. The end of an agreed period alone wipes nothing. */
export const isGone = (countdown: Countdown): boolean =>
  countdown.state === 'ended' && isPlatformClock(countdown.clock)

/** Whether the platform may end it on a day to come, as far as anybody knows. */
export const platformRuns = (countdown: Countdown): boolean =>
  countdown.state === 'unknown' ||
  (countdown.state === 'counting' && isPlatformClock(countdown.clock)) ||
  ('others' in countdown && countdown.others.some(isPlatformClock))
