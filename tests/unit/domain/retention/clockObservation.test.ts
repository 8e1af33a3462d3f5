import { expect, it } from 'vitest'
import { observedClock } from '../../../../src/domain/retention/clockObservation.ts'
import { noon, on, type Story, seen, story, wrote } from './mailboxStory.ts'

/** The story after what was observed on a day was recorded, with the entry's kind; null where there was none. */
const observed = (from: Story, day: string): readonly [Story, string | null] => {
  const draft = observedClock(on(from, day))
  return draft === null ? [from, null] : [wrote(from, [noon(day), draft]), draft.kind]
}

it('of a clock is recorded when it starts, when its end moves, when it stops and when it ends, each once', () => {
  const steps: readonly (readonly [string, Parameters<typeof seen>[1], string | null])[] = [
    ['2026-11-01', {}, null],
    ['2026-11-02', { accountDeletedAt: '2026-11-01T12:00:00Z' }, 'clockStarted'],
    ['2026-11-03', {}, null],
    ['2026-11-04', { accountDeletedAt: '2026-11-03T12:00:00Z' }, 'clockStarted'],
    ['2026-11-05', { restoredAt: '2026-11-05T09:00:00Z' }, 'clockStopped'],
    ['2026-11-06', {}, null],
    ['2026-11-07', { accountDeletedAt: '2026-11-06T12:00:00Z' }, 'clockStarted'],
    ['2026-12-20', {}, 'clockEnded'],
    ['2026-12-21', {}, null],
    ['2026-12-22', { accountDeletedAt: null, restoredAt: null, startUnknown: true }, 'clockUnknown'],
    ['2026-12-23', {}, null],
    ['2026-12-24', { startUnknown: false }, 'clockStopped'],
    ['2026-12-25', {}, null],
  ]
  let so = story({})
  for (const [day, facts, expected] of steps) {
    const [next, kind] = observed(seen(so, facts), day)
    expect([day, kind]).toEqual([day, expected])
    so = next
  }
})

it('of a stopped clock is recorded even where nobody saw it run', () => {
  const held = story({ accountDeletedAt: noon('2026-11-01'), holdVerifiedAt: noon('2026-11-02') })
  const [after, kind] = observed(held, '2026-11-03')
  expect(kind).toBe('clockStopped')
  expect(observedClock(on(after, '2026-11-04'))).toBeNull()
})

it.each([{ convertedToSharedAt: noon('2026-11-01') }, { signInBlocked: true }, {}])(
  'of a mailbox without a clock makes no register: %j',
  (facts) => {
    expect(observedClock(on(story(facts), '2026-11-02'))).toBeNull()
  },
)
