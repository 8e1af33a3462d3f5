import { describe, expect, it } from 'vitest'
import { claimableIn } from '../../../../src/domain/reminders/claimable.ts'
import type { ReminderRecord } from '../../../../src/domain/reminders/reminder.ts'

const at = '2026-11-10T12:00:00Z'
const reminder: ReminderRecord = {
  ...{ key: 'k', matter: 'decide', role: 'contact', lastDay: null, daysBefore: null, to: null },
  ...{ first: 1, firstAt: at, claim: 1, leaseUntil: '2026-11-10T12:05:00Z', state: 'claimed', at },
  ...{ failures: 0, maybeAccepted: false, mayHaveArrivedTwice: false, because: null },
}
const after = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const asked = (changes: Partial<ReminderRecord>, minutes: number) =>
  claimableIn({ reminders: [{ ...reminder, ...changes }] }, 'k', after(minutes))

describe('a reminder', () => {
  it('is free that nobody claimed', () => {
    expect(claimableIn({ reminders: [] }, 'k', at)).toBe('free')
    expect(claimableIn({ reminders: [reminder] }, 'other', at)).toBe('free')
  })

  it('is taken while a lease runs, and free at its end', () => {
    expect(asked({}, 4.99)).toBe('taken')
    expect(asked({}, 5)).toBe('free')
  })

  it('is free that was claimed or failed by a clock far ahead of this one', () => {
    expect(asked({}, -61)).toBe('free')
    expect(asked({ state: 'failed', failures: 1 }, -61)).toBe('free')
    expect(asked({}, -59)).toBe('taken')
    expect(asked({ state: 'failed', failures: 1 }, -59)).toBe('waiting')
  })

  it.each(['sent', 'refused'] as const)('that was %s is done for good', (state) => {
    expect(asked({ state }, 100_000)).toBe('done')
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [6, 32],
    [7, 60],
    [2000, 60],
  ])('that failed %d times waits %d minutes', (failures, minutes) => {
    expect(asked({ state: 'failed', failures }, minutes - 0.01)).toBe('waiting')
    expect(asked({ state: 'failed', failures }, minutes)).toBe('free')
  })
})
