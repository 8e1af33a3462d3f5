import type { Instant } from '../../domain/calendar/calendar.ts'
import type { ReminderDue } from '../../domain/reminders/reminder.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { ReminderWords } from './reminderWords.ts'

export interface ReminderToWrite {
  readonly reminder: ReminderDue
  /** Of a mailbox that falls under an agreement: without one nobody is reminded. */
  readonly situation: MailboxSituation
  /** The addressee's own decision page; null for who does not decide, or where there is none. */
  readonly link: string | null
  readonly messageId: string
  readonly at: Instant
  /** How much is filed; never told to the provider. */
  readonly filed?: { readonly mails: number; readonly commitments: number } | null
}

/** What the parts of a letter are made of. */
export interface Telling extends ReminderToWrite {
  readonly words: ReminderWords
  readonly language: 'nl' | 'en'
  readonly mailbox: string
}
