import type { z } from 'zod'
import type { StoredEntry } from './entry.ts'

/** A schema for each kind of entry: of the facts in line 1, or of the details in line 2 for the kinds that have one. */
type Schemas = Readonly<Record<string, z.ZodType>>

export type DetailsOf<Details extends Schemas, Kind extends PropertyKey> = Kind extends keyof Details
  ? z.infer<Details[Kind]>
  : null

/** What an entry of these kinds says. `details` is null where there are none or they were purged. */
export type FactOf<Kinds extends Schemas, Details extends Schemas> = {
  readonly [Kind in keyof Kinds]: {
    readonly kind: Kind
    readonly facts: z.infer<Kinds[Kind]>
    readonly details: DetailsOf<Details, Kind> | null
  }
}[keyof Kinds]

type FactReader<Fact> = (entry: StoredEntry) => Fact | { readonly kind: 'unknown' } | null

/**
 * Reads the entries of one kind of register. Null when a known kind lacks what it must have: a damaged entry. A kind that
 * this version does not know is passed over.
 */
export const factReader =
  <Kinds extends Schemas, Details extends Schemas>(
    kinds: Kinds,
    details: Details,
  ): FactReader<FactOf<Kinds, Details>> =>
  (entry) => {
    const { kind } = entry.link
    const schema = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (schema === undefined) return { kind: 'unknown' }
    const facts = schema.safeParse(entry.facts)
    const words = Object.hasOwn(details, kind) ? details[kind] : undefined
    const written = words === undefined || entry.purged ? null : words.safeParse(entry.details)
    if (!facts.success || written?.success === false) return null
    // The two tables are read by the same key, which the compiler cannot follow.
    return { kind, facts: facts.data, details: written?.data ?? null } as unknown as FactOf<Kinds, Details>
  }
