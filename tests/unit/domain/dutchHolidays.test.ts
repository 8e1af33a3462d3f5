import { expect, it } from 'vitest'
import { dutchHolidays } from '../../../src/domain/calendar/dutchHolidays.ts'
import { textOfDay } from '../../../src/domain/calendar/epochDays.ts'

/** As rijksoverheid.nl lists them, with Good Friday. */
it.each([
  [
    2026,
    ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25'],
    ...['2026-12-25', '2026-12-26'],
  ],
  [
    2025,
    ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-06-09'],
    ...['2025-12-25', '2025-12-26'],
  ],
  // The earliest and the latest Easter within living memory: 22 March would be 2285, 25 April was 1943 and comes in 2038.
  [
    2038,
    ...['2038-01-01', '2038-04-23', '2038-04-26', '2038-04-27', '2038-05-05', '2038-06-03', '2038-06-14'],
    ...['2038-12-25', '2038-12-26'],
  ],
] as const)('knows the general holidays of %i', (year, ...days) => {
  expect(dutchHolidays(year).map(textOfDay).sort()).toEqual([...days].sort())
})
