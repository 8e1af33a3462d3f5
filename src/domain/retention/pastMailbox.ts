import { daysBetween } from '../calendar/calendar.ts'
import type { MailboxSituation } from './situation.ts'

/** Days for which an end that was told stands in the lists. */
const daysListed = 90

/**
 * A mailbox that lists need no longer name once it has gone from the roster: its end was told, is long past, and nothing
 * of it runs or is held. Its register stays.
 */
export const isPast = ({ countdown, record, today }: MailboxSituation): boolean =>
  countdown.state === 'ended' &&
  countdown.others.length === 0 &&
  record.hold === null &&
  daysBetween(countdown.clock.lastDay, today) > daysListed &&
  record.reminders.some(({ matter, state }) => matter === 'ended' && state === 'sent')
