import { describe, expect, it } from 'vitest'
import { emptyMailboxRecord, type MailboxRecord } from '../../../../src/domain/retention/mailboxRecord.ts'
import { situationOf } from '../../../../src/domain/retention/situation.ts'
import { mailboxFacts } from './mailboxFacts.ts'

const entered = (facts: MailboxRecord['entered']): MailboxRecord => ({
  ...emptyMailboxRecord('jan'),
  entered: facts,
})
const context = { now: '2026-11-21T10:00:00Z', zone: 'Europe/Amsterdam', agreements: [] }

describe('what people entered beside the roster', () => {
  it('starts a clock that the roster does not know of', () => {
    const { countdown } = situationOf(
      mailboxFacts({}),
      entered({ accountDeletedAt: '2026-11-20T10:00:00Z' }),
      context,
    )
    expect(countdown).toMatchObject({ state: 'counting', clock: { lastDay: '2026-12-18' } })
  })

  it('never moves to a later day the start of a clock that the roster knows', () => {
    const facts = mailboxFacts({ accountDeletedAt: '2026-11-10T10:00:00Z' })
    const { countdown } = situationOf(facts, entered({ accountDeletedAt: '2026-11-20T10:00:00Z' }), context)
    expect(countdown).toMatchObject({ state: 'counting', clock: { lastDay: '2026-12-08' } })
  })

  it('tells since when a mailbox ends of which nobody knew', () => {
    const facts = mailboxFacts({ startUnknown: true })
    const { countdown } = situationOf(facts, entered({ accountDeletedAt: '2026-11-20T10:00:00Z' }), context)
    expect(countdown.state).toBe('counting')
  })

  it('leaves it unknown where what was entered is of before it was restored', () => {
    const facts = mailboxFacts({ startUnknown: true, restoredAt: '2026-11-01T10:00:00Z' })
    const { countdown } = situationOf(facts, entered({ accountDeletedAt: '2026-10-20T10:00:00Z' }), context)
    expect(countdown.state).toBe('unknown')
  })

  it('counts the later of two sightings, to the fraction of a second', () => {
    const facts = mailboxFacts({
      accountDeletedAt: '2026-11-10T10:00:00Z',
      restoredAt: '2026-11-12T10:00:00.500Z',
    })
    const later = situationOf(facts, entered({ restoredAt: '2026-11-12T10:00:00Z' }), context)
    expect(later.facts.restoredAt).toBe('2026-11-12T10:00:00.500Z')
  })

  it('takes the firm’s word on a last working day', () => {
    const facts = mailboxFacts({ leavesOn: '2026-12-01' })
    expect(situationOf(facts, entered({ leavesOn: '2026-12-31' }), context).facts.leavesOn).toBe('2026-12-31')
  })
})

describe('what nobody can have seen yet', () => {
  const deleted = { accountDeletedAt: '2026-11-10T10:00:00Z' }

  it('stops no clock', () => {
    for (const fact of ['restoredAt', 'holdVerifiedAt'] as const) {
      const facts = mailboxFacts({ ...deleted, [fact]: '2027-11-10T10:00:00Z' })
      expect(situationOf(facts, null, context).countdown.state).toBe('counting')
    }
  })

  it('starts no clock late: something runs, and nobody knows since when', () => {
    const facts = mailboxFacts({ accountDeletedAt: '9999-12-31T00:00:00Z' })
    expect(situationOf(facts, null, context).countdown.state).toBe('unknown')
  })

  it('is taken within a day, as clocks and zones differ', () => {
    const facts = mailboxFacts({ ...deleted, restoredAt: '2026-11-22T09:00:00Z' })
    expect(situationOf(facts, null, context).countdown.state).toBe('stopped')
  })
})
