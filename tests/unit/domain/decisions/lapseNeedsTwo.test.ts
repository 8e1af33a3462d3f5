import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NamedPerson } from '../../../../src/domain/agreement/agreement.ts'
import { approvalDraft, decisionDraft, declineDraft } from '../../../../src/domain/decisions/decide.ts'
import {
  type DecisionMaker,
  type DecisionRole,
  decisionChoices,
  type RecordedDecision,
} from '../../../../src/domain/decisions/decision.ts'
import {
  approvalRefusal,
  decisionRefusal,
  declineRefusal,
  type WantedDecision,
} from '../../../../src/domain/decisions/decisionRules.ts'
import {
  type ExecutionStep,
  executionDraft,
  executionRefusal,
} from '../../../../src/domain/decisions/executions.ts'
import { type MailboxEntryKind, mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import { agreementOf, noon, on, type Story, story, wrote } from '../retention/mailboxStory.ts'

const today = '2026-11-10'
const addresses = ['a@x.example', 'A@X.example', 'b@x.example', 'B@x.example', 'c@x.example', 'd@x.example']
const person = fc.constantFrom(...addresses).map((address): NamedPerson => ({ name: address, address }))
const role = fc.constantFrom('contact', 'standIn', 'secondPerson')
const maker: fc.Arbitrary<DecisionMaker> = fc
  .tuple(person, role)
  .map(([who, as]) => ({ ...who, role: as }) as DecisionMaker)
const seq = fc.integer({ min: 1, max: 8 })

const isLapseInForce = (decision: RecordedDecision | null): decision is RecordedDecision =>
  decision?.choice === 'letLapse' && decision.state !== 'awaitingSecond'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Whatever stands in a register, also what no version of Dossier would write. */
const anyEntry = fc
  .record({ maker, seq, needsSecond: fc.boolean(), choice: fc.constantFrom('letLapse', 'handOver') })
  .chain(({ maker: { role, name, address }, seq: decision, needsSecond, choice }) =>
    fc.constantFrom(
      mailboxEntry(
        'decisionRecorded',
        {
          choice: choice as 'letLapse',
          account: 'deleted',
          licence: 'removed',
          role,
          needsSecond,
          code: null,
        },
        { name, address, reason: '', recipient: '' },
      ),
      ...(['decisionApproved', 'decisionDeclined', 'decisionWithdrawn'] as const).map((kind) =>
        mailboxEntry(kind, { decision, role, code: null }, { name, address, reason: '' }),
      ),
      mailboxEntry('executionReported', { decision }, { note: '' }),
      mailboxEntry('executionFailed', { decision }, { note: '' }),
      mailboxEntry('executionVerified', { decision, proof: 'lapseSeen', seenAt: noon(today) }, { note: '' }),
    ),
  )

it('no register, whatever stands in it, lets a mailbox lapse without two persons', () => {
  let lapses = 0
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 4, maxLength: 20, size: 'max' }), (drafts) => {
      let so = story({})
      for (const draft of drafts) {
        so = wrote(so, [noon(today), draft])
        const { decision } = so.record
        if (!isLapseInForce(decision)) continue
        lapses++
        expect(decision.second).not.toBeNull()
        expect(same(decision.second?.address ?? decision.by.address, decision.by.address)).toBe(false)
        expect(decision.second?.role).not.toBe(decision.by.role)
      }
    }),
    { numRuns: 1000 },
  )
  expect(lapses).toBeGreaterThan(20)
})

/** Somebody of the agreement in force, mostly in his own role. */
const somebody = fc.record({
  who: fc.constantFrom('contact' as const, 'standIn' as const, 'secondPerson' as const, 'provider' as const),
  as: fc.option(role, { freq: 4 }),
})
type Somebody = typeof somebody extends fc.Arbitrary<infer S> ? S : never

