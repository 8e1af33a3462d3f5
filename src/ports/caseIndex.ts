import type { AgreementRecord } from '../domain/agreement/agreementRecord.ts'
import type { Case, CaseId, CaseSummary, Filing, FilingId } from '../domain/case.ts'
import type { MessageMetadata } from '../domain/message.ts'
import type { CaseChanged, FilingFact } from '../domain/register/caseEntries.ts'
import type { StoredEntry } from '../domain/register/entry.ts'
import type { MailboxRecord } from '../domain/retention/mailboxRecord.ts'
import type { SuggestionEvidence } from '../domain/suggestions/learned.ts'

/**
 * One organisation's index over its registers, of cases, mailboxes and agreements: derived, rebuilt from the folders at will. It never knows
 * more than the registers, and after a stop may know less until it has caught up. Failures are an `IndexError`.
 */
export interface CaseIndex {
  /** Newest entry the index knows of every register. */
  heads(): Promise<readonly Head[]>
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
  /** Cases whose reference, client or title hold every word typed (as beginnings), most recently used first. */
  findCases(query: string, limit: number): Promise<readonly CaseSummary[]>
  filing(id: FilingId): Promise<Filing | null>
  /** A case's filings, newest first. `before` is the seq after which (downwards) to go on. */
  filingsOf(
    caseId: CaseId,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly Filing[]>
  /** Every filing, in any case, that carries this Message-ID. */
  filingsWithMessageId(messageId: string): Promise<readonly Filing[]>
  /** How many mails from or to an address are filed, each counted once; case does not matter. */
  filingsOfAddress(address: string): Promise<AddressFilings>
  /** What earlier filings taught about where this message, open before this person (an id), may belong. */
  evidenceFor(message: MessageMetadata, filer: string): Promise<SuggestionEvidence>
  /** Filed mails that hold every word of the query (Dutch and English stems), newest first. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>

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
    | { readonly kind: 'caseOpened'; readonly opened: Case }
    | { readonly kind: 'messageFiled'; readonly filed: FilingFact; readonly text: string }
    | CaseChanged
    | { readonly kind: 'mailboxEntry'; readonly mailbox: string; readonly entry: StoredEntry }
    | { readonly kind: 'agreementEntry'; readonly agreement: string; readonly entry: StoredEntry }
    | { readonly kind: 'unknown' }
}

export interface ChangedRecords {
  readonly records: readonly MailboxRecord[]
  /** Number of the newest change in them: it only grows, also over a rebuild and whichever process wrote. */
  readonly change: number
}

export interface SearchQuery {
  /** As typed (domain/searchTerms.ts): words that must all occur, "phrases", beginnings*, -exclusions. None is an error. */
  readonly text: string
  readonly caseId?: CaseId
  readonly limit: number
}

export interface SearchHit {
  readonly filing: Filing
  readonly case: Case
}
