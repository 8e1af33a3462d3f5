import { compareInstants, type Instant } from '../calendar.ts'
import type { MailboxRecord } from '../retention/mailboxRecord.ts'
import type { ReminderRecord } from './reminder.ts'

/** `taken`: somebody else is sending it. `waiting`: it failed, and its pause is not over. `done`: sent or refused. */
export type Claimable = 'free' | 'taken' | 'waiting' | 'done'

/** Whether a reminder that is due may be claimed now. */
export const claimable = (
  { reminders }: Pick<MailboxRecord, 'reminders'>,
  key: string,
  now: Instant,
): Claimable => {
  const reminder = reminders.find((one) => one.key === key)
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

/** Milliseconds that the clocks of two rounds may differ. */
const clocksDiffer = 60 * 60_000

/** Somebody's clock went wrong, or his day was given by hand: what he claimed until then would be sent by nobody. */
const isOfAClockAhead = ({ at }: Pick<ReminderRecord, 'at'>, now: Instant): boolean =>
  compareInstants(at, now) > clocksDiffer

/** Milliseconds before another try: 1, 2, 4 … minutes, an hour at most. */
export const pauseAfter = (failures: number): number => Math.min(60, 2 ** Math.max(0, failures - 1)) * 60_000
