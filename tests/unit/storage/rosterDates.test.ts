import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, readInstant } from '../../../src/storage/roster/dates.ts'

const zone = 'Europe/Amsterdam'

describe('a date in a roster', () => {
  it.each([
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z'],
    ['2026-11-21T10:00:00.1234567Z', '2026-11-21T10:00:00.1234567Z'],
    ['2026-11-21T10:00:00+02:00', '2026-11-21T08:00:00Z'],
    ['2026-11-21 10:00:00Z', '2026-11-21T10:00:00Z'],
    ['2026-11-21T10:00:00', '2026-11-21T09:00:00Z'],
    ['2026-11-21 10:00', '2026-11-21T09:00:00Z'],
    ['2026-11-21', '2026-11-20T23:00:00Z'],
    ['21-11-2026 10:00:00', '2026-11-21T09:00:00Z'],
    ['3-4-2026 9:05', '2026-04-03T07:05:00Z'],
    ['21.11.2026', '2026-11-20T23:00:00Z'],
    ['11/21/2026 10:00:00 AM', '2026-11-21T09:00:00Z'],
    ['11/21/2026 10:00:00\u202fPM', '2026-11-21T21:00:00Z'],
    ['11/21/2026 12:30:00 AM', '2026-11-20T23:30:00Z'],
    ['11/21/2026 12:30:00 PM', '2026-11-21T11:30:00Z'],
    ['21/11/2026 10:00:00', '2026-11-21T09:00:00Z'],
    ['21/11/2026, 10:00:00 p.m.', '2026-11-21T21:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(readInstant(text, 'either', zone)).toBe(instant)
  })

  it.each([
    '',
    'yesterday',
    '2026-02-29',
    '31-11-2026',
    '11-21-2026',
    '31/31/2026',
    '1/2/26',
    '2026-11-21T25:00:00Z',
    '11/21/2026 13:00:00 PM',
    '11/21/2026 0:00:00 AM',
    '1/2-2026',
    '46347',
    '2026-11-21 and more words than any date has',
  ])('is not %j', (text) => {
    expect(readInstant(text, 'either', zone)).toBeNull()
  })

  it('is the first of the two times that clocks going back show, and the hour before a gap', () => {
    expect(readInstant('2026-10-25 02:30', 'either', zone)).toBe('2026-10-25T00:30:00Z')
    expect(readInstant('2026-03-29 02:30', 'either', zone)).toBe('2026-03-29T00:30:00Z')
  })
})

describe('day and month between slashes', () => {
  it('are told by any value of the column that has a number over 12', () => {
    expect(orderOf(['3/4/2026', '', '11/21/2026 10:00:00 AM'])).toBe('monthFirst')
    expect(orderOf(['3/4/2026', '21/11/2026'])).toBe('dayFirst')
    expect(readInstant('3/4/2026', 'monthFirst', zone)).toBe('2026-03-03T23:00:00Z')
    expect(readInstant('3/4/2026', 'dayFirst', zone)).toBe('2026-04-02T22:00:00Z')
  })

  it('stay open when no value tells, or two contradict each other', () => {
    expect(orderOf(['3/4/2026', '5/6/2026', '2026-11-21', '21-11-2026'])).toBe('either')
    expect(orderOf(['13/1/2026', '1/13/2026'])).toBe('either')
  })

  it('are refused in the order that the column rules out', () => {
    expect(readInstant('21/11/2026', 'monthFirst', zone)).toBeNull()
  })

  it('are read as the earlier of the two dates when the order is open, so that no clock starts late', () => {
    const upTo12 = fc.integer({ min: 1, max: 12 })
    const iso = (month: number, day: number): string =>
      `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    fc.assert(
      fc.property(upTo12, upTo12, (a, b) => {
        const [first] = [iso(a, b), iso(b, a)].sort()
        expect(readInstant(`${a}/${b}/2026`, 'either', zone)).toBe(readInstant(first ?? '', 'either', zone))
      }),
    )
  })
})
