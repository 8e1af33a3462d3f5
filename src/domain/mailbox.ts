/** A calendar date, `2026-11-21`. */
export type CalendarDate = string

/** An ISO 8601 instant in UTC. */
export type Instant = string

export type MailboxKind = 'user' | 'shared' | 'other'

/** What a roster says of one mailbox: observations, no conclusions. Absent means not known. */
export interface MailboxFacts {
  /** The directory's object id, or one made from the address. */
  readonly id: string
  readonly name: string
  readonly address: string
  readonly kind: MailboxKind
  /** Bytes. */
  readonly size: number | null
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

export const clockNames = ['accountDeleted', 'licenceRemoved', 'holdEnded'] as const
export type ClockName = (typeof clockNames)[number]

export interface Clock {
  readonly name: ClockName
  /** Earliest instant it can have started. */
  readonly startedAt: Instant
  readonly periodDays: number
  readonly certainty: 'certain' | 'estimated' | 'entered'
  /** Last whole calendar day, in the organisation's zone, on which the mailbox is safe. */
  readonly lastDay: CalendarDate
}

export type Countdown =
  | {
      readonly state: 'counting'
      readonly clock: Clock
      readonly daysLeft: number
      readonly others: readonly Clock[]
    }
  | { readonly state: 'ended'; readonly clock: Clock }
  | { readonly state: 'stopped'; readonly because: 'holdVerified' | 'restored'; readonly since: Instant }
  | {
      readonly state: 'noClock'
      readonly because: 'inUse' | 'convertedToShared' | 'signInBlocked'
      /** Whether the mailbox is over the 49 GB from which the 50 GB limit of an unlicensed shared mailbox is near. */
      readonly nearSizeLimit: boolean
    }
  | { readonly state: 'unknown' }
