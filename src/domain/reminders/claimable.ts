import { compareInstants, type Instant } from '../calendar/calendar.ts'
import type { Sending } from './sending.ts'

/** `taken`: somebody else is sending it. `waiting`: it failed, and its pause is not over. `done`: sent or refused. */
export type Claimable = 'free' | 'taken' | 'waiting' | 'done'

/** Whether a reminder that is due may be claimed now; undefined: nobody ever did. */
export const claimable = (reminder: Sending | undefined, now: Instant): Claimable => {
  switch (reminder?.state) {
    case undefined:
      return 'free'
    case 'sent':
    case 'refused':
      return 'done'
    case 'claimed':
      return !isOfAClockAhead(reminder, now) && compareInstants(reminder.leaseUntil, now) > 0
        ? 'taken'
        : 'free'
    case 'failed':
      return !isOfAClockAhead(reminder, now) &&
        compareInstants(now, reminder.at) < pauseAfter(reminder.failures)
        ? 'waiting'
        : 'free'
  }
}

/** The same of a reminder by its key, among those of one register. */
export const claimableIn = (
  { reminders }: { readonly reminders: readonly Sending[] },
  key: string,
  now: Instant,
): Claimable =>
  claimable(
    reminders.find((one) => one.key === key),
    now,
  )

/** Milliseconds that the clocks of two rounds may differ. */
const clocksDiffer = 60 * 60_000

/** Somebody's clock went wrong, or his day was given by hand: what he claimed until then would be sent by nobody. */
const isOfAClockAhead = ({ at }: Pick<Sending, 'at'>, now: Instant): boolean =>
  compareInstants(at, now) > clocksDiffer

/** Milliseconds before another try: 1, 2, 4 … minutes, an hour at most. */
export const pauseAfter = (failures: number): number => Math.min(60, 2 ** Math.max(0, failures - 1)) * 60_000
