import { expect, it } from 'vitest'
import { localDay } from '../../../src/domain/calendar/localDay.ts'

it('is the day where this machine is, in four, two and two digits', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(localDay(new Date(2026, 11, 31))).toBe('2026-12-31')
  const early = new Date(2026, 1, 3)
  early.setFullYear(987)
  expect(localDay(early)).toBe('0987-02-03')
})
