import { type CalendarDate, dateOf, type Instant, plusPeriod } from '../domain/calendar/calendar.ts'
import type { EntryDraft } from '../domain/register/entry.ts'
import { mailboxEntry } from '../domain/register/mailboxEntries.ts'
import type { MailboxRecord } from '../domain/retention/mailboxRecord.ts'
import { appendToMailbox } from '../service/mailboxes/mailboxRegister.ts'
import type { Organisation } from '../service/organisation.ts'
import { contact, standIn } from './sampleAgreement.ts'
import { daysFrom } from './sampleRoster.ts'

/** One entry of a mailbox's register: how many days ago, by whom, and what is made of the record so far. */
interface SampleEntry {
  readonly ago: number
  readonly by: 'judith' | 'anouk' | 'ict' | 'dossier'
  readonly draft: (record: MailboxRecord) => EntryDraft
}

type Story = readonly SampleEntry[]

/** A reminder that was sent: claimed and, by the next entry, taken by the mail server. */
const reminded = (ago: number, role: 'contact' | 'standIn', end: CalendarDate, daysBefore: number): Story => {
  const key = `decide:${end}:${daysBefore}:${role}`
  return [
    {
      ago,
      by: 'dossier',
      draft: () =>
        mailboxEntry(
          'reminderClaimed',
          {
            ...{ reminder: key, matter: 'decide', role, lastDay: end, daysBefore },
            ...{ first: null, leaseUntil: '2000-01-01T00:00:00Z', link: null },
          },
          role === 'contact' ? contact : standIn,
        ),
    },
    {
      ago,
      by: 'dossier',
      draft: ({ reminders }) =>
        mailboxEntry(
          'reminderSent',
          {
            reminder: key,
            claim: reminders.find((reminder) => reminder.key === key)?.claim ?? 1,
            mayHaveArrivedTwice: false,
          },
          null,
        ),
    },
  ]
}

const decided = (
  ago: number,
  decision: Pick<Parameters<typeof mailboxEntry<'decisionRecorded'>>[1], 'choice' | 'account' | 'licence'>,
  words: { readonly reason: string; readonly recipient?: string },
): SampleEntry => ({
  ago,
  by: 'judith',
  draft: () =>
    mailboxEntry(
      'decisionRecorded',
      { ...decision, role: 'contact', needsSecond: decision.choice === 'letLapse', code: null },
      { ...contact, recipient: '', ...words },
    ),
})

/** What happened to the sample firm's mailboxes before the first start, by the id of the roster. */
const stories = (today: CalendarDate): Readonly<Record<string, Story>> => ({
  // Nobody has decided about the colleague who left.
  's-hofstra': reminded(7, 'contact', daysFrom(today, 21), 30),
  // To lapse: waits for the second person.
  'p-vandam': [
    ...reminded(18, 'contact', daysFrom(today, 8), 30),
    ...reminded(2, 'contact', daysFrom(today, 8), 14),
    ...reminded(2, 'standIn', daysFrom(today, 8), 14),
    decided(
      1,
      { choice: 'letLapse', account: 'deleted', licence: 'removed' },
      { reason: 'Stageverslagen; alles van waarde staat in de dossiers.' },
    ),
  ],
  // Decided and reported done, not checked yet.
  'g-vink': [
    decided(
      20,
      { choice: 'staticCopy', account: 'deleted', licence: 'removed' },
      { reason: 'Subsidiedossiers tot en met 2032 bewaren.', recipient: 'Anouk de Boer' },
    ),
    {
      ago: 12,
      by: 'ict',
      draft: ({ decision }) =>
        mailboxEntry(
          'executionReported',
          { decision: decision?.seq ?? 1 },
          { note: 'Kopie staat op de archiefschijf.' },
        ),
    },
  ],
  // On hold by the record alone: Microsoft's clock runs on.
  'b-oosterling': [
    ...reminded(9, 'contact', daysFrom(today, 16), 30),
    {
      ago: 3,
      by: 'judith',
      draft: () => mailboxEntry('holdPlaced', {}, { reason: 'Geschil met Kuipers over de verlenging.' }),
    },
  ],
  // On hold, and seen to be so.
  'm-vanderlinden': [
    decided(
      18,
      { choice: 'legalHold', account: 'deleted', licence: 'removed' },
      { reason: 'Bezwaarprocedure loopt nog.' },
    ),
    {
      ago: 17,
      by: 'ict',
      draft: ({ decision }) =>
        mailboxEntry('executionReported', { decision: decision?.seq ?? 1 }, { note: '' }),
    },
  ],
})

/** Writes what happened into the mailboxes' registers, as the service itself does, before the first start. */
export const writeSampleRecords = async (organisation: Organisation, now: Instant): Promise<void> => {
  const today = dateOf(now, organisation.zone)
  for (const [mailbox, story] of Object.entries(stories(today))) {
    for (const [index, { ago, by, draft }] of story.entries()) {
      const act = { request: `sample-record-${mailbox}-${index}`, by, at: plusPeriod(now, -ago) }
      await appendToMailbox(organisation, mailbox, act, (record) => ({ kind: 'write', draft: draft(record) }))
    }
  }
}
