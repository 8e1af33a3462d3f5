import { type CalendarDate, daysBetween, type Instant } from '../calendar/calendar.ts'
import type { CaseId, FilingId } from '../cases/case.ts'
import type { Promisor } from './commitment.ts'

/** A commitment's id: the case's id, a full stop and the number of its entry, as in `2026-0142.9`. */
export type CommitmentId = string

/** Found in the mail's text by Dossier and agreed to by a person, or written down by a person. */
export const commitmentOrigins = ['found', 'byHand'] as const
export type CommitmentOrigin = (typeof commitmentOrigins)[number]

/** What a person made of it. `withdrawn`: it was no commitment, or is one no more. */
export const commitmentStates = ['open', 'kept', 'withdrawn'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** A commitment as it stands in a case: what, by whom, to whom, due when, and who of the firm sees to it. */
export interface Commitment {
  readonly id: CommitmentId
  readonly caseId: CaseId
  readonly seq: number
  /** The filed mail it stands in; null where it was written down without one. */
  readonly filing: FilingId | null
  readonly notedAt: Instant
  /** Ids of persons of the firm. */
  readonly notedBy: string
  readonly owner: string
  readonly origin: CommitmentOrigin
  readonly promisor: Promisor
  readonly promisorName: string
  readonly promisee: string
  readonly what: string
  /** Its words in the mail; empty where it was written down by hand. */
  readonly quote: string
  readonly due: CalendarDate | null
  readonly dueWords: string
  readonly state: CommitmentState
  readonly settledAt: Instant | null
  readonly settledBy: string | null
}

/** How it is shown: of the open ones, also how near the day is. */
export const commitmentStandings = ['overdue', 'due', 'open', 'kept', 'withdrawn'] as const
export type CommitmentStanding = (typeof commitmentStandings)[number]

/** Days before the due date from which it is shown as due. */
export const dueSoonDays = 7

/** `today` in the organisation's zone. What is due today is not yet overdue. */
export const standingOf = (
  { state, due }: Pick<Commitment, 'state' | 'due'>,
  today: CalendarDate,
): CommitmentStanding => {
  if (state !== 'open' || due === null) return state
  const left = daysBetween(today, due)
  if (left < 0) return 'overdue'
  return left <= dueSoonDays ? 'due' : 'open'
}
