import type { CountdownAnswer } from '../../contract/mailboxSchemas.ts'

/** How loud a countdown is shown. The days are those on which reminders go out. */
export type Urgency = 'now' | 'soon' | 'later' | 'none'

export const urgencyOf = (countdown: CountdownAnswer): Urgency => {
  switch (countdown.state) {
    case 'unknown':
    case 'ended':
      return 'now'
    case 'counting':
      return countdown.daysLeft <= 7 ? 'now' : countdown.daysLeft <= 14 ? 'soon' : 'later'
    case 'stopped':
    case 'noClock':
      return 'none'
  }
}
