import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MailRule,
  type MessageCountdown,
  type MessageFacts,
  messageCountdown,
} from '../../../../src/domain/retention/messageClocks.ts'
import { daysWhollyBefore, oddZones, wallDate } from '../../wallCalendar.ts'

const zone = 'Europe/Amsterdam'
const today = '2026-11-21'
const day = 86_400_000

const message: MessageFacts = {
  receivedAt: '2026-11-01T09:00:00Z',
  openedAt: null,
  isFiled: false,
  retentionDate: null,
  retentionDays: null,
  retentionStart: null,
}
const afterReceipt: MailRule = { after: 'P30D', since: 'received', unlessFiled: true }
const afterOpening: MailRule = { after: 'P1M', since: 'opened', unlessFiled: true }

const counted = (facts: Partial<MessageFacts>, mailRule: MailRule | null = null): MessageCountdown =>
  messageCountdown({ ...message, ...facts }, { today, zone, mailRule })

describe('a retention tag', () => {
  it('ends on the date that stands in the message, for certain, and up to 7 days late', () => {
    expect(counted({ retentionDate: '2026-12-21T10:00:00Z' })).toEqual({
      state: 'counting',
      daysLeft: 29,
      clock: {
        name: 'retentionTag',
        startedAt: null,
        endsAt: '2026-12-21T10:00:00Z',
        lastDay: '2026-12-20',
        latestDay: '2026-12-28',
        certainty: 'certain',
      },
      others: [],
    })
  })

  it('is estimated from start and period where no date is stamped yet', () => {
    const found = counted({ retentionStart: '2026-10-20T22:30:00Z', retentionDays: 60 })
    expect(found).toMatchObject({
      clock: { endsAt: '2026-12-19T22:30:00Z', lastDay: '2026-12-18', certainty: 'estimated' },
    })
  })

  it('is counted from receipt where the start is not known', () => {
    expect(counted({ retentionDays: 30 })).toMatchObject({
      clock: { startedAt: message.receivedAt, endsAt: '2026-12-01T09:00:00Z', lastDay: '2026-11-30' },
    })
  })

  it('runs whether or not the message is filed, for the platform knows nothing of filing', () => {
    expect(counted({ isFiled: true, retentionDays: 30 }).state).toBe('counting')
  })

  it('goes by the date in the message before any period', () => {
    expect(counted({ retentionDate: '2026-12-21T10:00:00Z', retentionDays: 5 })).toMatchObject({
      clock: { lastDay: '2026-12-20', certainty: 'certain' },
    })
  })

  it('stays on the calendar whatever number stands in the message', () => {
    expect(counted({ retentionDays: 2 ** 31 - 1 }).state).toBe('counting')
  })
})

describe('the agreement about old mail', () => {
  it('counts calendar days from receipt', () => {
    expect(counted({ receivedAt: '2026-10-20T22:30:00Z' }, afterReceipt)).toEqual({
      state: 'ended',
      clock: {
        name: 'mailRule',
        since: 'received',
        unlessFiled: true,
        startedAt: '2026-10-20T22:30:00Z',
        period: 'P30D',
        endsAt: '2026-11-19T23:00:00Z',
        lastDay: '2026-11-19',
        certainty: 'agreed',
      },
    })
  })

  it('counts calendar months from opening, and does not run before', () => {
    expect(counted({}, afterOpening)).toEqual({ state: 'noClock', because: 'notOpened' })
    expect(counted({ openedAt: '2027-01-31T09:00:00Z' }, afterOpening)).toMatchObject({
      daysLeft: 98,
      clock: { lastDay: '2027-02-27' },
    })
  })

  it('does not run for a filed message, unless it was agreed that it does', () => {
    expect(counted({ isFiled: true }, afterReceipt)).toEqual({ state: 'noClock', because: 'filed' })
    expect(counted({ isFiled: true }, { ...afterReceipt, unlessFiled: false }).state).toBe('counting')
  })

  it('says that nothing runs where nothing was agreed', () => {
    expect(counted({})).toEqual({ state: 'noClock', because: 'none' })
  })
})

it('goes by the earlier of two clocks and names the other', () => {
  const both = { retentionDate: '2026-11-28T09:00:00Z' }
  expect(counted(both, afterReceipt)).toMatchObject({
    daysLeft: 6,
    clock: { name: 'retentionTag' },
    others: [{ name: 'mailRule', lastDay: '2026-11-30' }],
  })
  expect(counted({ retentionDate: '2027-11-28T09:00:00Z' }, afterReceipt)).toMatchObject({
    daysLeft: 9,
    clock: { name: 'mailRule' },
    others: [{ name: 'retentionTag' }],
  })
})

it('counts a message to nought on its last day and has ended the day after', () => {
  const facts = { ...message, retentionDate: '2026-11-22T09:00:00Z' }
  expect(messageCountdown(facts, { today, zone, mailRule: null })).toMatchObject({ daysLeft: 0 })
  expect(messageCountdown(facts, { today: '2026-11-22', zone, mailRule: null }).state).toBe('ended')
})

it('gives as last day the last that is whole before the end, and as latest the seventh after it, in every zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2012, 1), max: Date.UTC(2045, 0) }),
      fc.constantFrom(...oddZones),
      (end, inZone) => {
        const retentionDate = new Date(end).toISOString()
        const found = messageCountdown(
          { ...message, retentionDate },
          { today: '2012-01-01', zone: inZone, mailRule: null },
        )
        expect(found).toMatchObject({
          clock: {
            lastDay: daysWhollyBefore(end, inZone).at(-1),
            latestDay: wallDate(end + 7 * day, inZone),
          },
        })
      },
    ),
  )
})
