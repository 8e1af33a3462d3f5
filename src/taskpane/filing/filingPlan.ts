import type { NewCommitment } from '../../contract/commitmentSchemas.ts'
import type { CaseSummaryAnswer, NewCase } from '../../contract/schemas.ts'
import type { FilingKind, FilingWay } from '../../domain/cases/case.ts'

/**
 * Somebody's decision to file a mail, without the mail: plain data, which can be kept. It keeps its request ids over
 * retries and over panes, so that it happens once.
 */
export interface FilingPlan {
  /** Stands in the filing's register entry; also names the act in the pane. */
  readonly request: string
  readonly into: Destination
  readonly kind: FilingKind
  readonly note: string
  readonly way: FilingWay
  readonly commitments: readonly NewCommitment[]
  /** Where it was sent before, to other cases, without an answer that it was filed; oldest first. */
  readonly insteadOf?: readonly SentBefore[]
}

export interface SentBefore {
  /** Id of the case. */
  readonly case: string
  readonly request: string
}

export type Destination =
  | { readonly kind: 'existing'; readonly case: CaseSummaryAnswer }
  | { readonly kind: 'new'; readonly newCase: NewCase }
