import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CalendarError,
  calendarDate,
  compareInstants,
  dateOf,
  dayBefore,
  daysBetween,
  instantOf,
  plusMonths,
  plusPeriod,
  startOfDay,
  timeZone,
} from '../../../src/domain/calendar.ts'
import { oddZones, wallDate } from '../wallCalendar.ts'

const instants = fc
  .integer({ min: Date.UTC(2012, 0), max: Date.UTC(2045, 0) })
  .map((at) => ({ at, text: new Date(at).toISOString() }))
const zones = fc.constantFrom(...oddZones)

describe('dates of instants', () => {
  it('is the date on the wall of the zone', () => {
    fc.assert(fc.property(instants, zones, ({ at, text }, zone) => dateOf(text, zone) === wallDate(at, zone)))
  })

  it('starts a day at its first instant and not earlier', () => {
    fc.assert(
      fc.property(instants, zones, ({ text }, zone) => {
        const date = dateOf(text, zone)
        const start = Date.parse(startOfDay(date, zone))
        expect(wallDate(start, zone)).toBe(date)
        expect(wallDate(start - 1, zone)).not.toBe(date)
      }),
    )
  })

  it('starts a day at 01:00 where the clocks go forward at midnight', () => {
    expect(startOfDay('2023-10-01', 'America/Asuncion')).toBe('2023-10-01T04:00:00Z')
  })
})

describe('the day before', () => {
  it('skips the day that Apia skipped', () => {
    expect(dayBefore('2011-12-31', 'Pacific/Apia')).toBe('2011-12-29')
    expect(dayBefore('2011-12-31', 'Europe/Amsterdam')).toBe('2011-12-30')
  })

  it.each([
    ['2028-03-01', '2028-02-29'],
    ['2026-03-01', '2026-02-28'],
    ['2027-01-01', '2026-12-31'],
    ['2026-03-30', '2026-03-29'],
    ['2026-10-26', '2026-10-25'],
  ])('of %s is %s', (date, before) => {
    expect(dayBefore(date, 'Europe/Amsterdam')).toBe(before)
  })

  it('is one day away in every zone since 2012', () => {
    fc.assert(
      fc.property(instants, zones, ({ text }, zone) => {
        const date = dateOf(text, zone)
        expect(daysBetween(dayBefore(date, zone), date)).toBe(1)
      }),
    )
  })
})

describe('periods', () => {
  it('counts a period in hours, through a change of the clocks', () => {
    const end = plusPeriod('2026-03-01T12:00:00+01:00', 30)
    expect(end).toBe('2026-03-31T11:00:00Z')
    expect(dateOf(end, 'Europe/Amsterdam')).toBe('2026-03-31')
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 3, '2027-03-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('counts months on the calendar: %s and %i is %s', (date, months, expected) => {
    expect(plusMonths(date, months)).toBe(expected)
  })

  it('counts days between dates as if laid out in a row', () => {
    const dates = instants.map(({ text }) => text.slice(0, 10))
    fc.assert(
      fc.property(dates, dates, (a, b) => daysBetween(a, b) === (Date.parse(b) - Date.parse(a)) / 86_400_000),
    )
  })

  it('orders instants by time and not by text', () => {
    expect(compareInstants('2026-11-21T10:00:00Z', '2026-11-21T10:00:00.5Z')).toBeLessThan(0)
    expect(compareInstants('2026-11-21T10:00:00Z', '2026-11-21T10:30:00+01:00')).toBeGreaterThan(0)
  })
})

describe('reading', () => {
  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '20261121',
    '2026-11-21T10:00:00Z',
    '21-11-2026',
    '2026-1-1',
    'x',
  ])('refuses %j as a date and says what it expected', (text) => {
    expect(() => calendarDate(text)).toThrow(CalendarError)
    expect(() => calendarDate(text)).toThrow('expected a date such as 2026-11-21')
  })

  it.each(['', '2026-11-21', '2026-11-21T10:00:00', '2026-02-30T10:00:00Z', 'yesterday'])(
    'refuses %j as an instant and says what it expected',
    (text) => {
      expect(() => instantOf(text)).toThrow('expected an instant such as 2026-11-21T10:00:00Z')
    },
  )

  it('brings an instant to UTC', () => {
    expect(instantOf('2026-11-21T10:00:00+01:00')).toBe('2026-11-21T09:00:00Z')
  })

  it('refuses a zone that does not exist', () => {
    expect(timeZone('Europe/Amsterdam')).toBe('Europe/Amsterdam')
    expect(() => timeZone('Europe/Rotterdam')).toThrow('expected an IANA time zone')
    expect(() => dayBefore('2026-11-21', 'Nowhere')).toThrow(CalendarError)
  })
})
