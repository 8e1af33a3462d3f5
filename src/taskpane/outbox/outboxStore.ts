import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import type { OutboxItem } from './outboxItem.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/**
 * Where filings wait. `owner` is whose they are: nobody sees or sends what another put in.
 * Every verb rejects with an OutboxError; what it resolved is kept.
 */
export interface OutboxStore {
  /** Whether what is put in survives a closed pane. */
  readonly isLasting: boolean
  /** Oldest first. */
  items(owner: string): Promise<readonly OutboxItem[]>
  /** Null when it is not there (any more). */
  item(owner: string, request: string): Promise<OutboxItem | null>
  bytes(request: string): Promise<Bytes | null>
  /** Puts an item in, or in the place of the one of the same request. Without bytes, those that are there stay. */
  put(owner: string, item: OutboxItem, bytes: Bytes | null): Promise<void>
  remove(request: string): Promise<void>
  /** The person for whom the service last took this key, by the key's fingerprint. */
  ownerOf(fingerprint: string): Promise<string | null>
  rememberOwner(fingerprint: string, owner: string): Promise<void>
  /** Cases last used by this person, newest first. */
  recentCases(owner: string): Promise<readonly CaseSummaryAnswer[]>
  keepRecentCases(owner: string, cases: readonly CaseSummaryAnswer[]): Promise<void>
  close(): void
}

/** `full`: a limit of ours or of the browser; `unavailable`: the browser keeps nothing here. */
export class OutboxError extends Error {
  override readonly name = 'OutboxError'
  readonly code: 'full' | 'unavailable'

  constructor(code: OutboxError['code'], options?: { readonly cause?: unknown }) {
    super(code, options)
    this.code = code
  }
}
