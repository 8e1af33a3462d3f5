import { describe, expect, it } from 'vitest'
import type { CountdownAnswer } from '../../../src/contract/retentionSchemas.ts'
import { datesIn } from '../../../src/taskpane/language/dates.ts'
import { enMailboxes } from '../../../src/taskpane/language/enMailboxes.ts'
import { nlMailboxes } from '../../../src/taskpane/language/nlMailboxes.ts'
import { clockAndCertainty, explanation, headline } from '../../../src/taskpane/mailboxes/countdownWords.ts'
import { urgencyOf } from '../../../src/taskpane/mailboxes/urgency.ts'
import { withToday } from '../../../src/taskpane/mailboxes/withToday.ts'

const clock = {
  name: 'accountDeleted',
  startedAt: '2026-11-12T09:00:00Z',
  periodDays: 30,
  certainty: 'certain',
  lastDay: '2026-12-12',
} as const
const counting = (daysLeft: number): CountdownAnswer => ({ state: 'counting', clock, daysLeft, others: [] })

describe('a countdown in words', () => {
  it.each([
    [21, 'nog 21 dagen', '21 days left'],
    [1, 'nog 1 dag', '1 day left'],
    [0, 'vandaag is de laatste dag', 'today is the last day'],
  ])('with %i days left', (days, dutch, english) => {
    expect(headline(counting(days), nlMailboxes)).toBe(dutch)
    expect(headline(counting(days), enMailboxes)).toBe(english)
  })

  it('says the last safe day, the clock and how sure it is', () => {
    expect(explanation(counting(21), nlMailboxes, datesIn('nl-NL'))).toBe(
      'veilig tot en met 12 december 2026',
    )
    expect(clockAndCertainty(counting(21), nlMailboxes)).toBe('account verwijderd, zeker')
  })

  it('never says of an unknown start that there is time', () => {
    expect(headline({ state: 'unknown' }, nlMailboxes)).toBe('kan elke dag eindigen')
    expect(urgencyOf({ state: 'unknown' })).toBe('now')
  })

  it('warns of a shared mailbox that is nearly full', () => {
    const full: CountdownAnswer = { state: 'noClock', because: 'convertedToShared', nearSizeLimit: true }
    expect(explanation(full, enMailboxes, datesIn('en-GB'))).toBe(enMailboxes.nearSizeLimit)
  })
})

describe('a countdown is as loud as it is urgent', () => {
  it.each([
    [0, 'now'],
    [7, 'now'],
    [8, 'soon'],
    [14, 'soon'],
    [15, 'later'],
  ])('with %i days left', (days, urgency) => {
    expect(urgencyOf(counting(days))).toBe(urgency)
  })
})

describe('a timeline', () => {
  const deleted = { what: 'accountDeleted', on: '2026-11-12' } as const
  const last = { what: 'lastSafeDay', on: '2026-12-12' } as const

  it.each([
    ['2026-11-12', ['accountDeleted', 'today', 'lastSafeDay']],
    ['2026-11-21', ['accountDeleted', 'today', 'lastSafeDay']],
    ['2026-12-12', ['accountDeleted', 'today', 'lastSafeDay']],
    ['2026-12-13', ['accountDeleted', 'lastSafeDay', 'today']],
  ])('has today in its place on %s', (today, order) => {
    expect(withToday([deleted, last], today).map(({ what }) => what)).toEqual(order)
  })
})
