import { describe, expect, it } from 'vitest'
import type { AgreementAnswer } from '../../../src/contract/agreementSchemas.ts'
import type { CountdownAnswer, MailboxAnswer } from '../../../src/contract/mailboxSchemas.ts'
import type { MeAnswer } from '../../../src/contract/schemas.ts'
import { datesIn } from '../../../src/taskpane/language/dates.ts'
import { enMailboxDetail } from '../../../src/taskpane/language/mailboxes/enMailboxDetail.ts'
import { enMailboxes } from '../../../src/taskpane/language/mailboxes/enMailboxes.ts'
import { nlMailboxDetail } from '../../../src/taskpane/language/mailboxes/nlMailboxDetail.ts'
import { nlMailboxes } from '../../../src/taskpane/language/mailboxes/nlMailboxes.ts'
import { unreadAgreement } from '../../../src/taskpane/mailboxes/acknowledgement.ts'
import { clockAndCertainty, explanation, headline } from '../../../src/taskpane/mailboxes/countdownWords.ts'
import { marksOf } from '../../../src/taskpane/mailboxes/marks.ts'
import { periodWords } from '../../../src/taskpane/mailboxes/periodWords.ts'
import { urgencyOf } from '../../../src/taskpane/mailboxes/urgency.ts'
import { withToday } from '../../../src/taskpane/mailboxes/withToday.ts'

const clock = {
  name: 'accountDeleted',
  startedAt: '2026-11-12T09:00:00Z',
  startedBefore: null,
  period: 'P30D',
  certainty: 'certain',
  lastDay: '2026-12-12',
} as const
const counting = (daysLeft: number): CountdownAnswer => ({
  state: 'counting',
  clock,
  daysLeft,
  others: [],
  conflict: null,
})

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

describe('a period in words', () => {
  it.each([
    ['P30D', '30 dagen', '30 days'],
    ['P1D', '1 dag', '1 day'],
    ['P3M', '3 maanden', '3 months'],
    ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
    ['P1Y2M3D', '1 jaar, 2 maanden en 3 dagen', '1 year, 2 months and 3 days'],
  ])('%s', (period, dutch, english) => {
    expect(periodWords(period, nlMailboxDetail)).toBe(dutch)
    expect(periodWords(period, enMailboxDetail)).toBe(english)
  })
})

describe('a timeline', () => {
  const deleted = {
    what: 'accountDeleted',
    on: '2026-11-12',
    role: null,
    choice: null,
    reason: null,
  } as const
  const last = { what: 'lastSafeDay', on: '2026-12-12', role: null, choice: null, reason: null } as const
  const reminder = {
    what: 'nextReminder',
    on: '2026-11-28',
    role: 'contact',
    choice: null,
    reason: null,
  } as const

  it.each([
    ['2026-11-12', ['accountDeleted', 'today', 'nextReminder', 'lastSafeDay']],
    ['2026-11-21', ['accountDeleted', 'today', 'nextReminder', 'lastSafeDay']],
    ['2026-11-28', ['accountDeleted', 'today', 'nextReminder', 'lastSafeDay']],
    ['2026-12-12', ['accountDeleted', 'nextReminder', 'today', 'lastSafeDay']],
    ['2026-12-13', ['accountDeleted', 'nextReminder', 'lastSafeDay', 'today']],
  ])('has today in its place on %s, before what is still to come that day', (today, order) => {
    expect(withToday([deleted, reminder, last], today).map(({ what }) => what)).toEqual(order)
  })
})

describe('what stands out of a mailbox in the list', () => {
  const mailbox: MailboxAnswer = {
    id: 's-hofstra',
    name: 'Sander Hofstra',
    address: 's.hofstra@delinde.example',
    kind: 'user',
    mailboxClass: 'leaver',
    customer: 'De Linde',
    size: null,
    own: false,
    zone: 'Europe/Amsterdam',
    mailRule: null,
    countdown: counting(21),
    timeline: [],
    decision: null,
    hold: null,
    may: { hold: true, decide: true },
  }

  it('is a decision for whoever may take it', () => {
    expect(marksOf(mailbox)).toEqual(['undecided'])
    expect(marksOf({ ...mailbox, may: { hold: false, decide: false } })).toEqual([])
    expect(
      marksOf({ ...mailbox, countdown: { state: 'stopped', because: 'restored', since: clock.startedAt } }),
    ).toEqual([])
  })

  it('is a promise longer than Microsoft waits', () => {
    const countdown: CountdownAnswer = {
      state: 'counting',
      clock,
      daysLeft: 21,
      others: [],
      conflict: { ...clock, name: 'agreedFromLastDay', certainty: 'agreed', lastDay: '2027-02-12' },
    }
    expect(marksOf({ ...mailbox, countdown })).toEqual(['conflict', 'undecided'])
  })

  it('is a hold on record, also while its clock runs', () => {
    const hold = { placedAt: '2026-11-20T10:00:00Z', by: 'Judith Kramer', reason: null }
    expect(marksOf({ ...mailbox, hold })).toEqual(['undecided', 'hold'])
  })
})

describe('the agreement to be read', () => {
  const me: MeAnswer = {
    id: 'anouk',
    name: 'Anouk de Boer',
    address: 'A.deBoer@delinde.example',
    roles: ['employee'],
    organisation: 'De Linde',
    ownDomains: [],
  }
  const agreementOf = (acknowledgedAt: string | null, isInForce = true): AgreementAnswer => ({
    id: 'de-linde',
    customer: 'De Linde',
    version: 1,
    versions: [{ version: 1, publishedAt: clock.startedAt, from: '2026-01-01', isInForce }],
    text: { nl: [], en: [] },
    people: [
      {
        name: 'Anouk de Boer',
        address: 'a.deboer@delinde.example',
        role: null,
        informedAt: clock.startedAt,
        acknowledgedAt,
      },
    ],
    cancellations: [],
  })

  it('is the one in force that this person, by his address, has not acknowledged', () => {
    expect(unreadAgreement([agreementOf(null)], me)?.id).toBe('de-linde')
    expect(unreadAgreement([agreementOf(clock.startedAt)], me)).toBeNull()
    expect(unreadAgreement([agreementOf(null, false)], me)).toBeNull()
    expect(unreadAgreement([agreementOf(null)], { ...me, address: null })).toBeNull()
  })
})
