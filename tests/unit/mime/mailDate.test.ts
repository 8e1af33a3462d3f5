import { afterEach, describe, expect, it, vi } from 'vitest'
import { mailDate } from '../../../src/mime/mailDate.ts'

describe('the date of a mail', () => {
  it.each([
    ['Wed, 4 Mar 2026 10:15:30 +0100', '2026-03-04T09:15:30.000Z'],
    ['4 Mar 2026 10:15 +0100', '2026-03-04T09:15:00.000Z'],
    ['Wed, 04 Mar 2026 10:15:30 GMT', '2026-03-04T10:15:30.000Z'],
    ['Wed,  4 Mar 2026 10:15:30 -0330 (NST)', '2026-03-04T13:45:30.000Z'],
    ['Fri, 21 Nov 97 09(comment):   55  :  06 -0600', null],
    ['Fri, 21 Nov 97 09:55:06 EST', '1997-11-21T14:55:06.000Z'],
    ['1 Jan 04 00:00:00 +0000', '2004-01-01T00:00:00.000Z'],
    ['Thu Mar  5 10:15:00 2026', '2026-03-05T10:15:00.000Z'],
    ['2026-03-04T10:15:00+01:00', '2026-03-04T09:15:00.000Z'],
    ['Wed, 4 March 2026 10:15:30', '2026-03-04T10:15:30.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['Thu, 31 Feb 2026 10:00:00 +0000', null],
    ['Wed, 4 Mar 2026 25:15:30 +0100', null],
    ['Wed, 4 Mrt 2026 10:15:30 +0100', null],
    ['1 Jan 0001 00:00:00 +0000', null],
    ['gisteren', null],
    ['', null],
  ])('reads %j as %j', (value, instant) => {
    expect(mailDate(value)).toBe(instant)
  })

  afterEach(() => vi.unstubAllEnvs())

  it.each(['Pacific/Apia', 'America/St_Johns'])(
    'without a zone is in UTC, also on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(mailDate('Wed, 4 Mar 2026 10:15:30')).toBe('2026-03-04T10:15:30.000Z')
    },
  )

  it('is looked for in the first 200 characters alone', () => {
    expect(mailDate(`${'('.repeat(1_000_000)}4 Mar 2026 10:15 +0100`)).toBe(null)
  })
})
