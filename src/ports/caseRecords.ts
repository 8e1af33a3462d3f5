import type { AttachmentFacet } from '../domain/attachmentKind.ts'
import type { CalendarDate } from '../domain/calendar/calendar.ts'
import type { Case, CaseId, Filing, FilingId, FilingKind, FilingWay } from '../domain/cases/case.ts'
import type { CaseAccess, Viewer } from '../domain/cases/caseAccess.ts'
import type { Promisor } from '../domain/commitments/commitment.ts'
import type { Commitment, CommitmentId, CommitmentStanding } from '../domain/commitments/commitmentRecord.ts'

/**
 * What became of cases and what is in them. A query with a viewer answers to his eyes: what he may
 * not see is not found and not counted; null is the machine's own, and sees everything. One without takes an id of what
 * its caller knows he may see.
 */
export interface CaseRecords {
  /** Who may know of a case; null where there is none. */
  caseAccess(id: CaseId): Promise<CaseAccess | null>
  /** Filings that were withdrawn and not erased, newest withdrawal first. */
  bin(query: BinQuery): Promise<readonly Filing[]>
  /** What happened in a case, newest first; what was withdrawn is left out. `before` is the number to go on below. */
  timeline(
    caseId: CaseId,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly CaseEvent[]>
  commitment(id: CommitmentId): Promise<Commitment | null>
  /** The most urgent first; settled ones newest first. That of a withdrawn filing is left out. */
  commitments(query: CommitmentsQuery): Promise<FoundCommitments>
  /** Newest first: what filed itself, as far as the viewer may see it. */
  selfFiled(viewer: Viewer, query: SelfFiledQuery): Promise<readonly Filing[]>
  /** Message-IDs of what stands, was filed since then (ISO instant) by this viewer, or by anybody where he may see it. */
  messageIdsFiled(viewer: Viewer, since: string): Promise<readonly string[]>
  /** Outsiders in the filings that the viewer may see, as `clientOf` tells them apart, most filed first. */
  clients(viewer: Viewer | null, limit: number): Promise<readonly string[]>
}

export interface SelfFiledQuery {
  /** Ids of the persons for whom it was filed. */
  readonly by: readonly string[]
  readonly ways: readonly Exclude<FilingWay, 'byHand'>[]
  readonly limit: number
}

export interface BinQuery {
  readonly viewer: Viewer | null
  readonly caseId?: CaseId
  /** Of the mails that carry it alone. */
  readonly messageId?: string
  /** Go on after this one: the instant of its withdrawal and its id, for many may be withdrawn in one millisecond. */
  readonly after?: { readonly withdrawnAt: string; readonly filing: FilingId }
  readonly limit: number
}

export interface CommitmentsQuery {
  readonly viewer: Viewer | null
  /** In the organisation's zone: what is due and overdue goes by it. */
  readonly today: CalendarDate
  readonly caseId?: CaseId
  /** That one alone. */
  readonly id?: CommitmentId
  /** The filed mail they stand in. */
  readonly filing?: FilingId
  readonly owner?: string
  readonly promisor?: Promisor
  readonly standing: CommitmentStanding | 'unsettled' | 'any'
  /** What the mail it stands in was filed as, and has attached. */
  readonly kind?: FilingKind
  readonly attachment?: AttachmentFacet
  /**
   * As mail is searched, in what, who, to whom and the quote: words in any form, "phrases", beginnings* and -exclusions. A word may
   * also begin one of these, or of the case's reference, title or client.
   */
  readonly text: string
  readonly from?: CalendarDate
  readonly until?: CalendarDate
  readonly offset: number
  readonly limit: number
}

export interface FoundCommitments {
  readonly commitments: readonly (Commitment & { readonly case: Case })[]
  /** Of all that match but for their standing. */
  readonly counts: Readonly<Record<CommitmentStanding, number>>
  readonly total: number
}

export type CaseEvent = { readonly seq: number; readonly at: string; readonly by: string } & (
  | { readonly kind: 'filing'; readonly filing: Filing }
  | { readonly kind: 'commitment'; readonly commitment: Commitment }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'attachment'; readonly name: string; readonly size: number; readonly filing: string }
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'reopened' }
  /** A filing that lay in the bin was. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'access'; readonly access: CaseAccess }
)
