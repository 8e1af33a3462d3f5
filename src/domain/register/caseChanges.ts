import { z } from 'zod'
import { erasureBars, filingKinds } from '../cases/case.ts'
import { promisors } from '../commitments/commitment.ts'
import { commitmentOrigins, commitmentStates } from '../commitments/commitmentRecord.ts'
import type { EntryDraft } from './entry.ts'
import { type DetailsOf, type FactOf, factReader } from './factReader.ts'
import { claimFacts, outcomeFacts } from './reminderFacts.ts'

const seq = z.int().min(1)
const date = z.iso.date()
const promisor = z.enum(promisors)

/** Line 1 of each kind of entry that follows the opening of a case and the filings in it. */
const kinds = {
  /** Takes a filing out of the case; its mail stays in the folder. `movedTo` is the id of the filing made elsewhere. */
  filingWithdrawn: z.object({ filing: seq, movedTo: z.string().nullable() }),
  /** `backFrom` is the id of the filing that it was moved to before. */
  filingRestored: z.object({ filing: seq, backFrom: z.string().nullable().default(null) }),
  filingCorrected: z.object({ filing: seq, filingKind: z.enum(filingKinds) }),
  /** Uses up the request of a filing that was sent and taken back before it arrived: it cannot be recorded any more. */
  filingCalledOff: z.object({}),
  /** Erases a withdrawn filing for good: its files, and the second line of every entry about it. */
  filingErased: z.object({ filing: seq }),
  /**
   * `owner`: the person of the firm who sees to it. `filing`: the mail that it stands in, null where there is none.
   * `movedFrom`: the id it had in the case from which it was moved along with its mail.
   */
  commitmentNoted: z.object({
    filing: seq.nullable(),
    promisor,
    due: date.nullable(),
    owner: z.string(),
    origin: z.enum(commitmentOrigins),
    movedFrom: z.string().nullable().default(null),
  }),
  commitmentChanged: z.object({ commitment: seq, promisor, due: date.nullable() }),
  commitmentSettled: z.object({ commitment: seq, state: z.enum(commitmentStates) }),
  commitmentHandedOver: z.object({ commitment: seq, owner: z.string() }),
  /** A reminder of a commitment; `daysBefore` the due day, null when it is over. `to`: id of who is reminded. */
  reminderClaimed: z.object({
    ...claimFacts,
    commitment: seq,
    due: date,
    daysBefore: z.int().nullable(),
    to: z.string(),
  }),
  ...outcomeFacts,
  noteAdded: z.object({}),
  noteWithdrawn: z.object({ note: seq }),
  noteRestored: z.object({ note: seq }),
  /**
   * An attachment of a filing, saved as a file of its own. `index`: which of the mail's, from 0. `movedFrom`: the id of the
   * filing that it was carried along from, when its mail was moved.
   */
  attachmentSaved: z.object({
    filing: seq,
    index: z.int().min(0),
    sha256: z.string(),
    size: z.int(),
    movedFrom: z.string().nullable().default(null),
  }),
  /** Takes it out of sight; its file stays in the folder. */
  attachmentWithdrawn: z.object({ attachment: seq }),
  attachmentRestored: z.object({ attachment: seq, movedFrom: z.string().nullable().default(null) }),
  caseClosed: z.object({}),
  caseReopened: z.object({}),
  /** Who may know of the case, from here on; `members` counts where it is restricted. */
  accessChanged: z.object({ restricted: z.boolean(), members: z.array(z.string()).readonly() }),
} as const

const promise = {
  /** What was promised, in a sentence of its own. */
  what: z.string(),
  promisorName: z.string(),
  promisee: z.string(),
  /** The literal words of the day, as `uiterlijk vrijdag`. */
  dueWords: z.string(),
}

/** Line 2 of the kinds that have one. */
const details = {
  filingWithdrawn: z.object({ reason: z.string(), toErase: z.array(z.enum(erasureBars)).default([]) }),
  filingCorrected: z.object({ note: z.string() }),
  commitmentNoted: z.object({ ...promise, quote: z.string() }),
  commitmentChanged: z.object(promise),
  commitmentSettled: z.object({ note: z.string() }),
  commitmentHandedOver: z.object({ note: z.string() }),
  reminderClaimed: z.object({ name: z.string(), address: z.string() }),
  noteAdded: z.object({ text: z.string() }),
  attachmentSaved: z.object({ name: z.string(), file: z.string() }),
  caseClosed: z.object({ reason: z.string() }),
} as const

type Kinds = typeof kinds
type Details = typeof details
export type CaseChangeKind = keyof Kinds

/** What such an entry says. */
export type CaseChange = FactOf<Kinds, Details>

export const caseChangeEntry = <K extends CaseChangeKind>(
  kind: K,
  facts: z.input<Kinds[K]>,
  written: DetailsOf<Details, K>,
): EntryDraft => ({ kind, facts, details: written })

export const caseChange = factReader(kinds, details)
