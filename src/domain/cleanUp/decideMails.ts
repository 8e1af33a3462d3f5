import type { CleanUpDecision } from './cleanUpMail.ts'
import type { TableRow } from './mailTable.ts'
import { isOpen } from './standing.ts'

/** Mails that somebody is about to decide about, and how he chose them. */
export interface MailsInQuestion {
  readonly what: 'group' | 'mails' | 'rule'
  readonly rows: readonly TableRow[]
}

/**
 * Those that a decision is about. Of a group and by a rule the open ones, and of these none that looks private is filed: to
 * take a private mail for business is the worse mistake. Single mails are what their owner says, whatever they were.
 */
export const decidedRows = (
  { what, rows }: MailsInQuestion,
  decision: CleanUpDecision,
): readonly TableRow[] => {
  if (what === 'mails') return rows
  const open = rows.filter(({ standing }) => isOpen(standing))
  return decision === 'file' ? open.filter(({ standing }) => standing !== 'looksPrivate') : open
}

/** How many there are of each kind, before anything is decided. */
export const questionCounts = ({ what, rows }: MailsInQuestion) => {
  const open = rows.filter(({ standing }) => isOpen(standing))
  return {
    open: what === 'mails' ? rows.length : open.length,
    decided: rows.length - open.length,
    private: open.filter(({ standing }) => standing === 'looksPrivate').length,
  }
}
