import type { NamedPerson } from '../agreement/agreement.ts'
import type { CalendarDate } from '../calendar/calendar.ts'
import type { ReminderMatter, ReminderRole, ToldMatter, ToldRole } from '../register/mailboxEntries.ts'
import type { Sending } from './sending.ts'

/** A letter about a mailbox that should be out today and is not. */
export interface LetterDue {
  /** Made of what it is about, so that the same reminder has the same key whoever works it out: once per key. */
  readonly key: string
  readonly mailbox: string
  readonly matter: ToldMatter
  readonly role: ToldRole
  readonly to: NamedPerson
  /** The last safe day it speaks of; null where nobody knows it. */
  readonly lastDay: CalendarDate | null
  /** The agreed number of days before the end; null for what is sent at once. */
  readonly daysBefore: number | null
}

/** One that an agreement asks for. */
export interface ReminderDue extends LetterDue {
  readonly matter: ReminderMatter
  readonly role: ReminderRole
}

/** What a mailbox's register says of a reminder. */
export interface ReminderRecord extends Sending {
  readonly matter: ToldMatter
  readonly role: ToldRole
  readonly lastDay: CalendarDate | null
  readonly daysBefore: number | null
}
