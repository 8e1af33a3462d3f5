import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../../src/domain/calendar/period.ts'
import { clocksOf, stopOf } from '../../../../src/domain/retention/clocks.ts'
import type { Clock } from '../../../../src/domain/retention/mailbox.ts'
import { daysWhollyBefore, oddZones, wallDate } from '../../wallCalendar.ts'
import { mailboxFacts } from './mailboxFacts.ts'

const zone = 'Europe/Amsterdam'
const day = 86_400_000
const hour = 3_600_000

const daysIn = ({ period }: Clock): number => periodOf(period).days

const onlyClock = (facts: Parameters<typeof mailboxFacts>[0], inZone = zone): Clock => {
  const [clock, ...others] = clocksOf(mailboxFacts(facts), null, inZone)
  if (!clock || others.length > 0) throw new Error('expected one clock')
  return clock
}

describe('which clocks start', () => {
  it('starts none for a mailbox in use, a blocked sign-in or a conversion', () => {
    expect(clocksOf(mailboxFacts({}), null, zone)).toEqual([])
    expect(clocksOf(mailboxFacts({ signInBlocked: true }), null, zone)).toEqual([])
    expect(clocksOf(mailboxFacts({ convertedToSharedAt: '2026-11-01T09:00:00Z' }), null, zone)).toEqual([])
  })

  it('gives each clock its period, its start and its certainty', () => {
    const at = '2026-11-01T09:00:00Z'
    const start = { startedAt: at, startedBefore: null, lastDay: '2026-11-29' }
    expect(onlyClock({ accountDeletedAt: at })).toEqual({
      ...start,
      name: 'accountDeleted',
      period: 'P30D',
      certainty: 'certain',
    })
    expect(onlyClock({ licenceLastSeenAt: at, licenceMissingSince: '2026-11-03T09:00:00Z' })).toEqual({
      ...start,
      startedBefore: '2026-11-03T09:00:00Z',
      name: 'licenceRemoved',
      period: 'P30D',
      certainty: 'estimated',
    })
    expect(onlyClock({ holdReleasedAt: at })).toEqual({
      startedAt: at,
      startedBefore: null,
      lastDay: '2027-05-01',
      name: 'holdEnded',
      period: 'P183D',
      certainty: 'entered',
    })
  })

  it('puts the clock that ends first first', () => {
    const clocks = clocksOf(
      mailboxFacts({ accountDeletedAt: '2026-11-09T09:00:00Z', licenceLastSeenAt: '2026-11-05T09:00:00Z' }),
      null,
      zone,
    )
    expect(clocks.map(({ name }) => name)).toEqual(['licenceRemoved', 'accountDeleted'])
  })
})

