/** What may become of a mailbox. */
export const decisionChoices = ['keepAsShared', 'handOver', 'staticCopy', 'letLapse', 'legalHold'] as const
export type DecisionChoice = (typeof decisionChoices)[number]

/** A choice about a mailbox, and what it means for the account and the licence behind it. */
export interface Decision {
  readonly choice: DecisionChoice
  /** What becomes of the account behind the mailbox. */
  readonly account: 'kept' | 'deleted'
  readonly licence: 'kept' | 'removed'
}

/** Who decided, as the agreement in force then named the person. */
export type DecisionRole = 'contact' | 'standIn' | 'secondPerson'

/**
 * A decision on its way. Letting lapse waits for a second person; every other is `decided` at once. `reported` is the
 * provider's word, `verified` is what was seen: only that ends the reminders.
 */
export type DecisionState = 'awaitingSecond' | 'decided' | 'reported' | 'verified'

export interface RecordedDecision extends Decision {
  /** Number of its entry in the mailbox's register. */
  readonly seq: number
  readonly at: string
  readonly by: DecisionMaker
  readonly state: DecisionState
  /** The entry since which its next person is asked: recorded, approved, or an execution seen not to be one. */
  readonly since: { readonly seq: number; readonly at: string }
  /** The person who approved a lapse; null where none is needed, or not yet. */
  readonly second: DecisionMaker | null
  /** Written by whoever decided; null after a purge. */
  readonly reason: string | null
  /** Whom the mailbox is handed to, or who gets the static copy. */
  readonly recipient: string | null
  /** What was seen that proves it carried out; null until it was verified. */
  readonly verified: { readonly proof: ExecutionProof; readonly seenAt: string } | null
}

/** What was carried out, or is said to be, is not undone by a word. */
export const isWithdrawable = ({ state }: Pick<RecordedDecision, 'state'>): boolean =>
  state === 'awaitingSecond' || state === 'decided'

export interface DecisionMaker {
  readonly role: DecisionRole
  readonly name: string
  readonly address: string
}

/** Why a decision is refused: impossible, dangerous, or not this person's to take. */
export const decisionRefusals = [
  'notAllowed',
  'notAgreed',
  'ended',
  'carriedOut',
  'accountBehindShared',
  'overSizeLimit',
  'archiveWouldBeLost',
  'holdActive',
  'holdNeedsMailbox',
  'recipientMissing',
  'sameSecondPerson',
  'providerCannotDecide',
  'nothingToApprove',
  'nothingToWithdraw',
] as const
export type DecisionRefusal = (typeof decisionRefusals)[number]

/** What was seen that proves a decision carried out. */
export const executionProofs = ['sharedSeen', 'accessSeen', 'copyChecked', 'lapseSeen', 'holdSeen'] as const
export type ExecutionProof = (typeof executionProofs)[number]
