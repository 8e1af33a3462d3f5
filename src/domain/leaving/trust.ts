import { type CalendarDate, compareDates, daysBetween, type Instant } from '../calendar.ts'

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
  readonly state: 'asked' | 'granted' | 'refused' | 'ended'
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
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

export const grantOf = (trusts: readonly Trust[], person: string, today: CalendarDate): Trust | null =>
  trusts.findLast((trust) => trust.person === person && isInForce(trust, today)) ?? null

export type TrustRefusal = 'untilTooFar' | 'untilPast' | 'askedAlready' | 'fourEyes' | 'nothingAsked'

/** Why a mailbox cannot be asked for; null where it can. */
export const askRefusal = (
  trusts: readonly Trust[],
  wanted: Pick<Trust, 'person' | 'until'>,
  today: CalendarDate,
): TrustRefusal | null => {
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
  today: CalendarDate,
): TrustRefusal | null => {
  const trust = trusts.find(({ seq }) => seq === asked)
  if (trust === undefined) return 'nothingAsked'
  if (answer === 'ended') return isInForce(trust, today) ? null : 'nothingAsked'
  if (trust.state !== 'asked') return 'nothingAsked'
  if (answer === 'refused') return null
  if (by === trust.askedBy || by === trust.person) return 'fourEyes'
  return isOver(trust, today) ? 'untilPast' : null
}