describe('the last safe day', () => {
  it.each([
    ['an ordinary afternoon', zone, '2026-11-01T15:00:00Z', '2026-11-29'],
    ['an end at the first instant of a day', zone, '2026-11-01T23:00:00Z', '2026-11-30'],
    ['an end a millisecond before that', zone, '2026-11-01T22:59:59.999Z', '2026-11-29'],
    [
      'the clocks going forward, that puts the end an hour later on the wall',
      zone,
      '2026-02-28T22:30:00Z',
      '2026-03-29',
    ],
    ['the clocks going back, that puts it an hour earlier', zone, '2026-09-25T22:30:00Z', '2026-10-23'],
    ['a leap day', zone, '2028-01-31T12:00:00Z', '2028-02-28'],
    ['the same without one', zone, '2026-01-31T12:00:00Z', '2026-02-28'],
    ['the end of a year', zone, '2026-12-02T12:00:00Z', '2026-12-30'],
    ['the day Apia skipped as the day before the end', 'Pacific/Apia', '2011-11-30T12:00:00Z', '2011-12-28'],
    ['the day Apia skipped as the margin', 'Pacific/Apia', '2011-12-01T12:00:00Z', '2011-12-29'],
    ['a zone behind UTC', 'America/St_Johns', '2026-11-01T02:00:00Z', '2026-11-28'],
    ['a zone of quarters', 'Asia/Kathmandu', '2026-11-01T18:20:00Z', '2026-11-30'],
  ])('holds with %s', (_, inZone, startedAt, lastDay) => {
    expect(onlyClock({ accountDeletedAt: startedAt }, inZone).lastDay).toBe(lastDay)
  })

  const starts = fc.oneof(
    fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2045, 0) }),
    fc.integer({ min: Date.UTC(2011, 10, 25), max: Date.UTC(2011, 11, 5) }),
  )
  const anyClock = fc.constantFrom('accountDeletedAt', 'licenceLastSeenAt', 'holdReleasedAt')
  const anyZone = fc.constantFrom(...oddZones)

  it('is the last but one of the days that were wholly over before the end, in every zone', () => {
    fc.assert(
      fc.property(starts, anyClock, anyZone, (start, fact, inZone) => {
        const clock = onlyClock({ [fact]: new Date(start).toISOString() }, inZone)
        expect(clock.lastDay).toBe(daysWhollyBefore(start + daysIn(clock) * day, inZone).at(-2))
      }),
      { numRuns: 300 },
    )
  })

  it('is over 24 hours before the end, less only what the clocks go forward in them', () => {
    fc.assert(
      fc.property(starts, anyClock, anyZone, (start, fact, inZone) => {
        const clock = onlyClock({ [fact]: new Date(start).toISOString() }, inZone)
        const end = start + daysIn(clock) * day
        const forward = Math.max(0, wallClock(end, inZone) - wallClock(end - day, inZone) - day)
        // Apia's skipped day moved the wall by a whole day and is no day: it takes nothing from the margin.
        const margin = day - (forward < day ? forward : 0)
        for (let at = end - margin; at <= end; at += hour / 4)
          expect(wallDate(at, inZone) > clock.lastDay).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** What a clock on the wall shows, as milliseconds. */
const wallClock = (at: number, inZone: string): number =>
  Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: inZone }).replace(' ', 'T')}Z`)

describe('what stops a clock', () => {
  const stop = (facts: Parameters<typeof mailboxFacts>[0]) => {
    const all = mailboxFacts(facts)
    return clocksOf(all, null, zone).map(
      (clock) => stopOf(clock, all, { zone, holdRecordedAt: null })?.because ?? 'runs',
    )
  }
  const deleted = { accountDeletedAt: '2026-11-01T09:00:00Z' }

  it('is a hold or a restore that was seen after the clock started', () => {
    expect(stop({ ...deleted, holdVerifiedAt: '2026-11-02T09:00:00Z' })).toEqual(['holdVerified'])
    expect(stop({ ...deleted, restoredAt: '2026-11-02T09:00:00Z' })).toEqual(['restored'])
  })

  it('is no hold and no restore seen before the clock started, or at its very start', () => {
    expect(stop({ ...deleted, holdVerifiedAt: '2026-10-31T09:00:00Z' })).toEqual(['runs'])
    expect(stop({ ...deleted, restoredAt: '2026-10-31T09:00:00Z' })).toEqual(['runs'])
    expect(stop({ ...deleted, holdVerifiedAt: deleted.accountDeletedAt })).toEqual(['runs'])
  })

  it('is nothing that was only recorded: a conversion, a blocked sign-in', () => {
    expect(stop({ ...deleted, convertedToSharedAt: '2026-11-05T09:00:00Z', signInBlocked: true })).toEqual([
      'runs',
    ])
  })

  it('is for a missing licence only what was seen after it was seen missing', () => {
    const missing = { licenceLastSeenAt: '2026-11-01T09:00:00Z', licenceMissingSince: '2026-11-04T09:00:00Z' }
    expect(stop({ ...missing, restoredAt: '2026-11-02T09:00:00Z' })).toEqual(['runs'])
    expect(stop({ ...missing, restoredAt: '2026-11-05T09:00:00Z' })).toEqual(['restored'])
  })

  it('is no hold that was released within the period: that mailbox never lived by its hold', () => {
    const held = { ...deleted, holdVerifiedAt: '2026-11-02T09:00:00Z' }
    expect(stop({ ...held, holdReleasedAt: '2026-11-20T09:00:00Z' })).toEqual(['runs', 'runs'])
  })

  it('is a hold that outlived the period; released, it starts the clock of the ended hold', () => {
    const held = { ...deleted, holdVerifiedAt: '2026-11-02T09:00:00Z' }
    expect(stop({ ...held, holdReleasedAt: '2027-03-01T09:00:00Z' })).toEqual(['holdVerified', 'runs'])
  })

  it('is a hold seen anew after an earlier one was released', () => {
    const heldAgain = { holdReleasedAt: '2026-11-05T09:00:00Z', holdVerifiedAt: '2026-11-06T09:00:00Z' }
    expect(stop({ ...deleted, ...heldAgain })).toEqual(['holdVerified', 'holdVerified'])
  })
})
