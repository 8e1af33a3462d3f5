import {
  type CalendarDate,
  compareDates,
  compareInstants,
  daysBetween,
  type Instant,
} from '../calendar/calendar.ts'
import type { MailboxFacts } from '../retention/mailbox.ts'

/** A mailbox entrusted to somebody for a time, or asked to be, because its owner has gone. */
export interface Trust {
  /** Number of the entry that asked for it. */
  readonly seq: number
  readonly askedAt: Instant
  /** Ids of persons. */
  readonly askedBy: string
  readonly person: string
  /** The last day on which it holds. */
  readonly until: CalendarDate
  readonly reason: string | null
  /** The firm stated that the owner cannot do it himself any more, though nothing that is known of the mailbox says so. */
  readonly isOwnerAbsent: boolean
  readonly state: 'asked' | 'granted' | 'refused' | 'ended'
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
}

export const waysGone = ['lastDayOver', 'accountClosed', 'sharedMailbox'] as const
export type WayGone = (typeof waysGone)[number]

/** By what is known of the mailbox its owner cannot see to it himself any more; null: by that he can. */
export const ownerGone = (
  { leavesOn, accountDeletedAt, restoredAt, signInBlocked, kind }: MailboxFacts,
  today: CalendarDate,
): WayGone | null => {
  if (leavesOn !== null && compareDates(today, leavesOn) > 0) return 'lastDayOver'
  const isDeleted =
    accountDeletedAt !== null && (restoredAt === null || compareInstants(restoredAt, accountDeletedAt) <= 0)
  if (isDeleted || signInBlocked) return 'accountClosed'
  // Nobody signs in to it, but for whoever is still to leave it.
  return kind === 'shared' && leavesOn === null ? 'sharedMailbox' : null
}

/** Days for which a mailbox can be entrusted at most. */
export const daysTrustedAtMost = 31

/** Its last day has gone: what was not answered by then cannot be granted any more. */
export const isOver = ({ until }: Pick<Trust, 'until'>, today: CalendarDate): boolean =>
  compareDates(today, until) > 0

export const isInForce = ({ state, until }: Trust, today: CalendarDate): boolean =>
  state === 'granted' && !isOver({ until }, today)

/** Ids of the persons to whom a mailbox is entrusted on a day. */
export const trustedOn = (trusts: readonly Trust[], today: CalendarDate): readonly string[] =>
  trusts.filter((trust) => isInForce(trust, today)).map(({ person }) => person)

/** Ids of the persons to whom it ever was. */
export const grantedTo = (trusts: readonly Trust[]): readonly string[] =>
  trusts.filter(({ state }) => state === 'granted' || state === 'ended').map(({ person }) => person)

export const grantOf = (trusts: readonly Trust[], person: string, today: CalendarDate): Trust | null =>
  trusts.findLast((trust) => trust.person === person && isInForce(trust, today)) ?? null

/** What is known on the day on which it is asked or answered. */
export interface TrustContext {
  readonly today: CalendarDate
  readonly gone: WayGone | null
}

export type TrustRefusal =
  | 'ownerIsThere'
  | 'untilTooFar'
  | 'untilPast'
  | 'askedAlready'
  | 'fourEyes'
  | 'nothingAsked'

/** Why a mailbox cannot be asked for; null where it can. */
export const askRefusal = (
  trusts: readonly Trust[],
  wanted: Pick<Trust, 'person' | 'until' | 'isOwnerAbsent'>,
  { today, gone }: TrustContext,
): TrustRefusal | null => {
  if (gone === null && !wanted.isOwnerAbsent) return 'ownerIsThere'
  const days = daysBetween(today, wanted.until)
  if (days < 0) return 'untilPast'
  if (days > daysTrustedAtMost) return 'untilTooFar'
  const isOpen = (trust: Trust) =>
    (trust.state === 'asked' || trust.state === 'granted') && !isOver(trust, today)
  return trusts.some((trust) => trust.person === wanted.person && isOpen(trust)) ? 'askedAlready' : null
}

/** Why this person may not answer it so; null where he may. Granting takes other eyes than those that asked or would see. */
export const answerRefusal = (
  trusts: readonly Trust[],
  { asked, answer }: { readonly asked: number; readonly answer: 'granted' | 'refused' | 'ended' },
  by: string,
  { today, gone }: TrustContext,
): TrustRefusal | null => {
  const trust = trusts.find(({ seq }) => seq === asked)
  if (trust === undefined) return 'nothingAsked'
  if (answer === 'ended') return isInForce(trust, today) ? null : 'nothingAsked'
  if (trust.state !== 'asked') return 'nothingAsked'
  if (answer === 'refused') return null
  if (by === trust.askedBy || by === trust.person) return 'fourEyes'
  // He may be back since it was asked.
  if (gone === null && !trust.isOwnerAbsent) return 'ownerIsThere'
  return isOver(trust, today) ? 'untilPast' : null
}
