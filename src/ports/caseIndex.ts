import type { AgreementRecord } from '../domain/agreement/agreementRecord.ts'
import type { AttachmentFacet } from '../domain/attachmentKind.ts'
import type { Instant } from '../domain/calendar/calendar.ts'
import type { Case, CaseId, CaseSummary, Filing, FilingId, FilingKind } from '../domain/cases/case.ts'
import type { Viewer } from '../domain/cases/caseAccess.ts'
import type { MessageMetadata } from '../domain/message.ts'
import type { CaseChanged, FilingFact } from '../domain/register/caseEntries.ts'
import type { StoredEntry } from '../domain/register/entry.ts'
import type { MailboxRecord } from '../domain/retention/mailboxRecord.ts'
import type { SuggestionEvidence } from '../domain/suggestions/learned.ts'
import type { AttachmentTexts } from './attachmentTexts.ts'
import type { CaseRecords } from './caseRecords.ts'

/**
 * One organisation's index over its registers, of cases, mailboxes and agreements: derived, rebuilt from the folders at will. It never knows
 * more than the registers, and after a stop may know less until it has caught up. Failures are an `IndexError`.
 *
 * Whoever looks for something gives a viewer: what he may not see is not found, counted or suggested; null is the machine's own
 * eyes. What goes by an id takes none: its caller asks `caseAccess` first. A withdrawn filing is found in the bin and by its id alone.
 */
export interface CaseIndex extends CaseRecords, AttachmentTexts {
  /** Newest entry known of every register, also of one that must be read anew since the index has another form. */
  heads(): Promise<readonly Head[]>
  /** The same of one register: what ends before it was cut off. */
  newestKnown(register: string): Promise<Head | null>
  /** Newest entry of a register that was taken in. */
  head(register: string): Promise<Head | null>
  /** Takes in entries, all or none. An entry at or below its register's head is passed over. */
  apply(entries: readonly IndexedEntry[]): Promise<void>
  /** Forgets everything, heads too: the start of a rebuild, after the heads were held against the registers. */
  clear(): Promise<void>