const inForce = ({ agreement }: Story, { who, as }: Somebody): DecisionMaker => {
  const named = agreement?.[who] ?? { name: 'x', address: 'x@x.example' }
  return { ...named, role: (as ?? (who === 'provider' ? 'contact' : who)) as DecisionRole }
}

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      by: somebody,
      choice: fc.constantFrom('letLapse' as const, ...decisionChoices),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('approve' as const, 'approve' as const, 'decline' as const),
      by: somebody,
    }),
  },
  fc.record({ act: fc.constantFrom('reported' as const, 'failed' as const, 'verified' as const) }),
  fc.record({
    act: fc.constant('agree' as const),
    people: fc.tuple(person, person, person, fc.option(person)),
  }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const agreed = ([contact, standIn, provider, second]: readonly [
  NamedPerson,
  NamedPerson,
  NamedPerson,
  NamedPerson | null,
]) => agreementOf({ contact, standIn, provider, ...(second === null ? {} : { secondPerson: second }) })

/** The story after an act, where the rules let it through. */
const afterAct = (from: Story, wanted: Act): Story => {
  const situation = on(from, today)
  const decision = from.record.decision ?? { seq: 0 }
  switch (wanted.act) {
    case 'agree':
      return { ...from, agreement: agreed(wanted.people) }
    case 'decide': {
      const by = inForce(from, wanted.by)
      const whole: WantedDecision = {
        ...wanted,
        by,
        account: 'deleted',
        licence: 'removed',
        recipient: 'Els',
      }
      return decisionRefusal(situation, whole) === null
        ? wrote(from, [noon(today), decisionDraft(whole, '', null)])
        : from
    }
    case 'approve':
    case 'decline': {
      const by = inForce(from, wanted.by)
      const [refusal, draft] =
        wanted.act === 'approve' ? [approvalRefusal, approvalDraft] : [declineRefusal, declineDraft]
      return refusal(situation, by) === null
        ? wrote(from, [noon(today), draft(decision, by, '', null)])
        : from
    }
    default: {
      const step: ExecutionStep =
        wanted.act === 'verified'
          ? { step: wanted.act, decision: decision.seq, proof: 'lapseSeen', seenAt: noon(today) }
          : { step: wanted.act, decision: decision.seq }
      return executionRefusal(situation, step) === null
        ? wrote(from, [noon(today), executionDraft(step, '')])
        : from
    }
  }
}

it('no run of what the rules let through does, and neither person is the provider when the second agrees', () => {
  let lapses = 0
  const deleted = { accountDeletedAt: '2026-11-01T12:00:00Z' }
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 30, size: 'max' }), (acts) => {
      let so = story(deleted)
      for (const one of acts) {
        const before = so
        so = afterAct(so, one)
        const { decision } = so.record
        if (!isLapseInForce(decision) || so === before || one.act === 'agree') continue
        lapses++
        const { by, second } = decision
        expect(same(second?.address ?? by.address, by.address)).toBe(false)
        if (one.act !== 'approve') continue
        const provider = so.agreement?.provider.address ?? ''
        expect([by, second].some((who) => same(who?.address ?? '', provider))).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
  expect(lapses).toBeGreaterThan(20)
})

it('the second line of an entry may be purged: what two persons decided stays decided', () => {
  const kinds: readonly MailboxEntryKind[] = ['decisionRecorded', 'decisionApproved']
  const facts = { decision: 1, role: 'standIn', code: null } as const
  const lapse = mailboxEntry(
    'decisionRecorded',
    {
      choice: 'letLapse',
      account: 'deleted',
      licence: 'removed',
      role: 'contact',
      needsSecond: true,
      code: null,
    },
    { name: 'A', address: 'a@x.example', reason: '', recipient: '' },
  )
  const approval = mailboxEntry('decisionApproved', facts, { name: 'B', address: 'b@x.example', reason: '' })
  for (const purged of kinds) {
    const entries = [lapse, approval].map((draft) =>
      draft.kind === purged ? { ...draft, details: null } : draft,
    )
    const so = wrote(story({}), ...entries.map((draft) => [noon(today), draft] as const))
    expect(so.record.decision?.state).toBe('decided')
  }
})
