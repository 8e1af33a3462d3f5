import { describe, expect, it } from 'vitest'
import {
  approvalDraft,
  choicesFor,
  decisionDraft,
  declineDraft,
} from '../../../../src/domain/decisions/decide.ts'
import type { DecisionMaker, DecisionRole } from '../../../../src/domain/decisions/decision.ts'
import {
  approvalRefusal,
  decisionRefusal,
  declineRefusal,
  mayDecide,
  secondPersonFor,
  type WantedDecision,
} from '../../../../src/domain/decisions/decisionRules.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import { agreementOf, noon, on, people, type Story, seen, story, wrote } from '../retention/mailboxStory.ts'

const today = '2026-11-10'
const deleted = story({ accountDeletedAt: '2026-11-01T12:00:00Z' })
const as = (role: DecisionRole, changes: Partial<DecisionMaker> = {}): DecisionMaker => ({
  role,
  ...people[role],
  ...changes,
})
const gigabyte = 1024 ** 3

type Wanted = Pick<WantedDecision, 'choice'> & Partial<WantedDecision>
const usual = {
  keepAsShared: { account: 'kept', licence: 'removed' },
  handOver: { account: 'deleted', licence: 'removed' },
  staticCopy: { account: 'deleted', licence: 'removed' },
  letLapse: { account: 'deleted', licence: 'removed' },
  legalHold: { account: 'kept', licence: 'kept' },
} as const
const wantedOf = (wanted: Wanted): WantedDecision => ({
  ...usual[wanted.choice],
  recipient: 'Els',
  by: as('contact'),
  ...wanted,
})

const refusal = (from: Story, wanted: Wanted, day = today) => decisionRefusal(on(from, day), wantedOf(wanted))

const decided = (from: Story, wanted: Wanted, day = '2026-11-03'): Story =>
  wrote(from, [noon(day), decisionDraft(wantedOf(wanted), 'omdat', null)])

const step = (from: Story, ...kinds: readonly ('executionReported' | 'executionFailed')[]): Story =>
  kinds.reduce(
    (so, kind) =>
      wrote(so, [
        noon('2026-11-04'),
        mailboxEntry(kind, { decision: so.record.decision?.seq ?? 0 }, { note: '' }),
      ]),
    from,
  )

const held = wrote(deleted, [noon('2026-11-02'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })])
const hasFacts = (facts: Partial<MailboxFacts>): Story => seen(deleted, facts)

