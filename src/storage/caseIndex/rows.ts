import type { Generated } from 'kysely'
import type { FilingKind, FilingSource, FilingWay } from '../../domain/cases/case.ts'
import type { Promisor } from '../../domain/commitments/commitment.ts'
import type { CommitmentState } from '../../domain/commitments/commitmentRecord.ts'

/** The tables of a case index, alike in every SQL database. The words of the mails are kept beside (wordIndex.ts). */
export interface Tables {
  heads: HeadRow
  /** Heads of an index of another form that this one was made in the place of: registers that must be read at least as far. */
  earlierHeads: HeadRow
  cases: CaseRow
  caseMembers: CaseMemberRow
  caseEvents: CaseEventRow
  commitments: CommitmentRow
  commitmentTexts: CommitmentTextRow
  filings: FilingRow
  unreadAttachments: UnreadAttachmentsRow
  threadLinks: ThreadLinkRow
  correspondents: CorrespondentRow
  filingTexts: FilingTextRow
  mailboxRecords: MailboxRecordRow
  agreementRecords: AgreementRecordRow
  learnedFeatures: LearnedFeatureRow
  learnedCounts: LearnedCountRow
  learnedWords: LearnedWordsRow
  changes: ChangesRow
}

interface HeadRow {
  register: string
  seq: number
  hash: string
}

interface CaseRow {
  id: string
  reference: string
  title: string
  client: string
  openedAt: string
  openedWith: string
  openedBy: string
  /** What it is found by: folded words of reference, client and title, each after a space. */
  words: string
  /** The reference's folded letters and digits, in one piece. */
  referenceLetters: string
  /** How many stand. */
  filings: number
  closedAt: string | null
  /** 1: `closedAt` says since when. Open ones are found first. */
  closed: number
  /** 1: only its members and case managers may know of it. */
  restricted: number
  /** Number of its newest filing, also one withdrawn since; 0 when there is none. */
  newestFiling: number
  /** When it was opened or last filed into by what stands, on the scale of filing numbers. */
  used: number
}

export interface FilingRow {
  /** Grows with `filedAt` (filingNumber.ts): the order of the newest first. */
  number: number
  caseId: string
  seq: number
  filedAt: string
  filedBy: string
  kind: FilingKind
  note: string
  source: FilingSource
  sha256: string
  size: number
  way: FilingWay
  movedFrom: string | null
  /** A Withdrawal as JSON; null: it stands. */
  withdrawn: string | null
  withdrawnAt: string | null
  /** A FiledMessage as JSON; null when it was purged. */
  message: string | null
  messageId: string | null
  /** The subject without its `Re:`, as words; null when there is none. */
  subjectKey: string | null
  /** When it was sent, or filed where that is not known, in milliseconds since 1970. */
  sent: number
  /** Number of the change that wrote it last. */
  change: number
}

/** A Message-ID that a filed mail carries or refers to. */
interface ThreadLinkRow {
  link: string
  filing: number
}

interface CorrespondentRow {
  address: string
  domain: string
  filing: number
  caseId: string
}

interface MailboxRecordRow {
  id: string
  /** A MailboxRecord as JSON. */
  record: string
  /** Number of the change that wrote it. */
  change: number
}

interface AgreementRecordRow {
  id: string
  /** An AgreementRecord as JSON. */
  record: string
}

/** One row: the number of the newest change to records or filings. It outlives a rebuild, so that nobody who asks what changed since misses it. */
interface ChangesRow {
  newest: number
}

/** Something that filed mails have in common (domain/suggestions), and how many have it. One row, of no text, counts them all. */
interface LearnedFeatureRow {
  id: Generated<number>
  feature: string
  filings: number
}

interface LearnedCountRow {
  /** A learnedFeatures.id. */
  feature: number
  caseId: string
  filings: number
}

/** What a filing's text taught. */
interface LearnedWordsRow {
  /** A filings.number. */
  filing: number
  /** Stems with a space between. */
  words: string
}

interface CaseMemberRow {
  caseId: string
  /** The person's id. It counts where the case is restricted. */
  person: string
}

/** Something in a case's timeline that is neither filing nor commitment. */
interface CaseEventRow {
  caseId: string
  seq: number
  /** A CaseEvent as JSON. */
  event: string
  /** The filing it is about, by its number in the case; null: the case itself. */
  filing: number | null
  /** 1 while it is withdrawn, else 0. */
  withdrawn: number
}

/** What a commitment is found and counted by: short, for a register is counted whole. Its words are kept beside (wordIndex.ts). */
export interface CommitmentRow {
  number: Generated<number>
  caseId: string
  seq: number
  /** The filing it stands in, by its number in the case. */
  filing: number | null
  /** 0 while that filing is withdrawn, else 1. */
  stands: number
  /** What that filing was filed as; null without one. */
  kind: FilingKind | null
  /** Kinds of what it has attached (AttachmentFacet), each between spaces. */
  attachments: string
  owner: string
  promisor: Promisor
  /** What comes after every date where none is known (commitments.ts). */
  due: string
  state: CommitmentState
  notedAt: string
  settledAt: string | null
}

interface CommitmentTextRow {
  /** A commitments.number. */
  number: number
  /** A Commitment as JSON. */
  commitment: string
}

export interface FilingTextRow {
  number: number
  /** Words, deflated: what the full-text index took in cannot be read from it again, and it takes a filing whole or not. */
  text: Buffer | null
  attached: Buffer | null
  /** Texts of attachments as they were read, deflated: for who is shown a piece of one. */
  attachedTexts: Buffer | null
}

/** A filing whose attachments were not read yet. */
interface UnreadAttachmentsRow {
  /** A filings.number. */
  filing: number
  /** How often it was begun. */
  tries: number
}
