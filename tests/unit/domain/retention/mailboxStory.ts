import { type Agreement, agreementSchema } from '../../../../src/domain/agreement/agreement.ts'
import type { CalendarDate, Instant } from '../../../../src/domain/calendar/calendar.ts'
import type { EntryDraft, StoredEntry } from '../../../../src/domain/register/entry.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import type { LetterDue } from '../../../../src/domain/reminders/reminder.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import {
  emptyMailboxRecord,
  type MailboxRecord,
  mailboxRecordAfter,
} from '../../../../src/domain/retention/mailboxRecord.ts'
import { type MailboxSituation, situationOf } from '../../../../src/domain/retention/situation.ts'
import { mailboxFacts } from './mailboxFacts.ts'

export const zone = 'Europe/Amsterdam'

export const people = {
  contact: { name: 'Carla', address: 'carla@delinde.example' },
  standIn: { name: 'Stan', address: 'stan@delinde.example' },
  secondPerson: { name: 'Tom', address: 'tom@delinde.example' },
  provider: { name: 'ICT', address: 'help@ict.example' },
} as const

/** Without a second person, with the usual reminder days: 30, 14, 7, 3 and 1. */
export const agreementOf = (changes: Partial<Agreement> = {}): Agreement => {
  const { contact, standIn, provider } = people
  const plain = { customer: 'De Linde', zone, language: 'nl', from: '2026-01-01', contact, standIn, provider }
  return agreementSchema.parse({ ...plain, ...changes })
}

/** A mailbox and its register, written entry by entry. */
export interface Story {
  readonly facts: MailboxFacts
  readonly agreement: Agreement | null
  readonly record: MailboxRecord
  readonly seq: number
}

export const story = (facts: Partial<MailboxFacts>, agreement: Agreement | null = agreementOf()): Story => ({
  facts: mailboxFacts({ name: 'Jan Smit', address: 'jan@delinde.example', ...facts }),
  agreement,
  record: emptyMailboxRecord('jan'),
  seq: 0,
})

/** The story after more entries, each with the instant it was written. */
export const wrote = (from: Story, ...entries: readonly (readonly [Instant, EntryDraft])[]): Story => {
  let { record, seq } = from
  for (const [at, draft] of entries) record = mailboxRecordAfter(record, stored(++seq, at, draft))
  return { ...from, record, seq }
}

/** The story in which these things were seen of the mailbox. */
export const seen = (from: Story, facts: Partial<MailboxFacts>): Story => ({
  ...from,
  facts: { ...from.facts, ...facts },
})

const stored = (seq: number, at: Instant, { kind, facts, details }: EntryDraft): StoredEntry => {
  const hash = 'f'.repeat(64)
  const link = {
    seq,
    previous: seq === 1 ? null : hash,
    at,
    by: 'test',
    kind,
    request: `r${seq}`,
    details: null,
  }
  return { link, facts: { ...link, ...facts }, details, purged: details === null, hash }
}

/** At noon on a day, or at an instant. */
export const on = (from: Story, day: CalendarDate): MailboxSituation => {
  const { facts, record, agreement } = from
  const agreements = agreement === null ? [] : [{ id: 'delinde', version: 1, agreement }]
  return situationOf(facts, record, { now: noon(day), zone, agreements })
}

export const noon = (day: CalendarDate): Instant => (day.length > 10 ? day : `${day}T12:00:00Z`)

type Outcome = 'claimed' | 'sent' | 'failed' | 'refused'

/** The story after somebody tried to send a reminder. */
export const tried = (
  from: Story,
  { key, matter, role, to, lastDay, daysBefore }: LetterDue,
  day: CalendarDate,
  outcome: Outcome,
): Story => {
  const at = noon(day)
  const first = from.record.reminders.find((one) => one.key === key)?.first ?? null
  const lease = new Date(Date.parse(at) + 300_000).toISOString()
  const { name, address } = to
  const claimed = wrote(from, [
    at,
    mailboxEntry(
      'reminderClaimed',
      { reminder: key, matter, role, lastDay, daysBefore, first, leaseUntil: lease, link: null },
      { name, address },
    ),
  ])
  const about = { reminder: key, claim: claimed.seq }
  switch (outcome) {
    case 'claimed':
      return claimed
    case 'sent':
      return wrote(claimed, [
        at,
        mailboxEntry('reminderSent', { ...about, mayHaveArrivedTwice: false }, null),
      ])
    case 'failed':
      return wrote(claimed, [
        at,
        mailboxEntry('reminderFailed', { ...about, because: 'ETIMEDOUT', maybeAccepted: false }, null),
      ])
    case 'refused':
      return wrote(claimed, [at, mailboxEntry('reminderRefused', { ...about, because: 'bounced' }, null)])
  }
}
