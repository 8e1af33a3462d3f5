import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What every first line carries, whatever the subject of the register. */
export const linkSchema = z.object({
  seq: z.int().min(1),
  /** SHA-256 of the bytes of line 1 of the entry before; null in the first. */
  previous: sha256.nullable(),
  at: z.iso.datetime(),
  by: z.string().min(1),
  kind: z.string().min(1),
  /** Made by the client; the same id gets the same answer. */
  request: z.string().min(1),
  /** SHA-256 of line 2, null where there is none. */
  details: sha256.nullable(),
})
export type EntryLink = z.infer<typeof linkSchema>

/** An entry as it stands in its file. `details` is null when there is no second line, or it was purged. */
export interface StoredEntry {
  readonly link: EntryLink
  /** Line 1 whole, parsed: the link and the facts of its kind. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly details: Readonly<Record<string, unknown>> | null
  readonly purged: boolean
  /** SHA-256 of the bytes of line 1: what the next entry names. */
  readonly hash: string
}

/** What a decision wants written: the facts that are chained, and the words that may be purged. */
export interface EntryDraft {
  readonly kind: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly details: Readonly<Record<string, unknown>> | null
}

export const entryFileName = (seq: number): string => `${String(seq).padStart(8, '0')}.jsonl`

/** The number in an entry's file name, or null for any other file. */
export const entrySeq = (fileName: string): number | null =>
  /^\d{8}\.jsonl$/.test(fileName) ? Number(fileName.slice(0, 8)) : null
