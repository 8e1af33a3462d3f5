import { describe, expect, it } from 'vitest'
import { approvalDraft, decisionDraft } from '../../../../src/domain/decisions/decide.ts'
import { type DecisionChoice, decisionChoices } from '../../../../src/domain/decisions/decision.ts'
import {
  type ExecutionStep,
  executionDraft,
  executionRefusal,
  factBehind,
  proofFor,
  seenExecution,
} from '../../../../src/domain/decisions/executions.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import { noon, on, people, type Story, seen, story, wrote } from '../retention/mailboxStory.ts'

const today = '2026-11-10'
const deleted = story({ accountDeletedAt: noon('2026-11-01') })

const decided = (choice: DecisionChoice, from = deleted): Story => {
  const kept = choice === 'keepAsShared' || choice === 'legalHold'
  const by = { role: 'contact', ...people.contact } as const
  const given = wrote(from, [
    noon('2026-11-03'),
    decisionDraft(
      { choice, account: kept ? 'kept' : 'deleted', licence: 'removed', recipient: 'Els', by },
      '',
      null,
    ),
  ])
  if (choice !== 'letLapse') return given
  const second = { role: 'standIn', ...people.standIn } as const
  return wrote(given, [
    noon('2026-11-03'),
    approvalDraft(given.record.decision ?? { seq: 0 }, second, '', null),
  ])
}

const verify = (from: Story, changes: Partial<ExecutionStep> = {}): ExecutionStep =>
  ({
    step: 'verified',
    decision: from.record.decision?.seq ?? 0,
    proof: proofFor(from.record.decision?.choice ?? 'handOver'),
    seenAt: noon('2026-11-04'),
    ...changes,
  }) as ExecutionStep

const asked = (from: Story, step: ExecutionStep, day = today) => executionRefusal(on(from, day), step)
const taken = (from: Story, step: ExecutionStep): Story =>
  wrote(from, [noon('2026-11-04'), executionDraft(step, 'gezien')])

describe('an execution', () => {
  it('is reported, then verified, and these are two states', () => {
    const given = decided('handOver')
    const decision = given.record.decision?.seq ?? 0
    expect(asked(given, { step: 'reported', decision })).toBeNull()
    const reported = taken(given, { step: 'reported', decision })
    expect(reported.record.decision?.state).toBe('reported')
    expect(asked(reported, { step: 'reported', decision })).toBe('alreadyReported')
    expect(asked(reported, verify(reported))).toBeNull()
    const done = taken(reported, verify(reported))
    expect(done.record.decision).toMatchObject({
      state: 'verified',
      verified: { proof: 'accessSeen', seenAt: noon('2026-11-04') },
    })
    expect(asked(done, verify(done))).toBe('alreadyReported')
  })

  it('may be verified without a report, and may be seen to have failed after both', () => {
    const done = taken(decided('handOver'), verify(decided('handOver')))
    const decision = done.record.decision?.seq ?? 0
    expect(asked(done, { step: 'failed', decision })).toBeNull()
    expect(taken(done, { step: 'failed', decision }).record.decision).toMatchObject({
      state: 'decided',
      verified: null,
    })
    expect(asked(decided('handOver'), { step: 'failed', decision })).toBe('notReported')
  })

  it('of no decision, of another, or of one that waits for its second person is refused', () => {
    expect(asked(deleted, { step: 'reported', decision: 1 })).toBe('noSuchDecision')
    expect(asked(decided('handOver'), { step: 'reported', decision: 9 })).toBe('noSuchDecision')
    const by = { role: 'contact', ...people.contact } as const
    const lapse = wrote(deleted, [
      noon('2026-11-03'),
      decisionDraft(
        { choice: 'letLapse', account: 'deleted', licence: 'removed', recipient: null, by },
        '',
        null,
      ),
    ])
    expect(asked(lapse, { step: 'reported', decision: 1 })).toBe('awaitingSecond')
    expect(asked(lapse, verify(lapse), '2026-12-20')).toBe('awaitingSecond')
  })

  it('is verified by its own proof, seen after the decision', () => {
    for (const choice of decisionChoices) {
      const given = decided(choice)
      for (const other of decisionChoices.filter((one) => one !== choice))
        expect(asked(given, verify(given, { proof: proofFor(other) }))).toBe('otherProof')
      expect(asked(given, verify(given, { seenAt: noon('2026-11-02') }))).toBe('seenBeforeDecision')
    }
  })

  it.each<readonly [string, DecisionChoice, Partial<MailboxFacts>, string, string | null]>([
    ['keeping as shared while the clock runs', 'keepAsShared', {}, today, 'clockStillRuns'],
    [
      'keeping as shared once the account was restored',
      'keepAsShared',
      { restoredAt: noon('2026-11-04') },
      today,
      null,
    ],
    [
      'keeping as shared what may end any day',
      'keepAsShared',
      { startUnknown: true },
      today,
      'clockStillRuns',
    ],
    ['keeping as shared what ended', 'keepAsShared', {}, '2026-12-20', 'clockStillRuns'],
    ['a hold that nobody saw', 'legalHold', {}, today, 'holdNotSeen'],
    ['a hold that was seen', 'legalHold', { holdVerifiedAt: noon('2026-11-04') }, today, null],
    [
      'a hold that was seen and released',
      'legalHold',
      { holdVerifiedAt: noon('2026-11-04'), holdReleasedAt: noon('2026-11-05') },
      today,
      'holdNotSeen',
    ],
    ['a lapse before the end', 'letLapse', {}, today, 'clockStillRuns'],
    ['a lapse after the end', 'letLapse', {}, '2026-12-20', null],
    ['handing over, which stops no clock', 'handOver', {}, today, null],
    ['a copy, which stops no clock', 'staticCopy', {}, today, null],
  ])('of %s', (_, choice, facts, day, expected) => {
    const given = seen(decided(choice), facts)
    expect(asked(given, verify(given), day)).toBe(expected)
  })

  it('does not count a hold that is only on record', () => {
    const given = wrote(decided('legalHold'), [
      noon('2026-11-04'),
      mailboxEntry('holdPlaced', {}, { reason: '' }),
    ])
    expect(asked(given, verify(given))).toBe('holdNotSeen')
  })

  it('is verified once the fact behind it is entered, for the choices that stop a clock', () => {
    for (const choice of ['keepAsShared', 'legalHold'] as const) {
      const given = decided(choice)
      const step = verify(given)
      expect(asked(given, step)).not.toBeNull()
      const facts = { fact: factBehind(choice) ?? 'restoredAt', value: noon('2026-11-04') }
      const draft = mailboxEntry('factEntered', facts, { instructedBy: '', note: '' })
      expect(asked(wrote(given, [noon('2026-11-04'), draft]), step)).toBeNull()
    }
  })

  it('names the fact that stops the clock, for the choices that stop one', () => {
    expect(decisionChoices.map((choice) => [choice, factBehind(choice)])).toEqual([
      ['keepAsShared', 'restoredAt'],
      ['handOver', null],
      ['staticCopy', null],
      ['letLapse', null],
      ['legalHold', 'holdVerifiedAt'],
    ])
  })
})

