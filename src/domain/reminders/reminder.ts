import type { NamedPerson } from '../agreement/agreement.ts'
import type { CalendarDate, Instant } from '../calendar.ts'
import type { ReminderMatter, ReminderRole } from '../register/mailboxEntries.ts'

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

/** What the register says of a reminder. */
export interface ReminderRecord {
  readonly key: string
  readonly matter: ReminderMatter
  readonly role: ReminderRole
  readonly lastDay: CalendarDate | null
  readonly daysBefore: number | null
  /** The address it went to; null after a purge. */
  readonly to: string | null
  /** Number of its first claim: its Message-ID is made of it, whoever sends it again. */
  readonly first: number
  /** When it was first claimed. */
  readonly firstAt: Instant
  /** Number of the newest claim. */
  readonly claim: number
  readonly leaseUntil: Instant
  /** `claimed` without an outcome when its sender stopped half-way: it may have arrived. */
  readonly state: 'claimed' | 'sent' | 'failed' | 'refused'
  /** When its newest entry was written. */
  readonly at: Instant
  /** Failed attempts so far. */
  readonly failures: number
  /** An earlier claim ended without an answer of the mail server: it may have taken the mail. */
  readonly maybeAccepted: boolean
  readonly mayHaveArrivedTwice: boolean
  /** Why it failed or was refused; a code, no text of a mail server. */
  readonly because: string | null
}
