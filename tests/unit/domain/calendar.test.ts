import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  CalendarError,
  calendarDate,
  compareInstants,
  dateOf,
  dayBefore,
  daysBetween,
  instantOf,
  lastDayWithin,
  plusDuration,
  plusMonths,
  plusPeriod,
  startOfDay,
  timeZone,
} from '../../../src/domain/calendar/calendar.ts'
import { textOfMilliseconds } from '../../../src/domain/calendar/epochDays.ts'
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
  const badTimes = ['T24:00:00Z', 'T10:60:00Z', 'T10:00:61Z', 'T10:00:00.Z', 'T10:00:00.1234567890Z'].map(
    (time) => `2026-11-21${time}`,
  )

  it.each([
    '',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-01-00',
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

  it.each(['', '2026-11-21', '2026-11-21T10:00:00', '2026-02-30T10:00:00Z', 'yesterday', ...badTimes])(
    'refuses %j as an instant and says what it expected',
    (text) => {
      const expected = 'expected an instant such as 2026-11-21T10:00:00Z'
      expect(() => instantOf(text)).toThrow(expected)
      expect(() => dateOf(text, 'UTC')).toThrow(expected)
      expect(() => plusPeriod(text, 30)).toThrow(expected)
      expect(() => lastDayWithin(text, { days: 30, margin: 1 }, 'UTC')).toThrow(expected)
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

/** Whole numbers do what Temporal would: held to it where zones, forms and fractions are odd. */
describe('beside Temporal', () => {
  const ages = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2065, 0) }) },
    { weight: 1, arbitrary: fc.integer({ min: Date.UTC(2011, 11, 28), max: Date.UTC(2012, 0, 2) }) },
    { weight: 1, arbitrary: fc.integer({ min: -59_000_000_000_000, max: 250_000_000_000_000 }) },
  )
  const changes = fc.constantFrom(
    ...['Europe/Amsterdam', 'Pacific/Apia', 'America/Asuncion', 'Australia/Lord_Howe'].flatMap((zone) => {
      const found: number[] = []
      let at = Temporal.Instant.from('2005-01-01T00:00:00Z').toZonedDateTimeISO(zone)
      for (let next = at.getTimeZoneTransition('next'); next && found.length < 12; ) {
        found.push(next.epochMilliseconds)
        at = next
        next = at.getTimeZoneTransition('next')
      }
      return found
    }),
  )
  const nearChange = fc
    .tuple(changes, fc.constantFrom(-86_400_000, -3_600_000, -1, 0, 1, 1_800_000, 3_600_000, 86_400_000))
    .map(([at, apart]) => at + apart)
  const anyMoment = fc.oneof(ages, nearChange)
  const anyZone = fc.constantFrom(...oddZones, 'America/Havana', 'Atlantic/Azores', 'Africa/Cairo', '+05:45')
  const fraction = fc.stringMatching(/^(\.[0-9]{1,9})?$/)
  const texts = fc.tuple(anyMoment, fraction).map(([at, digits]) => {
    const second = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000).toString()
    return second.replace('Z', `${digits}Z`)
  })
  const options = { numRuns: 1000 }

  it('gives the day of an instant to the nanosecond', () => {
    fc.assert(
      fc.property(texts, anyZone, (text, zone) => {
        const date = Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate()
        expect(dateOf(text, zone)).toBe(date.toString())
      }),
      options,
    )
  })

  it('gives the first instant of a day and the day before it', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, zone) => {
        const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
        const start = date.toZonedDateTime(zone)
        expect(startOfDay(date.toString(), zone)).toBe(start.toInstant().toString())
        const before = start.subtract({ nanoseconds: 1 }).toPlainDate()
        expect(dayBefore(date.toString(), zone)).toBe(before.toString())
      }),
      options,
    )
  })

  it('tells zones apart, more of them than it remembers', () => {
    const offsets = Array.from({ length: 1400 }, (_, minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      return `+${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
    })
    const noon = Date.parse('2026-11-21T12:00:00Z')
    const check = (zone: string, minutes: number): void =>
      expect(dateOf('2026-11-21T12:00:00Z', zone)).toBe(
        new Date(noon + minutes * 60_000).toISOString().slice(0, 10),
      )
    for (const zone of oddZones) expect(dateOf('2026-11-21T12:00:00Z', zone)).toBe(wallDate(noon, zone))
    for (const [minutes, zone] of offsets.entries()) check(zone, minutes)
    for (const zone of oddZones) expect(dateOf('2026-11-21T12:00:00Z', zone)).toBe(wallDate(noon, zone))
  })

  it('adds periods and durations', () => {
    const parts = fc.record({
      years: fc.nat(20),
      months: fc.nat(40),
      weeks: fc.nat(60),
      days: fc.nat(1000),
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: -400, max: 400 }), parts, (text, number, duration) => {
        const at = Temporal.Instant.from(text)
        expect(plusPeriod(text, number)).toBe(at.add({ hours: 24 * number }).toString())
        const date = at.toZonedDateTimeISO('UTC').toPlainDate()
        const { years, months, weeks, days } = duration
        expect(plusDuration(date.toString(), `P${years}Y${months}M${weeks}W${days}D`)).toBe(
          date.add(duration).toString(),
        )
        expect(plusMonths(date.toString(), number)).toBe(date.add({ months: number }).toString())
      }),
      options,
    )
  })

  it.each([
    '20261121T100000.123456Z',
    '2026-11-21T10:00Z',
    '2026-11-21 10:00:00+05:45',
    '2026-11-21T10:00:00,5Z',
    '2016-12-31T23:59:60Z',
    '+002026-11-21T10:00:00.000000001Z',
    '0987-11-21T10:00:00Z',
  ])('reads the less ordinary form %s', (text) => {
    expect(plusPeriod(text, 1)).toBe(Temporal.Instant.from(text).add({ hours: 24 }).toString())
    const date = Temporal.Instant.from(text).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
    expect(dateOf(text, 'Europe/Amsterdam')).toBe(date.toString())
  })

  it('finds the last whole day by the same steps', () => {
    fc.assert(
      fc.property(texts, anyZone, fc.nat(200), fc.nat(3), (text, zone, days, margin) => {
        let day = dateOf(plusPeriod(text, days), zone)
        for (let back = 0; back <= margin; back++) day = dayBefore(day, zone)
        expect(lastDayWithin(text, { days, margin }, zone)).toBe(day)
      }),
      options,
    )
  })

  it('reads no text that Temporal refuses, and orders what it reads alike', () => {
    const broken = fc
      .tuple(texts, fc.nat(29), fc.constantFrom('', '0', '9', '-', 'T', ':', '.', 'Z', 'z', ' ', '+'))
      .map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1))
    fc.assert(
      fc.property(broken, texts, (text, other) => {
        const judged = judgement(() => Temporal.Instant.from(text).toString())
        expect(judgement(() => plusPeriod(text, 0))).toBe(judged)
        expect(judgement(() => dateOf(text, 'UTC'))).toBe(judged?.slice(0, 10) ?? null)
        const apart = Date.parse(text) - Date.parse(other)
        if (judged !== null && !Number.isNaN(apart))
          expect(Math.sign(compareInstants(text, other))).toBe(Math.sign(apart))
      }),
      options,
    )
  })

  it('writes instants as Temporal does', () => {
    fc.assert(
      fc.property(ages, (at) => {
        expect(textOfMilliseconds(at)).toBe(Temporal.Instant.fromEpochMilliseconds(at).toString())
      }),
      options,
    )
  })
})

const judgement = (read: () => string): string | null => {
  try {
    return read()
  } catch {
    return null
  }
}

describe('the ends of the calendar', () => {
  it('gives a day past the year 9999 as its last, so that dates sort as text', () => {
    expect(dateOf(plusPeriod('9999-12-31T12:00:00Z', 30), 'Europe/Amsterdam')).toBe('9999-12-31')
    expect(plusDuration('9999-12-31', 'P3M')).toBe('9999-12-31')
    expect(lastDayWithin('9999-12-20T12:00:00Z', { days: 30, margin: 1 }, 'Europe/Amsterdam')).toBe(
      '9999-12-31',
    )
  })

  it('counts in the first years too', () => {
    expect(dayBefore('0004-03-01', 'UTC')).toBe('0004-02-29')
    expect(dayBefore('0000-01-01', 'UTC')).toBe('0000-01-01')
  })
})