describe('a decision is refused', () => {
  it.each<readonly [string, Story, Wanted, string | null]>([
    ['to nobody who may take it', deleted, { choice: 'keepAsShared' }, null],
    ['to nobody who hands over', deleted, { choice: 'handOver' }, null],
    ['to nobody who lets lapse with a second person at hand', deleted, { choice: 'letLapse' }, null],
    ['to nobody who holds', deleted, { choice: 'legalHold' }, null],
    ['to the stand-in neither', deleted, { choice: 'staticCopy', by: as('standIn') }, null],
    ['without an agreement', story(deleted.facts, null), { choice: 'legalHold' }, 'notAgreed'],
    [
      'where the agreement does not know it',
      story(deleted.facts, agreementOf({ decisions: { legalHold: ['contact'] } })),
      { choice: 'letLapse' },
      'notAgreed',
    ],
    [
      'to the stand-in where only the contact may',
      story(deleted.facts, agreementOf({ decisions: { legalHold: ['contact'] } })),
      { choice: 'legalHold', by: as('standIn') },
      'notAllowed',
    ],
    [
      'to a stranger',
      deleted,
      { choice: 'legalHold', by: as('contact', { address: 'x@y.example' }) },
      'notAllowed',
    ],
    [
      'in a role that is another’s',
      deleted,
      { choice: 'legalHold', by: as('standIn', people.contact) },
      'notAllowed',
    ],
    [
      'to the second person, who only approves',
      story(deleted.facts, agreementOf({ secondPerson: people.secondPerson })),
      { choice: 'legalHold', by: as('secondPerson') },
      'notAllowed',
    ],
    [
      'to the provider',
      deleted,
      { choice: 'legalHold', by: as('contact', people.provider) },
      'providerCannotDecide',
    ],
    [
      'to a contact who is the provider',
      story(deleted.facts, agreementOf({ contact: people.provider })),
      { choice: 'legalHold', by: as('contact', { address: 'HELP@ict.example' }) },
      'providerCannotDecide',
    ],
    ['to hand over to nobody', deleted, { choice: 'handOver', recipient: ' ' }, 'recipientMissing'],
    ['to copy for nobody', deleted, { choice: 'staticCopy', recipient: null }, 'recipientMissing'],
    ['not, to keep for nobody', deleted, { choice: 'keepAsShared', recipient: null }, null],
    [
      'to keep as shared without the account behind it',
      deleted,
      { choice: 'keepAsShared', account: 'deleted' },
      'accountBehindShared',
    ],
    [
      'to keep over 50 GB without a licence',
      hasFacts({ size: 50 * gigabyte + 1 }),
      { choice: 'keepAsShared' },
      'overSizeLimit',
    ],
    ['not, to keep 50 GB', hasFacts({ size: 50 * gigabyte }), { choice: 'keepAsShared' }, null],
    [
      'not, to keep more with a licence',
      hasFacts({ size: 80 * gigabyte }),
      { choice: 'keepAsShared', licence: 'kept' },
      null,
    ],
    [
      'to lose an archive with the licence',
      hasFacts({ hasArchive: true }),
      { choice: 'keepAsShared' },
      'archiveWouldBeLost',
    ],
    [
      'to lose an archive with the account',
      hasFacts({ hasArchive: true }),
      { choice: 'handOver', licence: 'kept' },
      'archiveWouldBeLost',
    ],
    [
      'not, to keep an archive',
      hasFacts({ hasArchive: true }),
      { choice: 'handOver', account: 'kept', licence: 'kept' },
      null,
    ],
    ['not, to let it all lapse', hasFacts({ hasArchive: true }), { choice: 'letLapse' }, null],
    ['to let lapse what is held on record', held, { choice: 'letLapse' }, 'holdActive'],
    ['to delete the account of what is held on record', held, { choice: 'staticCopy' }, 'holdActive'],
    ['not, to keep what is held', held, { choice: 'keepAsShared' }, null],
    [
      'to let lapse what was seen held',
      hasFacts({ holdVerifiedAt: noon('2026-11-02') }),
      { choice: 'letLapse' },
      'holdActive',
    ],
    [
      'not, after the hold was seen released',
      hasFacts({ holdVerifiedAt: noon('2026-11-02'), holdReleasedAt: noon('2026-11-03') }),
      { choice: 'letLapse' },
      null,
    ],
    ['to hold without the account', deleted, { choice: 'legalHold', account: 'deleted' }, 'holdNeedsMailbox'],
    ['to hold without the licence', deleted, { choice: 'legalHold', licence: 'removed' }, 'holdNeedsMailbox'],
    [
      'to let lapse alone',
      story(deleted.facts, agreementOf({ standIn: people.contact })),
      { choice: 'letLapse' },
      'sameSecondPerson',
    ],
    [
      'to let lapse with nobody but the provider',
      story(deleted.facts, agreementOf({ standIn: people.provider })),
      { choice: 'letLapse' },
      'sameSecondPerson',
    ],
  ])('%s', (_, from, wanted, expected) => {
    expect(refusal(from, wanted)).toBe(expected)
  })

  it('once the platform has ended the mailbox, but not at the end of an agreed period', () => {
    expect(refusal(deleted, { choice: 'handOver' }, '2026-12-10')).toBe('ended')
    expect(refusal(deleted, { choice: 'legalHold' }, '2026-12-10')).toBe('holdNeedsMailbox')
    const agreed = agreementOf({ mailboxes: { leaver: { period: 'P7D', from: 'lastDay' } } })
    expect(refusal(story({ leavesOn: '2026-10-01' }, agreed), { choice: 'handOver' })).toBeNull()
  })

  it('while another is said to be carried out, and not before, nor after that was seen to have failed', () => {
    const first = decided(deleted, { choice: 'handOver' })
    expect(refusal(first, { choice: 'staticCopy' })).toBeNull()
    expect(refusal(step(first, 'executionReported'), { choice: 'staticCopy' })).toBe('carriedOut')
    expect(refusal(step(first, 'executionReported', 'executionFailed'), { choice: 'staticCopy' })).toBeNull()
  })

  it('not after one was verified, while the mailbox lives on: another may follow, but not what stands already', () => {
    const given = verified(decided(deleted, { choice: 'handOver' }), 'accessSeen')
    expect(refusal(given, { choice: 'legalHold' })).toBeNull()
    expect(refusal(given, { choice: 'handOver', recipient: 'Wim' })).toBeNull()
    expect(refusal(given, { choice: 'staticCopy' }, '2026-12-10')).toBe('ended')
    const kept = verified(decided(story({ kind: 'shared' }), { choice: 'keepAsShared' }), 'sharedSeen')
    expect(refusal(kept, { choice: 'letLapse' })).toBeNull()
    expect(refusal(kept, { choice: 'keepAsShared' })).toBe('carriedOut')
  })

  it('not when a clock runs that the verified one did not stop, or started after it', () => {
    const kept = verified(decided(deleted, { choice: 'keepAsShared' }), 'sharedSeen')
    expect(refusal(kept, { choice: 'letLapse' })).toBeNull()
    expect(refusal(seen(kept, { restoredAt: noon('2026-11-04') }), { choice: 'letLapse' })).toBeNull()
    const given = verified(decided(deleted, { choice: 'handOver' }), 'accessSeen')
    expect(refusal(seen(given, { accountDeletedAt: noon('2026-11-06') }), { choice: 'legalHold' })).toBeNull()
  })

  it('while a hold stands that was carried out, and not once it is over', () => {
    const hold = verified(decided(story({}), { choice: 'legalHold' }), 'holdSeen')
    const standing = seen(hold, { holdVerifiedAt: noon('2026-11-04') })
    expect(refusal(standing, { choice: 'keepAsShared' })).toBe('holdActive')
    expect(
      refusal(seen(standing, { holdReleasedAt: noon('2026-11-06') }), { choice: 'keepAsShared' }),
    ).toBeNull()
  })
})

