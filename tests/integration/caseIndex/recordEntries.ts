import { agreementEntry } from '../../../src/domain/register/agreementEntries.ts'
import type { EntryDraft, StoredEntry } from '../../../src/domain/register/entry.ts'
import { readEntry, writeEntry } from '../../../src/domain/register/entryText.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { IndexedEntry } from '../../../src/ports/caseIndex.ts'
import { sha256Of } from '../testService.ts'
import { instant } from './indexedEntries.ts'

/** Entries of mailboxes and agreements, as the service hands them to the index. */

export const mailboxSaid = (id: string, seq: number, draft: EntryDraft): IndexedEntry => {
  const entry = stored(seq, draft)
  const head = { register: `mailboxes/${id}/register`, seq, hash: entry.hash }
  return { head, request: entry.link.request, fact: { kind: 'mailboxEntry', mailbox: id, entry } }
}

export const agreementSaid = (id: string, seq: number, draft: EntryDraft): IndexedEntry => {
  const entry = stored(seq, draft)
  const head = { register: `agreements/${id}/register`, seq, hash: entry.hash }
  return { head, request: entry.link.request, fact: { kind: 'agreementEntry', agreement: id, entry } }
}

const stored = (seq: number, draft: EntryDraft): StoredEntry => {
  const head = { seq, previous: null, at: instant(seq), by: 'ann', request: `request-${seq}` }
  const entry = readEntry(writeEntry(head, draft, sha256Of).text, sha256Of)
  if (typeof entry === 'string') throw new Error(entry)
  return entry
}

export const entriesIn = (entries: readonly IndexedEntry[]): readonly StoredEntry[] =>
  entries.flatMap(({ fact }) => ('entry' in fact ? fact.entry : []))

export const holdPlaced = (reason: string): EntryDraft => mailboxEntry('holdPlaced', {}, { reason })
export const holdReleased = (reason: string): EntryDraft => mailboxEntry('holdReleased', {}, { reason })

export const published = (from: string): EntryDraft =>
  agreementEntry('agreementPublished', { text: sha256Of(from), from }, { yaml: `from: ${from}\n` })
