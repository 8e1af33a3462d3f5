import type { CalendarDate, Instant } from '../calendar/calendar.ts'

export const mailboxKinds = ['user', 'shared', 'other'] as const
export type MailboxKind = (typeof mailboxKinds)[number]

/** What an agreement tells mailboxes apart by. */
export const mailboxClasses = ['leaver', 'shared', 'department'] as const
export type MailboxClass = (typeof mailboxClasses)[number]

/** What a roster or a person who saw it says of one mailbox: observations, no conclusions. Null means not known. */
export interface MailboxFacts {
  /** The directory's object id, or one made from the address. */
  readonly id: string
  readonly name: string
  readonly address: string
  readonly kind: MailboxKind
  /** As the roster says; null: told by the other facts (agreementFor.ts). */
  readonly mailboxClass: MailboxClass | null
  /** The id of the agreement it falls under; null: told by the address's domain. */
  readonly customer: string | null
  /** Bytes. */
  readonly size: number | null
  readonly hasArchive: boolean | null
  readonly isLicensed: boolean | null
  /** The last working day of whoever leaves. */
  readonly leavesOn: CalendarDate | null
  readonly accountDeletedAt: Instant | null
  /** The last time the licence was seen present; set only when it is missing now. */
  readonly licenceLastSeenAt: Instant | null
  /** When the licence was first seen missing. */
  readonly licenceMissingSince: Instant | null
  readonly holdReleasedAt: Instant | null
  /** A hold that the platform was seen to have in force. */
  readonly holdVerifiedAt: Instant | null
  /** Restored, licence back, or conversion: seen on the platform. */
  readonly restoredAt: Instant | null
  readonly convertedToSharedAt: Instant | null
  readonly signInBlocked: boolean
  /** The roster says the mailbox is ending and not since when: it may end any day. */
  readonly startUnknown: boolean
}

/** The platform's clocks first, then what an agreement counts from. */
export const clockNames = [
  'accountDeleted',
  'licenceRemoved',
  'holdEnded',
  'agreedFromLastDay',
  'agreedFromDeletion',
  'agreedFromLicence',
] as const
export type ClockName = (typeof clockNames)[number]

export interface Clock {
  readonly name: ClockName
  /** Earliest instant it can have started. */
  readonly startedAt: Instant
  /** Latest instant it can have started, where it was only estimated: the first miss of a licence. */
  readonly startedBefore: Instant | null
  /** ISO 8601 duration: `P30D`, `P3M`. */
  readonly period: string
  readonly certainty: 'certain' | 'estimated' | 'entered' | 'agreed'
  /** Last whole calendar day, in the organisation's zone, on which the mailbox is safe. */
  readonly lastDay: CalendarDate
}

export type Countdown =
  | {
      readonly state: 'counting'
      readonly clock: Clock
      readonly daysLeft: number
      /** The other running clocks, the earliest end first. */
      readonly others: readonly Clock[]
      /** What the agreement promises longer than a running platform clock: the promise cannot be kept as things are. */
      readonly conflict: Clock | null
    }
  | {
      readonly state: 'ended'
      /** The platform's where that has ended, for it wipes; else the agreement's. */
      readonly clock: Clock
      /** Clocks that still run: past an agreed end the platform may not have wiped it yet. */
      readonly others: readonly Clock[]
    }
  | {
      readonly state: 'stopped'
      readonly because: 'holdVerified' | 'restored' | 'holdRecorded'
      readonly since: Instant
    }
  | {
      readonly state: 'noClock'
      readonly because: 'inUse' | 'convertedToShared' | 'signInBlocked'
      /** Whether the mailbox is over the 49 GB from which the 50 GB limit of an unlicensed shared mailbox is near. */
      readonly nearSizeLimit: boolean
    }
  | { readonly state: 'unknown' }
