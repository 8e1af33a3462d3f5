import { describe, expect, it } from 'vitest'
import { decisionDraft, withdrawalDraft } from '../../../../src/domain/decisions/decide.ts'
import type {
  DecisionChoice,
  DecisionMaker,
  DecisionRole,
} from '../../../../src/domain/decisions/decision.ts'
import { withdrawalRefusal } from '../../../../src/domain/decisions/decisionRules.ts'
import { executionDraft } from '../../../../src/domain/decisions/executions.ts'
import { noon, on, people, type Story, story, wrote } from '../retention/mailboxStory.ts'

const deleted = story({ accountDeletedAt: noon('2026-11-01') })
const as = (role: DecisionRole, changes: Partial<DecisionMaker> = {}): DecisionMaker => ({
  role,
  ...people[role],
  ...changes,
})

const decided = (choice: DecisionChoice): Story => {
  const wanted = {
    choice,
    account: 'deleted',
    licence: 'removed',
    recipient: 'Els',
    by: as('contact'),
  } as const
  return wrote(deleted, [noon('2026-11-03'), decisionDraft(wanted, 'omdat', null)])
}
const given = decided('handOver')
const { decision } = given.record
const decisionSeq = decision?.seq ?? 0

const carried = (from: Story, ...steps: readonly ('reported' | 'failed' | 'verified')[]): Story =>
  steps.reduce((so, step) => {
    const seenAt = noon('2026-11-05')
    const done = { step, decision: decisionSeq, proof: 'accessSeen', seenAt } as const
    return wrote(so, [seenAt, executionDraft(done, '')])
  }, from)

const refused = (from: Story, by = as('contact')) => withdrawalRefusal(on(from, '2026-11-10'), by)

describe('a decision is withdrawn', () => {
  it('by contact or stand-in, until it is said to be carried out', () => {
    expect(refused(given)).toBeNull()
    expect(refused(given, as('standIn'))).toBeNull()
    expect(refused(decided('letLapse'))).toBeNull()
    expect(refused(carried(given, 'reported'))).toBe('carriedOut')
    expect(refused(carried(given, 'reported', 'failed'))).toBeNull()
    expect(refused(carried(given, 'verified'))).toBe('carriedOut')
    expect(refused(deleted)).toBe('nothingToWithdraw')
  })

  it('by nobody else', () => {
    expect(refused(given, as('secondPerson'))).toBe('notAllowed')
    expect(refused(given, as('contact', people.provider))).toBe('providerCannotDecide')
    expect(refused(given, as('contact', { address: 'x@y.example' }))).toBe('notAllowed')
    expect(refused({ ...given, agreement: null })).toBe('notAgreed')
  })

  it('and is none from then on, but for what was carried out', () => {
    const withdrawn = withdrawalDraft({ seq: decisionSeq }, as('contact'), 'toch niet', null)
    const { record } = wrote(given, [noon('2026-11-06'), withdrawn])
    expect(record.decision).toBeNull()
    expect(record.history.at(-1)).toMatchObject({ kind: 'decisionWithdrawn', reason: 'toch niet' })
    const done = wrote(carried(given, 'verified'), [noon('2026-11-06'), withdrawn])
    expect(done.record.decision?.state).toBe('verified')
  })
})
