import type { RefusedRow } from '../../ports/mailboxDirectory.ts'

/** A roster as rows of text, from CSV or YAML alike. */
export interface Table {
  /** As the file writes them. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly refused: readonly RefusedRow[]
}

export interface TableRow {
  /** Counted from 1; of a row over several lines, the last. */
  readonly line: number
  /** Trimmed, one for each column; empty where the file has none. */
  readonly cells: readonly string[]
}

export const maxRows = 200_000
