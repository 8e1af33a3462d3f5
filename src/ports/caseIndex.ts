import type { Case, CaseId, CaseSummary, Filing, FilingId } from '../domain/case.ts'
import type { MessageMetadata } from '../domain/message.ts'
import type { FilingFact } from '../domain/register/caseEntries.ts'
import type { SuggestionEvidence } from '../domain/suggestCases.ts'

/**
 * One organisation's index over its case registers: derived, rebuilt from the folders at will. It never knows
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
  /** What earlier filings say about where this message may belong. */
  evidenceFor(metadata: MessageMetadata, limits: { readonly perReason: number }): Promise<SuggestionEvidence>
  /** Filed mails that hold every word of the query (Dutch and English stems), newest first. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>
  close(): Promise<void>
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
    | { readonly kind: 'unknown' }
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
