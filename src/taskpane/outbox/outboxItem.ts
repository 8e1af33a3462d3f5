import type { FilingSource } from '../../domain/cases/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import type { FilingPlan } from '../filing/filingPlan.ts'
import type { ProblemCode } from '../problem.ts'

/** A filing that the service has not acknowledged yet, as it lies in the outbox. Its bytes lie beside it. */
export interface OutboxItem {
  readonly plan: FilingPlan
  readonly mail: WaitingMail
  /** Since when it waits: an ISO instant in UTC. */
  readonly since: string
  readonly content: WaitingContent
  /** Why it did not go out: the latest reason. Null before it was tried. */
  readonly problem: ProblemCode | null
  /** True: the service will never take it as it is; somebody must say what becomes of it. */
  readonly isRefused: boolean
  /** Id of the case that it was sent to: it may be filed there, though no answer said so. */
  readonly sentTo?: string
}

/** What there is to say of the mail while it waits. */
export interface WaitingMail {
  /** Outlook's id of the mail while it is selected; after a restart Outlook may know it by another. */
  readonly key: string
  readonly source: FilingSource
  readonly metadata: MessageMetadata
  /** Absent where it was put in by an earlier version. */
  readonly isFromList?: boolean
}

export type WaitingContent =
  /** Only what was decided: whoever reads the mail later puts it in with its bytes, under the same request. */
  | { readonly kind: 'unread' }
  /** With the bytes of a file that was dropped, `size` of them: sent when somebody goes on with it. */
  | { readonly kind: 'held'; readonly size: number }
  /** `size` in bytes, which are `sha256`. */
  | { readonly kind: 'read'; readonly sha256: string; readonly size: number }
  /** Somebody wants it filed no more, but it was sent before: it stays until the service has taken it back. */
  | { readonly kind: 'takenOut' }
  /** It was taken out too late, and stands in a case that whoever sent it may not open any more: he is told. */
  | { readonly kind: 'stands' }

/** Whether an item can be sent without asking anybody. */
export const isReady = ({ content, isRefused }: OutboxItem): boolean => content.kind === 'read' && !isRefused

export const isTakenOut = ({ content }: OutboxItem): boolean => content.kind === 'takenOut'

/** How much may wait at once on one machine, of all people together. What is held leaves room for what is on its way. */
export const outboxLimits = { items: 500, bytes: 512 * 1024 * 1024, heldBytes: 256 * 1024 * 1024 } as const

export const bytesWaiting = (items: readonly OutboxItem[]): number =>
  items.reduce((sum, { content }) => sum + ('size' in content ? content.size : 0), 0)
