import { isGone, isHeld, standingOf } from '../decisions/decisionRules.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import type { Cancellation } from './agreementRecord.ts'

export interface CancellationState {
  readonly state: 'notToBeCarriedOut' | 'mayBeCarriedOut' | 'withdrawn' | 'carriedOut'
  /** Ids of mailboxes in it of which nobody has decided, or not all who must. */
  readonly undecided: readonly string[]
  /** Ids of mailboxes in it whose decision or hold forbids closing the account, or wants something done before. */
  readonly blockedBy: readonly string[]
}

/**
 * Whether an account or a customer may be closed. `inScope` holds the mailboxes of its scope; where that is none, nobody
 * can know that nothing is lost, and it is not to be carried out.
 */
export const cancellationState = (
  { state, scope }: Pick<Cancellation, 'state' | 'scope'>,
  inScope: readonly MailboxSituation[],
): CancellationState => {
  if (state !== 'open') return { state, undecided: [], blockedBy: [] }
  const left = inScope.filter(({ countdown }) => !isGone(countdown))
  const undecided = left.filter(isUndecided).map(idOf)
  const blockedBy = left.filter((one) => !isUndecided(one) && forbidsClosing(one)).map(idOf)
  if (inScope.length === 0)
    return { state: 'notToBeCarriedOut', undecided: scope.of === 'mailbox' ? [scope.mailbox] : [], blockedBy }
  const isFree = undecided.length === 0 && blockedBy.length === 0
  return { state: isFree ? 'mayBeCarriedOut' : 'notToBeCarriedOut', undecided, blockedBy }
}

const idOf = ({ facts }: MailboxSituation): string => facts.id

const isUndecided = (situation: MailboxSituation): boolean => {
  const standing = standingOf(situation)
  return standing === 'undecided' || standing === 'awaitingSecond'
}

/** What is to be handed over or copied is safe only when that was seen done: closing first would end it. */
const forbidsClosing = (situation: MailboxSituation): boolean => {
  const { decision } = situation.record
  if (decision === null || decision.account === 'kept' || isHeld(situation)) return true
  return (decision.choice === 'handOver' || decision.choice === 'staticCopy') && decision.state !== 'verified'
}
