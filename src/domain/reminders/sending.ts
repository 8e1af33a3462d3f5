import type { Instant } from '../calendar/calendar.ts'
import type { EntryLink } from '../register/entry.ts'
import type { ReminderOutcomeFact } from '../register/reminderFacts.ts'

/** What a register says of one reminder, whatever it is about: who claimed it last, and what became of it. */
export interface Sending {
  readonly key: string
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

export interface ClaimOfSending {
  readonly reminder: string
  readonly first: number | null
  readonly leaseUntil: Instant
}

/** A claim on a reminder that was claimed and has no outcome: its sender stopped, perhaps after the mail was taken. */
export const claimedSending = (
  earlier: Sending | undefined,
  { seq, at }: Pick<EntryLink, 'seq' | 'at'>,
  { reminder, first, leaseUntil }: ClaimOfSending,
  to: string | null,
): Sending => ({
  key: reminder,
  to,
  first: first ?? seq,
  firstAt: earlier?.firstAt ?? at,
  claim: seq,
  leaseUntil,
  state: 'claimed',
  at,
  failures: earlier?.failures ?? 0,
  maybeAccepted: earlier?.state === 'claimed' || (earlier?.maybeAccepted ?? false),
  mayHaveArrivedTwice: false,
  because: null,
})

/** What an outcome changes of a reminder. */
export const outcomeOfSending = (
  sending: Sending,
  at: Instant,
  outcome: ReminderOutcomeFact,
): Partial<Sending> => {
  switch (outcome.kind) {
    case 'reminderSent':
      return {
        ...{ state: 'sent', at, because: null },
        mayHaveArrivedTwice: outcome.facts.mayHaveArrivedTwice,
      }
    case 'reminderFailed':
      return {
        ...{ state: 'failed', at, because: outcome.facts.because },
        failures: sending.failures + 1,
        maybeAccepted: sending.maybeAccepted || outcome.facts.maybeAccepted,
      }
    case 'reminderRefused':
      return { state: 'refused', at, because: outcome.facts.because }
  }
}
