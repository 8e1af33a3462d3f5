import type { CalendarDate } from '../calendar/calendar.ts'
import { type CleanUpStanding, cleanUpStandings } from './cleanUpMail.ts'
import { workingDays } from './workingDays.ts'

export type StandingCounts = Readonly<Record<CleanUpStanding, number>>

/** None yet. */
export const standingCounts = (): Record<CleanUpStanding, number> =>
  Object.fromEntries(cleanUpStandings.map((standing) => [standing, 0])) as Record<CleanUpStanding, number>

export const countStandings = (standings: Iterable<CleanUpStanding>): StandingCounts => {
  const counts = standingCounts()
  for (const standing of standings) counts[standing] += 1
  return counts
}

export interface WorkLeft {
  /** Mails to decide about. */
  readonly open: number
  /** Decided about today. */
  readonly decidedToday: number
  readonly today: CalendarDate
  /** Null: nothing has to be done by any day. */
  readonly lastDay: CalendarDate | null
}

/**
 * What there is to do today to be done on the last day: what was open this morning in equal parts over the working days
 * that are left, today's part rounded up. On a day of rest nothing has to be done, unless it is the last or later.
 */
export const workToday = ({ open, decidedToday, today, lastDay }: WorkLeft) => {
  if (lastDay === null) return null
  const thisMorning = open + decidedToday
  const days = workingDays(today, lastDay)
  if (days === 0) return { decided: decidedToday, of: thisMorning }
  const isDayOfRest = workingDays(today, today) === 0
  return { decided: decidedToday, of: isDayOfRest ? 0 : Math.ceil(thisMorning / days) }
}
