import { z } from 'zod'
import type { EntryDraft, StoredEntry } from './entry.ts'

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
export type AgreementEntryKind = keyof Kinds

export type AgreementFact =
  | {
      readonly [K in AgreementEntryKind]: {
        readonly kind: K
        readonly facts: z.infer<Kinds[K]>
        readonly details: z.infer<(typeof details)[K]> | null
      }
    }[AgreementEntryKind]
  | { readonly kind: 'unknown' }

export const agreementEntry = <K extends AgreementEntryKind>(
  kind: K,
  facts: z.infer<Kinds[K]>,
  written: z.infer<(typeof details)[K]>,
): EntryDraft => ({ kind, facts, details: written })

/** Null when a known kind lacks what it must have: a damaged entry. */
export const agreementFact = (entry: StoredEntry): AgreementFact | null => {
  const { kind } = entry.link
  if (!isKind(kind)) return { kind: 'unknown' }
  const facts = kinds[kind].safeParse(entry.facts)
  const written = entry.purged ? null : details[kind].safeParse(entry.details)
  if (!facts.success || written?.success === false) return null
  return { kind, facts: facts.data, details: written?.data ?? null } as AgreementFact
}

const isKind = (kind: string): kind is AgreementEntryKind => Object.hasOwn(kinds, kind)
