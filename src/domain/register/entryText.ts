import { type EntryDraft, type EntryLink, linkSchema, type StoredEntry } from './entry.ts'

/** SHA-256 in lower-case hex of UTF-8 text; given by the caller, for the domain computes nothing of the machine's. */
export type Hash = (text: string) => string

export interface EntryHead {
  readonly seq: number
  readonly previous: string | null
  readonly at: string
  readonly by: string
  readonly request: string
}

/** The text of an entry's file and the hash that the next entry will name. Lines end in \n; JSON has no other. */
export const writeEntry = (
  head: EntryHead,
  draft: EntryDraft,
  hash: Hash,
): { readonly text: string; readonly hash: string } => {
  const second = draft.details === null ? null : JSON.stringify(draft.details)
  const { seq, previous, at, by, request } = head
  const first = JSON.stringify({
    seq,
    previous,
    at,
    by,
    kind: draft.kind,
    request,
    ...draft.facts,
    details: second === null ? null : hash(second),
  })
  return { text: second === null ? `${first}\n` : `${first}\n${second}\n`, hash: hash(first) }
}

export type EntryDamage = 'notTwoLines' | 'notJson' | 'notAnEntry' | 'detailsAltered'

/** Reads an entry's file. The first line alone, after a purge, is whole. */
export const readEntry = (text: string, hash: Hash): StoredEntry | EntryDamage => {
  const [first, second, rest, ...more] = text.split('\n')
  if (!first || more.length > 0 || (rest ?? '') !== '' || second === undefined) return 'notTwoLines'
  if (rest === undefined && second !== '') return 'notTwoLines'
  const facts = parseObject(first)
  if (facts === null) return 'notJson'
  const link = linkSchema.safeParse(facts)
  if (!link.success) return 'notAnEntry'
  return readDetails(link.data, facts, second, hash, hash(first))
}

const readDetails = (
  link: EntryLink,
  facts: Readonly<Record<string, unknown>>,
  second: string,
  hash: Hash,
  ownHash: string,
): StoredEntry | EntryDamage => {
  if (second === '') return { link, facts, details: null, purged: link.details !== null, hash: ownHash }
  if (hash(second) !== link.details) return 'detailsAltered'
  const details = parseObject(second)
  return details === null ? 'notJson' : { link, facts, details, purged: false, hash: ownHash }
}

const parseObject = (line: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
