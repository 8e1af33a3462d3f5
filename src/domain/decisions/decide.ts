import type { Decider } from '../agreement/agreement.ts'
import type { EntryDraft } from '../register/entry.ts'
import { mailboxEntry } from '../register/mailboxEntries.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import {
  type Decision,
  type DecisionChoice,
  type DecisionMaker,
  type DecisionRefusal,
  decisionChoices,
  type RecordedDecision,
} from './decision.ts'
import { decisionRefusal, needsRecipient, needsSecond, type WantedDecision } from './decisionRules.ts'

/** One of the choices as a person is offered it. */
export interface OfferedChoice extends Decision {
  /** Why it cannot be chosen; null where it can. */
  readonly refusal: DecisionRefusal | null
  /** Why account or licence is kept where this choice usually ends it; null where all is as usual. */
  readonly insteadBecause: DecisionRefusal | null
  readonly needsRecipient: boolean
  readonly needsSecond: boolean
}

/** What usually becomes of account and licence. */
const usual: Readonly<Record<DecisionChoice, Omit<Decision, 'choice'>>> = {
  keepAsShared: { account: 'kept', licence: 'removed' },
  handOver: { account: 'deleted', licence: 'removed' },
  staticCopy: { account: 'deleted', licence: 'removed' },
  letLapse: { account: 'deleted', licence: 'removed' },
  legalHold: { account: 'kept', licence: 'kept' },
}

/**
 * What the contact or stand-in may choose, in the order of `decisionChoices`. Where the usual end of account and
 * licence would be dangerous and keeping them is not, keeping them is offered.
 */
export const choicesFor = (situation: MailboxSituation, role: Decider): readonly OfferedChoice[] =>
  decisionChoices.map((choice) => offered(situation, role, choice))

const offered = (situation: MailboxSituation, role: Decider, choice: DecisionChoice): OfferedChoice => {
  const refusalOf = (pair: Omit<Decision, 'choice'>): DecisionRefusal | null => {
    const person = situation.agreement?.agreement[role] ?? { name: '', address: '' }
    const by = { role, name: person.name, address: person.address }
    return decisionRefusal(situation, { choice, ...pair, recipient: person.name, by })
  }
  const needs = { needsRecipient: needsRecipient(choice), needsSecond: needsSecond(choice) }
  const refusal = refusalOf(usual[choice])
  const kept = { account: 'kept', licence: 'kept' } as const
  return refusal !== null && refusalOf(kept) === null && choice !== 'letLapse'
    ? { choice, ...kept, refusal: null, insteadBecause: refusal, ...needs }
    : { choice, ...usual[choice], refusal, insteadBecause: null, ...needs }
}

/** The entry of a decision that `decisionRefusal` let through. `code`: hash of the one-time code it used up, if any. */
export const decisionDraft = (wanted: WantedDecision, reason: string, code: string | null): EntryDraft => {
  const { choice, account, licence, recipient, by } = wanted
  return mailboxEntry(
    'decisionRecorded',
    { choice, account, licence, role: by.role, needsSecond: needsSecond(choice), code },
    { name: by.name, address: by.address, reason, recipient: recipient?.trim() ?? '' },
  )
}

/** Acts about a recorded decision, each let through by its refusal: they are entered alike. */
const draftOf =
  (kind: 'decisionApproved' | 'decisionDeclined' | 'decisionWithdrawn') =>
  (
    { seq }: Pick<RecordedDecision, 'seq'>,
    { role, name, address }: DecisionMaker,
    reason: string,
    code: string | null,
  ): EntryDraft =>
    mailboxEntry(kind, { decision: seq, role, code }, { name, address, reason })

/** The second person's yes. */
export const approvalDraft = draftOf('decisionApproved')
/** The second person's no. */
export const declineDraft = draftOf('decisionDeclined')
/** Taken back by whoever may decide. */
export const withdrawalDraft = draftOf('decisionWithdrawn')
