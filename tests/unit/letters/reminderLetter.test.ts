import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { ReminderDue } from '../../../src/domain/reminders/reminder.ts'
import { remindersDue } from '../../../src/domain/reminders/remindersDue.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import type { Letter } from '../../../src/ports/postman.ts'
import { mailOf } from '../../../src/post/mailOf.ts'
import { reminderLetter } from '../../../src/service/letters/reminderLetter.ts'
import {
  agreementOf,
  noon,
  on,
  people,
  type Story,
  seen,
  story,
  tried,
  wrote,
} from '../domain/retention/mailboxStory.ts'

/** Safe up to and including 29 December 2026. */
const deleted: Partial<MailboxFacts> = { accountDeletedAt: '2026-12-01T09:00:00Z' }
/** Safe up to and including 29 December 2026, counted from the last sight. */
const unlicensed: Partial<MailboxFacts> = {
  licenceLastSeenAt: '2026-12-01T09:00:00Z',
  licenceMissingSince: '2026-12-02T09:00:00Z',
}
const link = `https://besluit.delinde.example/decision/jan/${'a'.repeat(43)}`

const dueTo = (from: Story, day: string, role: ReminderDue['role']): ReminderDue => {
  const due = remindersDue(on(from, day)).find((one) => one.role === role)
  if (due === undefined) throw new Error(`nothing is due to the ${role}`)
  return due
}

const letterTo = (
  from: Story,
  day: string,
  role: ReminderDue['role'] = 'contact',
  more: Partial<Parameters<typeof reminderLetter>[0]> = {},
): Letter =>
  reminderLetter({
    reminder: dueTo(from, day, role),
    situation: on(from, day),
    link: role === 'provider' ? null : link,
    messageId: '<reminder.jan.2@delinde.example>',
    at: noon(day),
    ...more,
  })

const english = agreementOf({ language: 'en' })

/** Decided by the contact on 16 December. */
const decided = (choice: 'keepAsShared' | 'letLapse'): Story =>
  wrote(story(deleted), [
    '2026-12-16T09:00:00Z',
    mailboxEntry(
      'decisionRecorded',
      {
        choice,
        account: 'kept',
        licence: 'kept',
        role: 'contact',
        needsSecond: choice === 'letLapse',
        code: null,
      },
      { ...people.contact, reason: 'Geheime reden', recipient: '' },
    ),
  ])

describe('the subject says no more than is known', () => {
  it.each<[string, Story, string, string]>([
    [
      'Microsoft says when',
      story(deleted),
      '2026-12-26',
      'Over 3 dagen wordt de mailbox van Jan Smit gewist',
    ],
    ['one day', story(deleted), '2026-12-28', 'Over 1 dag wordt de mailbox van Jan Smit gewist'],
    ['today', story(deleted), '2026-12-29', 'Vandaag is de laatste veilige dag van de mailbox van Jan Smit'],
    ['estimated', story(unlicensed), '2026-12-26', 'Over 3 dagen kan de mailbox van Jan Smit gewist worden'],
    [
      'unknown',
      story({ startUnknown: true }),
      '2026-12-26',
      'De mailbox van Jan Smit kan elke dag gewist worden',
    ],
    ['ended', story(deleted), '2026-12-31', 'De mailbox van Jan Smit kan al gewist zijn'],
    ['in English', story(deleted, english), '2026-12-26', 'In 3 days the mailbox of Jan Smit will be wiped'],
    ['one day', story(deleted, english), '2026-12-28', 'In 1 day the mailbox of Jan Smit will be wiped'],
    ['today', story(deleted, english), '2026-12-29', 'Today is the last safe day of the mailbox of Jan Smit'],
    ['estimated', story(unlicensed, english), '2026-12-26', 'In 3 days the mailbox of Jan Smit may be wiped'],
    [
      'unknown',
      story({ startUnknown: true }, english),
      '2026-12-26',
      'The mailbox of Jan Smit may be wiped any day',
    ],
    ['ended', story(deleted, english), '2026-12-31', 'The mailbox of Jan Smit may have been wiped already'],
  ])('%s', (_what, from, day, subject) => {
    expect(letterTo(from, day).subject).toBe(subject)
  })

  it('by agreement', () => {
    const agreed = agreementOf({ mailboxes: { leaver: { period: 'P3M', from: 'lastDay' } } })
    const leaver = story({ leavesOn: '2026-09-30' }, agreed)
    const day = '2026-12-28'
    expect(letterTo(leaver, day).subject).toBe('Over 1 dag mag de mailbox van Jan Smit gewist worden')
  })
})

