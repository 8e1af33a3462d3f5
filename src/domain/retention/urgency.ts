import { compareDates, compareInstants } from '../calendar/calendar.ts'
import type { Countdown } from './mailbox.ts'

/**
 * For sorting countdowns, what cannot wait first. Unknown may end today, so it stands with no days left and
 * goes before them, for nobody knows when its last day is. Then the running clocks by days left; those past
 * saving, the latest first (the margin may still leave a day); the stopped, the latest stop first; and those
 * without a clock, a nearly full shared mailbox first.
 */
export const byUrgency = (a: Countdown, b: Countdown): number => rank[a.state] - rank[b.state] || within(a, b)

const rank: Readonly<Record<Countdown['state'], number>> = {
  unknown: 0,
  counting: 1,
  ended: 2,
  stopped: 3,
  noClock: 4,
}

const within = (a: Countdown, b: Countdown): number => {
  if (a.state === 'counting' && b.state === 'counting') return a.daysLeft - b.daysLeft
  if (a.state === 'ended' && b.state === 'ended') return compareDates(b.clock.lastDay, a.clock.lastDay)
  if (a.state === 'stopped' && b.state === 'stopped') return compareInstants(b.since, a.since)
  if (a.state === 'noClock' && b.state === 'noClock') return Number(b.nearSizeLimit) - Number(a.nearSizeLimit)
  return 0
}
