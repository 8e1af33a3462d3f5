import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import type { RecordedDecision } from './decision.ts'

/** The decision in force after an entry. An entry about a decision that is no longer in force changes nothing. */
export const decisionAfter = (
  decision: RecordedDecision | null,
  entry: StoredEntry,
  fact: MailboxFact,
): RecordedDecision | null => {
  if (fact.kind === 'decisionRecorded') return recorded(entry, fact)
  if (decision === null || !('facts' in fact) || !('decision' in fact.facts)) return decision
  if (fact.facts.decision !== decision.seq) return decision
  switch (fact.kind) {
    case 'decisionApproved':
      return { ...decision, state: 'decided', second: { role: fact.facts.role, ...personOf(fact.details) } }
    case 'decisionDeclined':
    case 'decisionWithdrawn':
      return null
    case 'executionReported':
      return { ...decision, state: 'reported' }
    case 'executionFailed':
      return { ...decision, state: 'decided' }
    case 'executionVerified':
      return { ...decision, state: 'verified' }
    default:
      return decision
  }
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
  state: facts.needsSecond ? 'awaitingSecond' : 'decided',
  second: null,
  reason: details?.reason ?? null,
  recipient: details?.recipient || null,
})

const personOf = (details: { readonly name: string; readonly address: string } | null) => ({
  name: details?.name ?? '',
  address: details?.address ?? '',
})
