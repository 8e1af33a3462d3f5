import type { Instant } from '../calendar/calendar.ts'
import type { CaseId } from '../cases/case.ts'
import type { CommitmentId } from '../commitments/commitmentRecord.ts'
import type { StoredEntry } from '../register/entry.ts'
import type { LeavingCheck, LeavingNumbers, LeavingQuestion } from '../register/leavingEntries.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import { actsAfter, type EntrustedAct } from './entrustedActs.ts'
import type { Release } from './releases.ts'
import type { Trust } from './trust.ts'

/** Who did something, when, and what he wrote with it; null after a purge. */
interface Told {
  readonly at: Instant
  /** A person's id. */
  readonly by: string
  readonly note: string | null
}

export interface LeavingAnswer extends Told {
  readonly isSettled: boolean
}

export interface RecordedCopy extends Told {
  readonly sha256: string
  readonly mails: number | null
}

/** Commitments and followed conversations on their way to a successor. */
export interface HandOver extends Told {
  /** Number of its entry. */
  readonly seq: number
  /** The successor's id. */
  readonly to: string
  readonly commitments: readonly CommitmentId[]
  /** The cases whose followed conversations go with it. */
  readonly follows: readonly CaseId[]
  readonly state: 'offered' | 'accepted' | 'refused' | 'withdrawn'
  readonly answered: Told | null
}

export interface Signature {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  /** As he was called when he signed; null after a purge. */
  readonly name: string | null
  readonly remark: string | null
  /** By a trusted person for the leaver. */
  readonly grant: number | null
  readonly numbers: LeavingNumbers
  /** What was still open when it was signed. */
  readonly open: readonly LeavingCheck[]
  readonly copy: string | null
}

/** A mail that its owner lets the help desk see for a while. */
export interface ShownMail {
  readonly seq: number
  readonly at: Instant
  /** The mark by which working state knows the mail. */
  readonly mail: string
  readonly size: number
  readonly until: Instant
  readonly isHidden: boolean
  readonly reason: string | null
}

/** A mail that somebody other than its owner opened. */
export interface OpenedMail {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  /** Number of the entry that let him. */
  readonly under: number
  readonly mail: string
  readonly size: number
  readonly sentAt: Instant | null
  readonly reason: string | null
}

/** That the firm's signatory fetched the copy of the sign-off. */
interface FetchedCopy {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly sha256: string
}

/** What a mailbox's register says of its owner's leaving. Plain data, as the whole record is. */
export interface LeavingRecord {
  /** The owner's id, as the firm said once he was among the people no more; null: nobody said. */
  readonly owner: string | null
  readonly answers: Readonly<Partial<Record<LeavingQuestion, LeavingAnswer>>>
  readonly copy: RecordedCopy | null
  /** Private mails that the leaver took along, the newest time. */
  readonly privateTaken: number
  readonly handOvers: readonly HandOver[]
  readonly signatures: { readonly leaver: Signature | null; readonly firm: Signature | null }
  readonly copiesFetched: readonly FetchedCopy[]
  readonly trusts: readonly Trust[]
  readonly shown: readonly ShownMail[]
  readonly opened: readonly OpenedMail[]
  readonly entrustedActs: readonly EntrustedAct[]
  readonly releases: readonly Release[]
}

export const emptyLeaving: LeavingRecord = {
  owner: null,
  answers: {},
  copy: null,
  privateTaken: 0,
  handOvers: [],
  signatures: { leaver: null, firm: null },
  copiesFetched: [],
  trusts: [],
  shown: [],
  opened: [],
  entrustedActs: [],
  releases: [],
}

/** A copy that was made here counts as recorded, until another is recorded after it. */
export const withCopyMade = (leaving: LeavingRecord, made: RecordedCopy | null): LeavingRecord =>
  made === null || (leaving.copy !== null && Date.parse(leaving.copy.at) >= Date.parse(made.at))
    ? leaving
    : { ...leaving, copy: made }

