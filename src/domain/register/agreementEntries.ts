import { z } from 'zod'
import type { EntryDraft } from './entry.ts'
import { type DetailsOf, type FactOf, factReader } from './factReader.ts'

const seq = z.int().min(1)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is to be closed: a whole customer, or one account by the id of its mailbox. */
export const cancellationScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('customer') }),
  z.object({ of: z.literal('mailbox'), mailbox: z.string() }),
])
export type CancellationScope = z.infer<typeof cancellationScope>

/** Line 1 of each kind of entry. */
const kinds = {
  /** `from`: the first day on which this version holds. */
  agreementPublished: z.object({ text: sha256, from: z.iso.date() }),
  /** Somebody was told of a version; `link` is the hash of the token with which he can acknowledge it. */
  agreementInformed: z.object({ version: seq, link: sha256.nullable(), how: z.enum(['mail', 'entered']) }),
  agreementAcknowledged: z.object({ version: seq }),
  cancellationEntered: z.object({ scope: cancellationScope, closesOn: z.iso.date() }),
  cancellationWithdrawn: z.object({ cancellation: seq }),
  cancellationCarriedOut: z.object({ cancellation: seq }),
} as const

const person = z.object({ name: z.string(), address: z.string() })
const instructed = z.object({ instructedBy: z.string(), note: z.string() })

/** Line 2. */
const details = {
  agreementPublished: z.object({ yaml: z.string() }),
  agreementInformed: person,
  agreementAcknowledged: person,
  cancellationEntered: instructed,
  cancellationWithdrawn: instructed,
  cancellationCarriedOut: instructed,
} as const

type Kinds = typeof kinds
type Details = typeof details

export type AgreementFact = FactOf<Kinds, Details> | { readonly kind: 'unknown' }

export const agreementEntry = <K extends keyof Kinds>(
  kind: K,
  facts: z.infer<Kinds[K]>,
  written: DetailsOf<Details, K>,
): EntryDraft => ({ kind, facts, details: written })

export const agreementFact = factReader(kinds, details)