const verified = (from: Story, proof: 'accessSeen' | 'sharedSeen' | 'holdSeen'): Story =>
  wrote(from, [
    noon('2026-11-05'),
    mailboxEntry(
      'executionVerified',
      { decision: from.record.decision?.seq ?? 0, proof, seenAt: noon('2026-11-05') },
      { note: '' },
    ),
  ])

describe('who decides and who approves', () => {
  const { contact, standIn, secondPerson, provider } = people

  it('is the contact or stand-in by address, in capitals or not, and never the provider', () => {
    expect(mayDecide(agreementOf(), 'CARLA@delinde.example')).toBe('contact')
    expect(mayDecide(agreementOf(), standIn.address)).toBe('standIn')
    expect(mayDecide(agreementOf({ secondPerson }), secondPerson.address)).toBeNull()
    expect(mayDecide(agreementOf({ standIn: provider }), provider.address)).toBeNull()
  })

  it.each([
    ['the named second person', { secondPerson }, contact, 'secondPerson'],
    ['the stand-in for the contact', {}, contact, 'standIn'],
    ['the contact for the stand-in', {}, standIn, 'contact'],
    ['another than a second person who decides himself', { secondPerson: contact }, contact, 'standIn'],
    ['another than a second person who is the provider', { secondPerson: provider }, contact, 'standIn'],
    [
      'nobody who is the decider in capitals',
      { standIn: { ...contact, address: 'CARLA@delinde.example' } },
      contact,
      null,
    ],
    ['nobody who is the provider', { standIn: provider }, contact, null],
  ] as const)('the second person is %s', (_, changes, decider, expected) => {
    expect(secondPersonFor(agreementOf(changes), decider)?.role ?? null).toBe(expected)
  })
})