describe('what the roster proves by itself', () => {
  it.each<readonly [string, DecisionChoice, Partial<MailboxFacts>, string, string | null]>([
    ['nothing of a shared mailbox whose clock runs', 'keepAsShared', { kind: 'shared' }, today, null],
    [
      'a shared mailbox, once the account is back',
      'keepAsShared',
      { kind: 'shared', restoredAt: noon('2026-11-04') },
      today,
      'sharedSeen',
    ],
    ['a restored mailbox', 'keepAsShared', { restoredAt: noon('2026-11-04') }, today, 'sharedSeen'],
    ['nothing by what was seen before', 'keepAsShared', { restoredAt: noon('2026-11-02') }, today, null],
    [
      'a hold seen after the decision',
      'legalHold',
      { holdVerifiedAt: noon('2026-11-04') },
      today,
      'holdSeen',
    ],
    ['nothing by a hold seen before', 'legalHold', { holdVerifiedAt: noon('2026-11-02') }, today, null],
    ['a lapse by the end', 'letLapse', {}, '2026-12-20', 'lapseSeen'],
    ['no lapse before', 'letLapse', {}, today, null],
    ['no handing over', 'handOver', { kind: 'shared', restoredAt: noon('2026-11-04') }, today, null],
    ['no copy', 'staticCopy', {}, '2026-12-20', null],
  ])('is %s', (_, choice, facts, day, expected) => {
    expect(seenExecution(on(seen(decided(choice), facts), day))).toBe(expected)
  })

  it('is nothing before the second person agreed, without a decision, and once it is verified', () => {
    const by = { role: 'contact', ...people.contact } as const
    const waiting = wrote(deleted, [
      noon('2026-11-03'),
      decisionDraft(
        { choice: 'letLapse', account: 'deleted', licence: 'removed', recipient: null, by },
        '',
        null,
      ),
    ])
    expect(seenExecution(on(waiting, '2026-12-20'))).toBeNull()
    expect(seenExecution(on(deleted, '2026-12-20'))).toBeNull()
    const lapsed = decided('letLapse')
    expect(seenExecution(on(taken(lapsed, verify(lapsed)), '2026-12-20'))).toBeNull()
  })
})
