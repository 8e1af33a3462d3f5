import { describe, expect, it } from 'vitest'
import { countdown } from '../../../../src/domain/retention/countdown.ts'
import { explainCountdown, headlineOf } from '../../../../src/domain/retention/explain/explainCountdown.ts'
import { explainMessage } from '../../../../src/domain/retention/explain/explainMessage.ts'
import { periodInWords } from '../../../../src/domain/retention/explain/periodInWords.ts'
import { writtenDay } from '../../../../src/domain/retention/explain/writtenDay.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import { messageCountdown } from '../../../../src/domain/retention/messageClocks.ts'
import { countdownTable } from '../../../fixtures/retention/countdownTable.ts'
import { mailboxFacts } from './mailboxFacts.ts'

const zone = 'Europe/Amsterdam'
const today = '2026-11-21'
const languages = ['nl', 'en'] as const

const told = (
  facts: Partial<MailboxFacts>,
  language: 'nl' | 'en',
  context: Partial<Parameters<typeof countdown>[1]> = {},
): string => explainCountdown(countdown(mailboxFacts(facts), { today, zone, ...context }), { language, zone })

const deleted = { accountDeletedAt: '2026-11-13T14:30:00Z' }
const licenceGone = { licenceLastSeenAt: '2026-11-10T09:00:00Z', licenceMissingSince: '2026-11-12T09:00:00Z' }
const threeMonths = { period: 'P3M', from: 'lastDay' } as const

describe('the sentence of a countdown', () => {
  it('names the clock, its start, its end, the days left and how sure that is', () => {
    expect(told(deleted, 'nl')).toBe(
      'Nog 20 dagen: het account is op 13 november 2026 verwijderd en Microsoft wist de mailbox 30 dagen later, dus hij is veilig tot en met 11 december 2026. Zeker: de begindatum staat in de mailboxlijst.',
    )
    expect(told(deleted, 'en')).toBe(
      '20 days left: the account was deleted on 13 November 2026 and Microsoft wipes the mailbox 30 days later, so it is safe up to and including 11 December 2026. Certain: the start stands in the list of mailboxes.',
    )
  })

  it('names both ends of an estimated start, and a promise that the platform will not keep', () => {
    const facts = { ...licenceGone, leavesOn: '2026-11-06' }
    expect(told(facts, 'nl', { rule: threeMonths })).toBe(
      'Nog 17 dagen: de licentie is tussen 10 november 2026 en 12 november 2026 weggehaald en Microsoft wist de mailbox 30 dagen later, dus hij is veilig tot en met 8 december 2026. Geschat: geteld vanaf het vroegst mogelijke begin. Let op: de afspraken beloven tot en met 5 februari 2027, langer dan Microsoft de mailbox bewaart.',
    )
    expect(told(facts, 'en', { rule: threeMonths })).toContain(
      'removed between 10 November 2026 and 12 November 2026',
    )
  })

  it('names one day where both ends of an estimated start fall on it', () => {
    const facts = { licenceLastSeenAt: '2026-11-10T09:00:00Z', licenceMissingSince: '2026-11-10T15:00:00Z' }
    expect(told(facts, 'en')).toContain('the licence was last seen on 10 November 2026 and')
  })

  it('writes days in the zone that they were counted in', () => {
    expect(told({ accountDeletedAt: '2026-11-12T23:30:00Z' }, 'en')).toContain('on 13 November 2026')
  })

  it('says of an agreement that it is one', () => {
    expect(told({ leavesOn: '2026-12-01' }, 'nl', { rule: threeMonths })).toBe(
      'Nog 99 dagen: de laatste werkdag is 1 december 2026 en volgens de afspraken mag de mailbox 3 maanden later weg, dus hij is veilig tot en met 28 februari 2027. Dit is een afspraak, geen termijn van Microsoft.',
    )
  })

  it('tells an ended period of the platform from one that was agreed', () => {
    expect(told(deleted, 'en', { today: '2027-01-10' })).toContain('it may have been wiped already')
    const agreed = { leavesOn: '2026-08-01' }
    expect(told(agreed, 'en', { rule: threeMonths })).toContain('The agreed period is over')
  })

  it('says of a hold that is only on record that Microsoft was not seen to have it', () => {
    const context = { rule: threeMonths, holdRecordedAt: '2026-11-14T10:00:00Z' }
    expect(told({ leavesOn: '2026-12-01' }, 'nl', context)).toBe(
      'De afgesproken termijn staat stil: op 14 november 2026 is een bevriezing vastgelegd. Bij Microsoft is die nog niet gezien.',
    )
  })

  it('names the 50 GB of a shared mailbox, and warns when they are near', () => {
    const gigabyte = 1024 ** 3
    expect(told({ kind: 'shared' }, 'en')).toBe(
      'No period runs: this is a shared mailbox, which stays up to 50 GB.',
    )
    expect(told({ kind: 'shared', size: 49.5 * gigabyte }, 'en')).toContain('Note: it is full or almost full')
  })

  it.each(countdownTable)('is whole in both languages for $name', (row) => {
    const found = countdown(mailboxFacts(row.facts), row)
    for (const language of languages) {
      const sentence = explainCountdown(found, { language, zone: row.zone })
      expect(sentence).toMatch(/^[A-Z0-9][^\n]*\.$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\d{4}-\d\d|\bP\d/)
      expect(headlineOf(found, language)).not.toMatch(/undefined|NaN|\.$/)
      if ('clock' in found) expect(sentence).toContain(writtenDay(found.clock.lastDay, language))
      if (found.state === 'counting' && found.conflict)
        expect(sentence).toContain(writtenDay(found.conflict.lastDay, language))
    }
  })
})

