import { compareInstants, type Instant } from '../calendar/calendar.ts'
import type { ShownMail } from '../leaving/leavingRecord.ts'

/** Milliseconds for which an owner shows a mail to the help desk. */
const shownFor = 3_600_000

export const shownUntil = (at: Instant): Instant => new Date(Date.parse(at) + shownFor).toISOString()

export const isShown = ({ isHidden, until }: ShownMail, now: Instant): boolean =>
  !isHidden && compareInstants(now, until) < 0
