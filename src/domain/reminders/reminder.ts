import type { NamedPerson } from '../agreement/agreement.ts'
import type { CalendarDate } from '../calendar.ts'
import type { ReminderMatter, ReminderRole } from '../register/mailboxEntries.ts'
import type { Sending } from './sending.ts'

/** A reminder that should be sent today and was not. */
export interface ReminderDue {
  /** Made of what it is about, so that the same reminder has the same key whoever works it out: once per key. */
  readonly key: string
  readonly mailbox: string
  readonly matter: ReminderMatter
  readonly role: ReminderRole
  readonly to: NamedPerson
  /** The last safe day it speaks of; null where nobody knows it. */
  readonly lastDay: CalendarDate | null
  /** The agreed number of days before the end; null for what is sent at once. */
  readonly daysBefore: number | null
}

/** What a mailbox's register says of a reminder. */
export interface ReminderRecord extends Sending {
  readonly matter: ReminderMatter
  readonly role: ReminderRole
  readonly lastDay: CalendarDate | null
  readonly daysBefore: number | null
}
