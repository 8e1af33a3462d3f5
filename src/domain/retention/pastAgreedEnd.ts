import { daysBetween } from '../calendar/calendar.ts'
import { isPlatformClock } from './clocks.ts'
import type { MailboxSituation } from './situation.ts'

/**
 * A mailbox past its agreed end that the platform still keeps, as counted by the platform's clock: there is something to
 * save until then. Null for any other mailbox.
 */
export const pastAgreedEnd = (situation: MailboxSituation): MailboxSituation | null => {
  const { countdown, today } = situation
  if (countdown.state !== 'ended') return null
  const clock = countdown.others.find(isPlatformClock)
  if (clock === undefined) return null
  const daysLeft = daysBetween(today, clock.lastDay)
  return { ...situation, countdown: { state: 'counting', clock, daysLeft, others: [], conflict: null } }
}
