import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import { type DecisionMaker, isWithdrawable, type RecordedDecision } from './decision.ts'

/**
 * The decision in force after an entry. An entry about a decision that is no longer in force, or that it cannot follow,
 * changes nothing: whatever a register holds, a mailbox lapses by two persons or not at all.
 */
export const decisionAfter = (
  decision: RecordedDecision | null,
  entry: StoredEntry,
  fact: MailboxFact,
): RecordedDecision | null => {
  if (fact.kind === 'decisionRecorded') return recorded(entry, fact)
  if (decision === null || !('facts' in fact) || !('decision' in fact.facts)) return decision
  if (fact.facts.decision !== decision.seq) return decision
  if (fact.kind === 'decisionWithdrawn') return isWithdrawable(decision) ? null : decision
  return decision.state === 'awaitingSecond'
    ? answered(decision, entry, fact)
    : executed(decision, entry, fact)
}

const recorded = (
  { link }: StoredEntry,
  { facts, details }: Extract<MailboxFact, { readonly kind: 'decisionRecorded' }>,
): RecordedDecision => ({
  seq: link.seq,
  at: link.at,
  by: { role: facts.role, ...personOf(details) },
  choice: facts.choice,
  account: facts.account,
  licence: facts.licence,
  state: facts.needsSecond || facts.choice === 'letLapse' ? 'awaitingSecond' : 'decided',
  since: { seq: link.seq, at: link.at },
  second: null,
  reason: details?.reason ?? null,
  recipient: details?.recipient || null,
  verified: null,
})

const answered = (
  decision: RecordedDecision,
  { link }: StoredEntry,
  fact: MailboxFact,
): RecordedDecision | null => {
  switch (fact.kind) {
    case 'decisionApproved': {
      const second = { role: fact.facts.role, ...personOf(fact.details) }
      return isAnother(second, decision.by)
        ? { ...decision, state: 'decided', since: { seq: link.seq, at: link.at }, second }
        : decision
    }
    case 'decisionDeclined':
      return null
    default:
      return decision
  }
}

/** After a purge the register knows roles and no addresses: what counted before still counts. */
const isAnother = (second: DecisionMaker, first: DecisionMaker): boolean =>
  second.role !== first.role &&
  (second.address === '' || second.address.toLowerCase() !== first.address.toLowerCase())

const executed = (decision: RecordedDecision, { link }: StoredEntry, fact: MailboxFact): RecordedDecision => {
  switch (fact.kind) {
    case 'executionReported':
      return decision.state === 'decided' ? { ...decision, state: 'reported' } : decision
    case 'executionFailed':
      return { ...decision, state: 'decided', since: { seq: link.seq, at: link.at }, verified: null }
    case 'executionVerified':
      return {
        ...decision,
        state: 'verified',
        verified: { proof: fact.facts.proof, seenAt: fact.facts.seenAt },
      }
    default:
      return decision
  }
}

const personOf = (details: { readonly name: string; readonly address: string } | null) => ({
  name: details?.name ?? '',
  address: details?.address ?? '',
})
