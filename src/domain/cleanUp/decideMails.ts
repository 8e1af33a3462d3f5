import type { CleanUpDecision } from './cleanUpMail.ts'
import type { MadeDecision } from './madeDecision.ts'
import type { TableRow } from './mailTable.ts'
import { isOpen } from './standing.ts'

/** Mails that somebody is about to decide about, and how he chose them. */
export interface MailsInQuestion extends Pick<MadeDecision, 'what' | 'by'> {
  readonly rows: readonly TableRow[]
  /** He looked at those of one standing: then that is what he decides about, decided before or not. */
  readonly isOfOneStanding: boolean
}

/**
 * Those that a decision is about. Of a group and by a rule the open ones, and of these none that looks private is filed: to
 * take a private mail for business is the worse mistake. Single mails are what their owner says, whatever they were.
 */
export const decidedRows = (question: MailsInQuestion, decision: CleanUpDecision): readonly TableRow[] => {
  if (question.what === 'mails') return question.rows
  const rows = question.rows.filter(inQuestion(question))
  return decision === 'file' ? rows.filter(({ standing }) => standing !== 'looksPrivate') : rows
}

const inQuestion =
  ({ what, isOfOneStanding }: MailsInQuestion) =>
  ({ standing }: TableRow): boolean =>
    what === 'mails' || isOpen(standing) || (isOfOneStanding && standing !== 'filed')

/** How many there are of each kind, before anything is decided. */
export const questionCounts = (question: MailsInQuestion) => {
  const { what, rows } = question
  const asked = rows.filter(inQuestion(question))
  return {
    open: asked.length,
    decided:
      what === 'mails' ? rows.filter(({ standing }) => !isOpen(standing)).length : rows.length - asked.length,
    private: asked.filter(({ standing }) => standing === 'looksPrivate').length,
  }
}
