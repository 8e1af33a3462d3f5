import { expect, it } from 'vitest'
import { cancellationState } from '../../../../src/domain/agreement/cancellations.ts'
import { approvalDraft, decisionDraft } from '../../../../src/domain/decisions/decide.ts'
import type { Decision, DecisionChoice } from '../../../../src/domain/decisions/decision.ts'
import { executionDraft, proofFor } from '../../../../src/domain/decisions/executions.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import { noon, on, people, type Story, seen, story, wrote } from '../retention/mailboxStory.ts'

const customer = { state: 'open', scope: { of: 'customer' } } as const

const decided = (choice: DecisionChoice, account: Decision['account'] = 'deleted'): Story =>
  wrote(story({ id: choice, accountDeletedAt: noon('2026-11-01') }), [
    noon('2026-11-03'),
    decisionDraft(
      {
        ...{ choice, account, licence: 'removed', recipient: 'Els' },
        by: { role: 'contact', ...people.contact },
      },
      '',
      null,
    ),
  ])
const lapse = wrote(decided('letLapse'), [
  noon('2026-11-04'),
  approvalDraft({ seq: 1 }, { role: 'standIn', ...people.standIn }, '', null),
])
const verified = (from: Story, choice: DecisionChoice): Story =>
  wrote(from, [
    noon('2026-11-04'),
    executionDraft(
      { step: 'verified', decision: 1, proof: proofFor(choice), seenAt: noon('2026-11-04') },
      '',
    ),
  ])

const state = (stories: readonly Story[], day = '2026-11-10') =>
  cancellationState(
    customer,
    stories.map((one) => on(one, day)),
  )
const undecided = story({ id: 'undecided' })
const free = { state: 'mayBeCarriedOut', undecided: [], blockedBy: [] }
const not = { state: 'notToBeCarriedOut', undecided: [], blockedBy: [] }

it('may be carried out only when each mailbox in it has a decision that does not forbid it', () => {
  expect(state([lapse])).toEqual(free)
  expect(state([lapse, undecided])).toEqual({ ...not, undecided: ['undecided'] })
  expect(state([decided('letLapse')])).toEqual({ ...not, undecided: ['letLapse'] })
  expect(state([decided('keepAsShared', 'kept'), lapse])).toEqual({ ...not, blockedBy: ['keepAsShared'] })
  expect(state([decided('legalHold', 'kept')])).toEqual({ ...not, blockedBy: ['legalHold'] })
})

it('waits until what is to be handed over or copied was seen to be safe', () => {
  for (const choice of ['handOver', 'staticCopy'] as const) {
    expect(state([decided(choice)])).toEqual({ ...not, blockedBy: [choice] })
    expect(state([verified(decided(choice), choice)])).toEqual(free)
    expect(state([verified(decided(choice, 'kept'), choice)])).toEqual({ ...not, blockedBy: [choice] })
  }
})

it('is stopped by a hold, on record or seen', () => {
  const held = wrote(lapse, [noon('2026-11-05'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })])
  expect(state([held])).toEqual({ ...not, blockedBy: ['letLapse'] })
  expect(state([seen(lapse, { holdVerifiedAt: noon('2026-11-05') })])).toEqual({
    ...not,
    blockedBy: ['letLapse'],
  })
})

it('passes over what the platform has ended already', () => {
  const gone = story({ id: 'gone', accountDeletedAt: noon('2026-09-01') })
  expect(state([gone, lapse])).toEqual(free)
  expect(state([gone, undecided])).toEqual({ ...not, undecided: ['undecided'] })
})

it('is not to be carried out about mailboxes that nobody can find', () => {
  expect(state([])).toEqual(not)
  const scope = { of: 'mailbox', mailbox: 'lost' } as const
  expect(cancellationState({ state: 'open', scope }, [])).toEqual({ ...not, undecided: ['lost'] })
})

it('that was withdrawn or carried out stays so', () => {
  for (const past of ['withdrawn', 'carriedOut'] as const)
    expect(cancellationState({ ...customer, state: past }, [on(undecided, '2026-11-10')])).toEqual({
      ...not,
      state: past,
    })
})
