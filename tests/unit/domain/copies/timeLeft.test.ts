import { expect, it } from 'vitest'
import { timeLeft } from '../../../../src/domain/copies/timeLeft.ts'

it.each([
  ['half done in ten seconds', { at: 0, done: 0 }, { at: 10_000, done: 50 }, 100, 10_000],
  [
    'gone on with: what was done before says nothing',
    { at: 0, done: 80 },
    { at: 10_000, done: 90 },
    100,
    10_000,
  ],
  ['too soon to say', { at: 0, done: 0 }, { at: 500, done: 50 }, 100, null],
  ['nothing done yet', { at: 0, done: 5 }, { at: 10_000, done: 5 }, 100, null],
  ['more than was counted', { at: 0, done: 0 }, { at: 10_000, done: 120 }, 100, 0],
])('time left: %s', (_what, start, now, of, left) => {
  expect(timeLeft(start, now, of)).toBe(left)
})