/** After one more entry of the mailbox's register; null while nothing is recorded. */
export const leavingAfter = (
  leaving: LeavingRecord | null,
  { link }: StoredEntry,
  fact: MailboxFact,
): LeavingRecord | null => {
  const before = leaving ?? emptyLeaving
  const change = changeOf(before, link, fact)
  const acts = actsAfter(before, link, fact)
  if (change === null && acts === null) return leaving
  return { ...before, ...change, ...(acts === null ? {} : { entrustedActs: acts }) }
}

const changeOf = (
  leaving: LeavingRecord,
  { seq, at, by }: StoredEntry['link'],
  fact: MailboxFact,
): Partial<LeavingRecord> | null => {
  switch (fact.kind) {
    case 'leavingAnswered': {
      const { question, isSettled } = fact.facts
      return { answers: { ...leaving.answers, [question]: { at, by, isSettled, note: noteOf(fact) } } }
    }
    case 'copyRecorded':
      return { copy: { ...fact.facts, at, by, note: noteOf(fact) } }
    case 'ownerNamed':
      return { owner: fact.facts.person }
    case 'privateMailTaken':
      return { privateTaken: fact.facts.mails }
    case 'handOverOffered': {
      const offered: HandOver = {
        ...{ ...fact.facts, seq, at, by, note: noteOf(fact), answered: null },
        state: 'offered',
      }
      return { handOvers: [...leaving.handOvers, offered] }
    }
    case 'handOverAnswered': {
      const { handOver, answer } = fact.facts
      const answered = { at, by, note: noteOf(fact) }
      return {
        handOvers: leaving.handOvers.map((one) =>
          one.seq === handOver ? { ...one, state: answer, answered } : one,
        ),
      }
    }
    case 'leavingSigned': {
      const { side, ...signed } = fact.facts
      const { name = null, remark = null } = fact.details ?? {}
      return { signatures: { ...leaving.signatures, [side]: { ...signed, seq, at, by, name, remark } } }
    }
    case 'copyFetched':
      return { copiesFetched: [...leaving.copiesFetched, { ...fact.facts, seq, at, by }] }
    case 'trustAsked': {
      const asked: Trust = {
        ...{ ...fact.facts, seq, askedAt: at, askedBy: by, reason: fact.details?.reason ?? null },
        ...{ state: 'asked', answeredBy: null, answeredAt: null },
      }
      return { trusts: [...leaving.trusts, asked] }
    }
    case 'trustAnswered': {
      const { asked, answer } = fact.facts
      return {
        trusts: leaving.trusts.map((one) =>
          one.seq === asked ? { ...one, state: answer, answeredBy: by, answeredAt: at } : one,
        ),
      }
    }
    case 'mailShown': {
      const reason = fact.details?.reason ?? null
      return { shown: [...leaving.shown, { ...fact.facts, seq, at, isHidden: false, reason }] }
    }
    case 'mailHidden':
      return {
        shown: leaving.shown.map((one) => (one.seq === fact.facts.shown ? { ...one, isHidden: true } : one)),
      }
    case 'mailOpened':
      return {
        opened: [...leaving.opened, { ...fact.facts, seq, at, by, reason: fact.details?.reason ?? null }],
      }
    case 'promisesReleased': {
      const { under, mails } = fact.facts
      const asked: Release = {
        ...{ seq, at, by, under, mails, reason: fact.details?.reason ?? null },
        ...{ state: under === null ? 'agreed' : 'asked', answeredBy: null },
      }
      return { releases: [...leaving.releases, asked] }
    }
    case 'releaseAnswered': {
      const { release, answer } = fact.facts
      return {
        releases: leaving.releases.map((one) =>
          one.seq === release ? { ...one, state: answer, answeredBy: by } : one,
        ),
      }
    }
    default:
      return null
  }
}

const noteOf = ({ details }: { readonly details: { readonly note: string } | null }): string | null =>
  details?.note ?? null
