import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodTokens, sentTokens } from '../../../src/storage/caseIndex/search/periodTokens.ts'

const day = 86_400_000
const instants = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2080, 11, 31) })
/** Far enough from the ends, where later and earlier count as the last and the first day. */
const amid = fc.integer({ min: Date.UTC(1981, 0, 1), max: Date.UTC(2079, 11, 31) })
const dayOf = (instant: number): number => Math.floor(instant / day)

const isFound = (sent: number, from: number | null, before: number | null): boolean => {
  const blocks = new Set(periodTokens(from, before))
  return sentTokens(sent).some((token) => blocks.has(token))
}

describe('a period, as blocks of days', () => {
  it('holds the mails of its days and no others', () => {
    fc.assert(
      fc.property(instants, instants, amid, (sent, from, before) => {
        const isWithin = dayOf(sent) >= dayOf(from) && dayOf(sent) <= dayOf(before - 1)
        expect(isFound(sent, from, before)).toBe(isWithin)
      }),
    )
  })

  it('near its ends holds the day itself and not the next', () => {
    fc.assert(
      fc.property(amid, fc.integer({ min: 0, max: 70 }), (from, days) => {
        const before = from + days * day + 1
        for (const [sent, within] of [
          [from, true],
          [before - 1, true],
          [from - day, false],
          [before - 1 + day, false],
        ] as const)
          expect(isFound(sent, from, before)).toBe(within)
      }),
    )
  })

  it('is few blocks, however long', () => {
    fc.assert(
      fc.property(instants, instants, (from, before) => {
        expect(periodTokens(from, before).length).toBeLessThanOrEqual(2 * 3 * 8)
      }),
    )
    expect(periodTokens(Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1)).length).toBeLessThanOrEqual(12)
  })

  it('is open at an end that is not given, for mails of any year', () => {
    for (const sent of [-1e15, 0, Date.UTC(2026, 5, 1), 1e15, Number.NaN]) {
      expect(isFound(sent, null, null)).toBe(true)
    }
    expect(isFound(Date.UTC(2026, 5, 1), Date.UTC(2026, 6, 1), null)).toBe(false)
    expect(isFound(Date.UTC(2026, 5, 1), null, Date.UTC(2026, 4, 1))).toBe(false)
  })
})
