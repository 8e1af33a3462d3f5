import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../../src/domain/calendar/calendar.ts'
import { countdown } from '../../../../src/domain/retention/countdown.ts'
import type { Countdown, MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import { byUrgency } from '../../../../src/domain/retention/urgency.ts'
import { mailboxFacts } from './mailboxFacts.ts'

const zone = 'Europe/Amsterdam'
const gigabyte = 1024 ** 3

const counted = (facts: Partial<MailboxFacts>, today = '2026-11-21'): Countdown =>
  countdown(mailboxFacts(facts), { today, zone })

describe('a countdown', () => {
  const deleted = { accountDeletedAt: '2026-11-13T14:30:00Z' }

  it('counts the days from today to the last safe day', () => {
    expect(counted(deleted)).toMatchObject({
      state: 'counting',
      daysLeft: 20,
      clock: { name: 'accountDeleted', lastDay: '2026-12-11' },
      others: [],
    })
  })

  it('counts to nought on the last day and has ended the day after', () => {
    expect(counted(deleted, '2026-12-11')).toMatchObject({ state: 'counting', daysLeft: 0 })
    expect(counted(deleted, '2026-12-12')).toMatchObject({ state: 'ended', clock: { lastDay: '2026-12-11' } })
  })

  it('goes by the earliest end and lists the other running clocks', () => {
    expect(counted({ ...deleted, licenceLastSeenAt: '2026-11-10T09:00:00Z' })).toMatchObject({
      state: 'counting',
      daysLeft: 17,
      clock: { name: 'licenceRemoved' },
      others: [{ name: 'accountDeleted' }],
    })
  })

  it('goes on by the other clock when the first was stopped', () => {
    const licenceGone = {
      licenceLastSeenAt: '2026-11-18T09:00:00Z',
      licenceMissingSince: '2026-11-19T09:00:00Z',
    }
    expect(counted({ ...deleted, ...licenceGone, restoredAt: '2026-11-15T09:00:00Z' })).toMatchObject({
      state: 'counting',
      clock: { name: 'licenceRemoved' },
      others: [],
    })
  })

  it('has stopped when every clock was seen to stop, since the last of those sightings', () => {
    expect(counted({ ...deleted, holdVerifiedAt: '2026-11-14T09:00:00Z' })).toEqual({
      state: 'stopped',
      because: 'holdVerified',
      since: '2026-11-14T09:00:00Z',
    })
    expect(counted({ ...deleted, restoredAt: '2026-11-16T09:00:00Z' }, '2027-06-01')).toEqual({
      state: 'stopped',
      because: 'restored',
      since: '2026-11-16T09:00:00Z',
    })
  })

  it('runs on when a decision was only recorded', () => {
    const recorded = {
      convertedToSharedAt: '2026-11-15T09:00:00Z',
      signInBlocked: true,
      kind: 'shared',
    } as const
    expect(counted({ ...deleted, ...recorded })).toMatchObject({ state: 'counting' })
  })

  it('is unknown when it ends and nobody knows since when, whatever other clock still runs', () => {
    expect(counted({ startUnknown: true })).toEqual({ state: 'unknown' })
    expect(counted({ ...deleted, startUnknown: true })).toEqual({ state: 'unknown' })
    expect(counted({ startUnknown: true, holdVerifiedAt: '2026-11-14T09:00:00Z' })).toEqual({
      state: 'unknown',
    })
  })

  it('is unknown when the licence is missing and was never seen present, until it was seen back', () => {
    const missing = { licenceMissingSince: '2026-11-14T09:00:00Z' }
    expect(counted(missing)).toEqual({ state: 'unknown' })
    expect(counted({ ...missing, restoredAt: '2026-11-15T09:00:00Z' })).toMatchObject({ state: 'noClock' })
  })

  it('has ended when a known clock has, even if another started nobody knows when', () => {
    expect(counted({ ...deleted, startUnknown: true }, '2027-01-01')).toMatchObject({ state: 'ended' })
  })

  it.each([
    [{}, 'inUse', false],
    [{ size: 60 * gigabyte }, 'inUse', false],
    [{ signInBlocked: true, size: 60 * gigabyte }, 'signInBlocked', false],
    [{ kind: 'shared', signInBlocked: true }, 'convertedToShared', false],
    [{ convertedToSharedAt: '2026-11-01T09:00:00Z', size: 49 * gigabyte - 1 }, 'convertedToShared', false],
    [{ convertedToSharedAt: '2026-11-01T09:00:00Z', size: 49 * gigabyte }, 'convertedToShared', true],
    [{ kind: 'shared', size: 60 * gigabyte, isLicensed: false }, 'convertedToShared', true],
    [{ kind: 'shared', size: 60 * gigabyte, isLicensed: true }, 'convertedToShared', false],
  ] as const)('has no clock with %j: %s, near the limit %s', (facts, because, nearSizeLimit) => {
    expect(counted(facts)).toEqual({ state: 'noClock', because, nearSizeLimit })
  })

  const moment = fc.option(
    fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map((at) => new Date(at).toISOString()),
  )
  const anyFacts = fc
    .record({
      accountDeletedAt: moment,
      licenceLastSeenAt: moment,
      licenceMissingSince: moment,
      holdReleasedAt: moment,
      holdVerifiedAt: moment,
      restoredAt: moment,
      convertedToSharedAt: moment,
      signInBlocked: fc.boolean(),
      startUnknown: fc.boolean(),
    })
    .map(mailboxFacts)

  it('is silenced by no record: facts that nobody saw on the platform never change it', () => {
    fc.assert(
      fc.property(anyFacts, moment, fc.boolean(), (facts, convertedToSharedAt, signInBlocked) => {
        const context = { today: '2026-06-15', zone }
        const before = countdown(facts, context)
        fc.pre(before.state !== 'noClock')
        expect(countdown({ ...facts, convertedToSharedAt, signInBlocked }, context)).toEqual(before)
      }),
    )
  })

  const anyRule = fc.option(
    fc.record({
      period: fc.constantFrom('P0D', 'P14D', 'P30D', 'P1M', 'P3M', 'P1Y'),
      from: fc.constantFrom('lastDay', 'accountDeleted', 'licenceRemoved'),
    }),
  )

  it('never gets later for what was agreed: a promise neither stops nor outlasts the platform', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.option(fc.constant('2026-05-01')),
        anyRule,
        moment,
        (facts, leavesOn, rule, at) => {
          const context = { today: '2026-06-15', zone }
          const before = countdown(facts, context)
          const after = countdown({ ...facts, leavesOn }, { ...context, rule, holdRecordedAt: at })
          if (before.state === 'unknown') expect(['unknown', 'ended']).toContain(after.state)
          if (before.state === 'ended') expect(after.state).toBe('ended')
          if (before.state === 'counting') expect(['counting', 'ended']).toContain(after.state)
          if (before.state === 'counting' && after.state === 'counting')
            expect(after.daysLeft).toBeLessThanOrEqual(before.daysLeft)
        },
      ),
    )
  })

  it('shows as a conflict only a promise past every running clock of the platform that it names', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, (facts, rule) => {
        const found = countdown(facts, { today: '2026-06-15', zone, rule })
        if (found.state !== 'counting') return
        const platform = [found.clock, ...found.others].find(({ certainty }) => certainty !== 'agreed')
        const agreed = [found.clock, ...found.others].find(({ certainty }) => certainty === 'agreed')
        const isLonger = platform && agreed && daysBetween(platform.lastDay, agreed.lastDay) > 1
        expect(found.conflict).toBe(isLonger ? agreed : null)
      }),
    )
  })

  it('never gets later when one more clock is known to run', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const context = { today: '2026-06-15', zone }
        const before = countdown({ ...facts, accountDeletedAt: null }, context)
        fc.pre(before.state === 'counting')
        const after = countdown(facts, context)
        expect(['counting', 'ended']).toContain(after.state)
        if (before.state === 'counting' && after.state === 'counting')
          expect(after.daysLeft).toBeLessThanOrEqual(before.daysLeft)
      }),
    )
  })

  it('loses one day a day and then has ended', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = countdown(facts, { today: '2026-06-15', zone })
        fc.pre(one.state === 'counting')
        const next = countdown(facts, { today: '2026-06-16', zone })
        if (one.state === 'counting' && one.daysLeft > 0)
          expect(next).toMatchObject({ state: 'counting', daysLeft: one.daysLeft - 1 })
        else expect(next.state).toBe('ended')
      }),
    )
  })
})

describe('urgency', () => {
  it('puts the unknown first, then the fewest days, the ended, the stopped and those without a clock', () => {
    const deletedOn = (day: string): Partial<MailboxFacts> => ({ accountDeletedAt: `${day}T12:00:00Z` })
    const inOrder: readonly Partial<MailboxFacts>[] = [
      { startUnknown: true },
      deletedOn('2026-10-24'),
      deletedOn('2026-11-01'),
      deletedOn('2026-11-20'),
      deletedOn('2026-10-20'),
      deletedOn('2026-05-20'),
      { ...deletedOn('2026-11-01'), restoredAt: '2026-11-20T12:00:00Z' },
      { ...deletedOn('2026-11-01'), holdVerifiedAt: '2026-11-10T12:00:00Z' },
      { kind: 'shared', size: 60 * gigabyte },
      { signInBlocked: true },
    ]
    const expected = inOrder.map((facts) => counted(facts))
    expect(expected.map(({ state }) => state)).toEqual(
      'unknown counting counting counting ended ended stopped stopped noClock noClock'.split(' '),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray([...expected], { minLength: expected.length }), (shuffled) => {
        expect([...shuffled].sort(byUrgency)).toEqual(expected)
      }),
    )
  })
})
