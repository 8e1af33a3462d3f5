import type { LetterDue } from '../../domain/reminders/reminder.ts'
import type { PostFailure } from '../../ports/postman.ts'

/** What became of a reminder in one round; no name and no address. */
export type ReminderOutcome = Pick<
  LetterDue,
  'key' | 'mailbox' | 'matter' | 'role' | 'lastDay' | 'daysBefore'
> & { readonly became: Became }

export type Became =
  /** `mayHaveArrivedTwice`: an earlier attempt ended without an answer of the mail server. */
  | { readonly kind: 'sent'; readonly mayHaveArrivedTwice: boolean }
  /** The mail server will have nothing for this address; the next in line is told in the same round. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly because: PostFailure; readonly maybeAccepted: boolean }
  /** Not tried, and nothing claimed: there is no post, or it is down. */
  | { readonly kind: 'notSent'; readonly because: 'notSet' | PostFailure }
  /** Somebody else is sending it, or its pause after a failure is not over. */
  | { readonly kind: 'taken' | 'waiting' }
  /** The register could not be read or written; what is not recorded as sent is sent again. */
  | { readonly kind: 'unrecorded' }
  /** A dry run would send it. */
  | { readonly kind: 'wouldSend' }

export const outcomeOf = (
  { key, mailbox, matter, role, lastDay, daysBefore }: LetterDue,
  became: Became,
): ReminderOutcome => ({ key, mailbox, matter, role, lastDay, daysBefore, became })

/** Whether somebody has to look: what is taken by another, or waits for its pause, is on its way. */
export const isTrouble = ({ became: { kind } }: Pick<ReminderOutcome, 'became'>): boolean =>
  kind === 'refused' || kind === 'failed' || kind === 'notSent' || kind === 'unrecorded'