describe('an approval', () => {
  const lapse = decided(deleted, { choice: 'letLapse' })
  const asked = (from: Story, by: DecisionMaker) => approvalRefusal(on(from, today), by)

  it('is the second person’s and makes the decision one of two persons', () => {
    expect(lapse.record.decision?.state).toBe('awaitingSecond')
    expect(asked(lapse, as('standIn'))).toBeNull()
    const decision = lapse.record.decision ?? { seq: 0 }
    const approved = wrote(lapse, [noon(today), approvalDraft(decision, as('standIn'), 'akkoord', null)])
    expect(approved.record.decision).toMatchObject({ state: 'decided', second: as('standIn') })
    expect(asked(approved, as('standIn'))).toBe('nothingToApprove')
    const declined = wrote(lapse, [noon(today), declineDraft(decision, as('standIn'), 'nee', null)])
    expect(declined.record.decision).toBeNull()
  })

  it.each([
    ['without a decision', deleted, as('standIn'), 'nothingToApprove'],
    [
      'of a decision that needs none',
      decided(deleted, { choice: 'handOver' }),
      as('standIn'),
      'nothingToApprove',
    ],
    ['by who decided', lapse, as('contact'), 'sameSecondPerson'],
    [
      'by who decided, in another role and in capitals',
      lapse,
      as('standIn', { address: 'CARLA@delinde.example' }),
      'sameSecondPerson',
    ],
    ['by the provider', lapse, as('standIn', people.provider), 'providerCannotDecide'],
    ['by somebody the agreement does not ask', lapse, as('secondPerson'), 'notAllowed'],
    ['when the agreement is gone', { ...lapse, agreement: null }, as('standIn'), 'notAgreed'],
    [
      'when the agreement asks another by now',
      { ...lapse, agreement: agreementOf({ secondPerson: people.secondPerson }) },
      as('standIn'),
      'notAllowed',
    ],
    [
      'when who decided has become the provider',
      { ...lapse, agreement: agreementOf({ contact: people.secondPerson, provider: people.contact }) },
      as('standIn'),
      'providerCannotDecide',
    ],
    [
      'when a hold was placed meanwhile',
      wrote(lapse, [noon('2026-11-04'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })]),
      as('standIn'),
      'holdActive',
    ],
  ])('is refused %s', (_, from, by, expected) => {
    expect(asked(from, by)).toBe(expected)
  })

  it('can be denied in spite of a danger, by nobody else', () => {
    const held = wrote(lapse, [noon('2026-11-04'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })])
    expect(declineRefusal(on(held, today), as('standIn'))).toBeNull()
    expect(declineRefusal(on(held, today), as('contact'))).toBe('sameSecondPerson')
  })
})

describe('what is offered', () => {
  const offered = (from: Story) =>
    choicesFor(on(from, today), 'contact').map(({ choice, account, licence, refusal, insteadBecause }) =>
      [choice, account, licence, refusal, insteadBecause].join(' ').trim(),
    )

  it('is each choice with what usually becomes of account and licence', () => {
    expect(offered(deleted)).toEqual([
      'keepAsShared kept removed',
      'handOver deleted removed',
      'staticCopy deleted removed',
      'letLapse deleted removed',
      'legalHold kept kept',
    ])
  })

  it('keeps account and licence where the usual end is dangerous, and says why', () => {
    expect(offered(hasFacts({ hasArchive: true, size: 60 * gigabyte }))).toEqual([
      'keepAsShared kept kept  overSizeLimit',
      'handOver kept kept  archiveWouldBeLost',
      'staticCopy kept kept  archiveWouldBeLost',
      'letLapse deleted removed',
      'legalHold kept kept',
    ])
  })

  it('refuses to let lapse what is held, and names what needs a recipient or a second person', () => {
    const choices = choicesFor(on(held, today), 'contact')
    expect(choices.find(({ choice }) => choice === 'letLapse')?.refusal).toBe('holdActive')
    expect(choices.filter((one) => one.needsRecipient).map(({ choice }) => choice)).toEqual([
      'handOver',
      'staticCopy',
    ])
    expect(choices.filter((one) => one.needsSecond).map(({ choice }) => choice)).toEqual(['letLapse'])
  })

  it('is nothing while a decision is said to be carried out', () => {
    const done = step(decided(deleted, { choice: 'handOver' }), 'executionReported')
    expect(choicesFor(on(done, today), 'contact').map(({ refusal }) => refusal)).toEqual(
      Array.from({ length: 5 }, () => 'carriedOut'),
    )
  })
})
