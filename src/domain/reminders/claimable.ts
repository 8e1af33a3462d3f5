import { compareInstants, type Instant } from '../calendar.ts'
import type { MailboxRecord } from '../retention/mailboxRecord.ts'

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
      return compareInstants(reminder.leaseUntil, now) > 0 ? 'taken' : 'free'
    case 'failed':
      return compareInstants(now, reminder.at) < pauseAfter(reminder.failures) ? 'waiting' : 'free'
  }
}

/** Milliseconds before another try: 1, 2, 4 … minutes, an hour at most. */
export const pauseAfter = (failures: number): number => Math.min(60, 2 ** Math.max(0, failures - 1)) * 60_000