describe('the headline', () => {
  const headlines = (facts: Partial<MailboxFacts>, onDay: string = today) =>
    languages.map((language) => headlineOf(countdown(mailboxFacts(facts), { today: onDay, zone }), language))

  it('is short', () => {
    expect(headlines(deleted)).toEqual(['nog 20 dagen', '20 days left'])
    expect(headlines(deleted, '2026-12-10')).toEqual(['nog 1 dag', '1 day left'])
    expect(headlines(deleted, '2026-12-11')).toEqual(['vandaag is de laatste dag', 'today is the last day'])
    expect(headlines(deleted, '2026-12-12')).toEqual(['bewaartermijn voorbij', 'period over'])
    expect(headlines({ startUnknown: true })).toEqual(['kan elke dag eindigen', 'may end any day'])
  })
})

describe('a period in words', () => {
  it.each([
    ['P30D', '30 dagen', '30 days'],
    ['P1D', '1 dag', '1 day'],
    ['P1M', '1 maand', '1 month'],
    ['P3M', '3 maanden', '3 months'],
    ['P2W', '2 weken', '2 weeks'],
    ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
    ['P1Y2M3D', '1 jaar, 2 maanden en 3 dagen', '1 year, 2 months and 3 days'],
    ['P0D', '0 dagen', '0 days'],
  ])('%s is %s, %s', (period, nl, en) => {
    expect(periodInWords(period, 'nl')).toBe(nl)
    expect(periodInWords(period, 'en')).toBe(en)
  })
})

describe('the sentence of a message', () => {
  const message = {
    ...{ receivedAt: '2026-11-01T09:00:00Z', openedAt: null, isFiled: false },
    ...{ retentionDate: null, retentionDays: null, retentionStart: null },
  }
  const mailRule = { after: 'P30D', since: 'received', unlessFiled: true } as const

  it('says until when the tag keeps it and how late it may go', () => {
    const facts = { ...message, retentionDate: '2026-12-21T10:00:00Z' }
    const found = messageCountdown(facts, { today, zone, mailRule: null })
    expect(explainMessage(found, { language: 'en', zone })).toBe(
      '29 days left: the retention tag of this message expires on 21 December 2026, and Microsoft clears it by 28 December 2026 at the latest. It is safe up to and including 20 December 2026. Certain: the date stands in the message.',
    )
  })

  it('says what was agreed', () => {
    const found = messageCountdown(message, { today, zone, mailRule })
    expect(explainMessage(found, { language: 'nl', zone })).toBe(
      'Volgens de afspraken gaat deze mail na 30 november 2026 weg, tenzij je hem opbergt.',
    )
    expect(explainMessage(found, { language: 'en', zone })).toBe(
      'By agreement this message goes after 30 November 2026, unless you file it.',
    )
  })

  it('says that what was agreed is past, and offers no filing that changes nothing', () => {
    const rule = { ...mailRule, unlessFiled: false }
    const found = messageCountdown(message, { today: '2026-12-01', zone, mailRule: rule })
    expect(explainMessage(found, { language: 'nl', zone })).toBe(
      'Volgens de afspraken kan deze mail elke dag weggaan: de termijn liep tot en met 30 november 2026.',
    )
    expect(explainMessage(found, { language: 'en', zone })).toBe(
      'By agreement this message may go any day: the period ran up to and including 30 November 2026.',
    )
  })

  it('says why nothing runs', () => {
    const found = messageCountdown({ ...message, isFiled: true }, { today, zone, mailRule })
    expect(explainMessage(found, { language: 'nl', zone })).toBe(
      'Dit bericht is opgeborgen: de afspraak over oude mail geldt er niet voor.',
    )
  })
})