describe('a reminder to decide', () => {
  const letter = letterTo(story(deleted), '2026-12-26')

  it('says when, by which clock and how sure, what to do, and what happens otherwise', () => {
    for (const words of [
      'Beste Carla,',
      'het account is op 1 december 2026 verwijderd',
      'Zeker: de begindatum staat in de mailboxlijst.',
      'Veilig tot en met: 29 december 2026',
      link,
      'Dossier verwijdert zelf niets.',
      'Microsoft wist de mailbox na 29 december 2026',
      'Stan (vervanger) en ICT (ICT-beheer)',
      '* Stan (vervanger), vandaag',
      '* ICT (ICT-beheer), vandaag',
      'stuur deze mail niet door',
    ])
      expect(letter.text).toContain(words)
  })

  it('says so when it is the last', () => {
    const last = letterTo(story(deleted), '2026-12-28').text
    expect(last).toContain('Dit is de laatste herinnering vóór die dag.')
    expect(last).not.toContain('We vragen het opnieuw')
    expect(letterTo(story(deleted), '2026-12-31').text).not.toMatch(/opnieuw|laatste herinnering/)
  })

  it('says so when nobody else was told, nor is today', () => {
    expect(letterTo(story(deleted), '2026-12-01').text).toContain('Niemand anders kreeg hierover bericht.')
  })

  it('names who else was told, and when', () => {
    const from = story(deleted)
    const told = tried(from, dueTo(from, '2026-12-26', 'standIn'), '2026-12-26', 'sent')
    expect(letterTo(told, '2026-12-26').text).toContain('* Stan (vervanger), op 26 december 2026')
  })

  it('tells the stand-in that the contact has not answered', () => {
    expect(letterTo(story(deleted), '2026-12-26', 'standIn').text).toContain('Carla heeft nog niet beslist.')
  })

  it('without a page says how to decide all the same', () => {
    const { text, html } = letterTo(story(deleted), '2026-12-26', 'contact', { link: null })
    expect(text).toContain('Open Dossier in Outlook en kies Mailboxen')
    expect(text).not.toContain('https://')
    expect(html).not.toContain('href')
  })

  it('says to who decides how much is filed', () => {
    const filed = { mails: 12, commitments: 1 }
    expect(letterTo(story(deleted), '2026-12-26', 'contact', { filed }).text).toContain(
      'Opgeborgen: 12 mails, waarvan 1 als toezegging',
    )
  })
})

describe('the provider', () => {
  it('is told whom to ask, and nothing of what is filed', () => {
    const filed = { mails: 12, commitments: 1 }
    const { text, html } = letterTo(story(deleted), '2026-12-26', 'provider', { filed })
    expect(text).toContain('Bel Carla (carla@delinde.example) en Stan (stan@delinde.example)')
    expect(`${text}${html}`).not.toContain('Opgeborgen')
    expect(html).not.toContain('href')
  })

  it('is told to carry out what was decided, without the reason', () => {
    const { subject, text, html } = letterTo(decided('keepAsShared'), '2026-12-26', 'provider')
    expect(subject).toBe('Besluit uitvoeren: over 3 dagen wordt de mailbox van Jan Smit gewist')
    expect(text).toContain('Het besluit is genomen: bewaren als gedeelde mailbox.')
    expect(`${text}${html}`).not.toContain('Geheime reden')
  })
})

describe('a lapse that waits for a second person', () => {
  it('asks the second person', () => {
    const { subject, text } = letterTo(decided('letLapse'), '2026-12-26', 'standIn')
    expect(subject).toBe('Jouw akkoord gevraagd: over 3 dagen wordt de mailbox van Jan Smit gewist')
    expect(text).toContain('Carla heeft besloten deze mailbox te laten vervallen.')
  })

  it('tells who decided whom it waits for', () => {
    const { text } = letterTo(decided('letLapse'), '2026-12-26', 'contact')
    expect(text).toContain('wacht nog op een tweede persoon. Bel Stan (stan@delinde.example)')
  })
})

it('a contact who leaves is reported to the others', () => {
  const leaving = story({ ...deleted, name: 'Carla', address: people.contact.address })
  const due = remindersDue(on(leaving, '2026-12-02')).find(({ matter }) => matter === 'personLeaving')
  const letter = letterTo(leaving, '2026-12-02', 'contact', { ...(due && { reminder: due }), link: null })
  expect(letter.subject).toBe('Carla vertrekt: wijs een andere contactpersoon aan')
  expect(letter.text).toContain('Wijs in de afspraken iemand anders aan')
})

describe('a letter', () => {
  it('says the same in text and in HTML', () => {
    const letter = letterTo(story(deleted), '2026-12-26')
    const words = (text: string): readonly string[] =>
      text
        .toLowerCase()
        .replace(/[*:|]|-- /g, ' ')
        .split(/\s+/)
        .filter(Boolean)
    const fromHtml = new Set(words(plainOf(letter.html)))
    expect(words(letter.text).filter((word) => !fromHtml.has(word))).toEqual([])
  })

  it('loads nothing from elsewhere, runs nothing, and escapes every name', () => {
    const evil = '<script>alert(1)</script><img src="x.png">&"\''
    const from = seen(story(deleted), { name: evil })
    const { html } = letterTo(from, '2026-12-26')
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(|\ssrc="/i)
    expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual([link, link])
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('takes no header and no turned-around text from a name', async () => {
    const name = 'Jan\r\nBcc: thief@evil.example\u2028\u202eX'
    const from = seen(story(deleted), { name })
    const to = { name: 'Carla\r\nCc: thief@evil.example', address: people.contact.address }
    const reminder = { ...dueTo(from, '2026-12-26', 'contact'), to }
    const letter = letterTo(from, '2026-12-26', 'contact', { reminder })
    expect(`${letter.subject}${letter.to.name}`).not.toMatch(/[\p{Cc}\u2028\u202e]/u)
    const read = await simpleParser(
      await mailOf(letter, { name: 'Dossier', address: 'dossier@delinde.example' }),
    )
    expect(read.bcc ?? read.cc).toBeUndefined()
    expect(read.to).toMatchObject({ value: [{ address: people.contact.address }] })
    expect(read.subject).toBe('Over 3 dagen wordt de mailbox van Jan Bcc: thief@evil.example X gewist')
  })
})

/** The words that a reader of the HTML sees. */
const plainOf = (html: string): string => {
  const body = html.slice(html.indexOf('<body'))
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
