import { z } from 'zod'

const seq = z.int().min(1)

/**
 * Somebody takes it on himself to send a reminder before `leaseUntil`. `first` is the number of the first claim of this
 * reminder (null: this one), from which its Message-ID is made.
 */
export const claimFacts = {
  reminder: z.string(),
  first: seq.nullable(),
  leaseUntil: z.iso.datetime(),
} as const

/** What became of a reminder that was claimed, in whichever register. */
export const outcomeFacts = {
  reminderSent: z.object({ reminder: z.string(), claim: seq, mayHaveArrivedTwice: z.boolean() }),
  /** The mail server did not take it; `maybeAccepted` where the line broke before its answer. */
  reminderFailed: z.object({
    reminder: z.string(),
    claim: seq,
    because: z.string(),
    maybeAccepted: z.boolean(),
  }),
  /** The address was refused, or the mail came back: it counts as not sent. */
  reminderRefused: z.object({ reminder: z.string(), claim: seq, because: z.enum(['refused', 'bounced']) }),
} as const

export type ReminderOutcomeFact = {
  readonly [K in keyof typeof outcomeFacts]: {
    readonly kind: K
    readonly facts: z.infer<(typeof outcomeFacts)[K]>
  }
}[keyof typeof outcomeFacts]