  case(id: CaseId): Promise<CaseSummary | null>
  /** The case that this act opened, so that a repeated act without a reference opens no second one. */
  caseOpenedWith(request: string): Promise<Case | null>
  /** Every case reference that begins with these characters. */
  referencesStartingWith(prefix: string): Promise<readonly string[]>
  /** Cases whose reference, client or title hold every word typed (as beginnings): open ones first, most recently used first. */
  findCases(query: string, viewer: Viewer | null, limit: number): Promise<readonly CaseSummary[]>
  /** Also one that was withdrawn. */
  filing(id: FilingId): Promise<Filing | null>
  /** A case's filings that stand, newest first. `before` is the seq after which (downwards) to go on. */
  filingsOf(
    caseId: CaseId,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly Filing[]>
  /** Filings, in any case, that carry this Message-ID. */
  filingsWithMessageId(messageId: string, viewer: Viewer | null): Promise<readonly Filing[]>
  /** Filings, in any case, of mail without a Message-ID that was sent within this second, in seconds since 1970. */
  filingsWithoutMessageId(second: number, viewer: Viewer | null): Promise<readonly Filing[]>
  /** Number of the newest change of any filing, whichever process took it in. */
  newestChange(): Promise<number>
  /** Filings that were taken in or changed after the change of this number, some of the oldest first. */
  filingsChangedSince(change: number): Promise<ChangedFilings>
  /** How many mails from or to an address are filed, each counted once; case does not matter. A number for whoever decides about the mailbox. */
  filingsOfAddress(address: string): Promise<AddressFilings>
  /**
   * Mails that stand in a case by what one person did, and by these filings of others: also where somebody moved them to
   * since. The same bytes in two cases are one mail, and count in each of the cases. Null: what nobody did.
   */
  mailsFiled(by: string | null, besides: readonly FilingId[]): Promise<FiledMails>
  /** Open cases that a person opened and in which no mail stands, newest first; all of them. */
  casesWithoutMail(openedBy: string): Promise<readonly CaseId[]>
  /** Who has open commitments, or open cases without mail that he opened, and how many. */
  openWork(): Promise<readonly OpenWork[]>
  /** What earlier filings taught about where this message, open before this person, may belong. Closed cases are named for nothing. */
  evidenceFor(message: MessageMetadata, viewer: Viewer): Promise<SuggestionEvidence>
  /** Filed mails that hold every word of the query (Dutch and English stems) and are what else is asked. */
  search(query: SearchQuery): Promise<SearchResult>

  mailboxRecord(id: string): Promise<MailboxRecord | null>
  /** Records of mailboxes that took in an entry after the change of this number; all of them after 0. */
  mailboxRecordsChangedSince(change: number): Promise<ChangedRecords>
  agreementRecord(id: string): Promise<AgreementRecord | null>
  agreementRecords(): Promise<readonly AgreementRecord[]>
  close(): Promise<void>
}

export interface AddressFilings {
  readonly mails: number
  /** Those of them that were filed as a commitment. */
  readonly commitments: number
}

export interface FiledMails {
  readonly mails: number
  /** Most mails first. */
  readonly cases: readonly CaseMails[]
}

export interface CaseMails {
  readonly caseId: CaseId
  readonly mails: number
}

export interface OpenWork {
  /** The person's id in the firm. */
  readonly person: string
  readonly commitments: number
  readonly emptyCases: number
}

/** A register's newest entry: its folder (`cases/2026-0142/register`), number and the hash of its first line. */
export interface Head {
  readonly register: string
  readonly seq: number
  readonly hash: string
}

export interface IndexedEntry {
  readonly head: Head
  /** The client's id of the act that wrote it. */
  readonly request: string
  readonly fact:
    | { readonly kind: 'caseOpened'; readonly opened: Case; readonly by: string }
    | { readonly kind: 'messageFiled'; readonly filed: FilingFact; readonly text: string }
    | CaseChanged
    | { readonly kind: 'mailboxEntry'; readonly mailbox: string; readonly entry: StoredEntry }
    | { readonly kind: 'agreementEntry'; readonly agreement: string; readonly entry: StoredEntry }
    | { readonly kind: 'unknown' }
}

export interface ChangedFilings {
  /** As they are now. */
  readonly filings: readonly Filing[]
  /** Number of the newest change in them: whoever asks on from it misses none. It only grows, also over a rebuild. */
  readonly change: number
  /** Whether there are others after these. */
  readonly more: boolean
}

export interface ChangedRecords {
  readonly records: readonly MailboxRecord[]
  /** Number of the newest change in them: it only grows, also over a rebuild and whichever process wrote. */
  readonly change: number
}

export interface SearchQuery {
  /** As typed (domain/searchTerms.ts): words that must all occur, "phrases", beginnings*, -exclusions. May be empty where a facet narrows. */
  readonly text: string
  readonly viewer: Viewer | null
  readonly caseId?: CaseId | undefined
  /** Words that each begin a word of one's name or address in the mail. */
  readonly person?: string | undefined
  /** First instant of sending, and the first after the last. A mail without a date counts as sent when it was filed. */
  readonly sentFrom?: Instant | undefined
  readonly sentBefore?: Instant | undefined
  readonly kind?: FilingKind | undefined
  readonly attachment?: AttachmentFacet | undefined
  /** `newest`: as they were filed, and so by default. */
  readonly order?: 'newest' | 'best' | undefined
  readonly offset?: number | undefined
  readonly limit: number
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** Whether there are others after these. */
  readonly more: boolean
}

export interface SearchHit {
  readonly filing: Filing
  readonly case: Case
  /** `attachment`: what was looked for stands in none but an attachment. */
  readonly foundIn: 'mail' | 'attachment'
}
