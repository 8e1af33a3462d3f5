import type { MailboxFacts } from '../domain/retention/mailbox.ts'

/** What is known of the firm's mailboxes: a roster file a provider exports, later Graph. */
export interface MailboxDirectory {
  roster(): Promise<Roster>
}

export interface Roster {
  readonly mailboxes: readonly MailboxFacts[]
  /** Rows that could not be read; the others still load. */
  readonly refused: readonly RefusedRow[]
}

export interface RefusedRow {
  /** Counted from 1; 0 when it is the file as a whole. */
  readonly line: number
  /** As the file names it; empty when it is the whole row. */
  readonly column: string
  /** What was expected there, in English, for the log and the ICT provider. */
  readonly expected: string
}
