import type { Agreement } from '../agreement/agreement.ts'
import { type CalendarDate, plusDuration } from '../calendar/calendar.ts'
import type { ReminderRole } from '../register/mailboxEntries.ts'
import { pastAgreedEnd } from '../retention/pastAgreedEnd.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import { nextRoundOn, planOf, roundOf } from './reminderPlan.ts'
import { remindersDue } from './remindersDue.ts'

export interface NextReminder {
  readonly on: CalendarDate
  /** Who is first in line. */
  readonly role: ReminderRole
  /** Null for what is sent at once. */
  readonly daysBefore: number | null
}

/** The next reminder about a mailbox as things are now: what is due today, else what comes; null where none comes. */
export const nextReminder = (situation: MailboxSituation): NextReminder | null => {
  const [due] = remindersDue(situation)
  if (due !== undefined) return { on: situation.today, role: due.role, daysBefore: due.daysBefore }
  return situation.agreement === null
    ? null
    : reminderToCome(pastAgreedEnd(situation) ?? situation, situation.agreement.agreement)
}

const reminderToCome = (situation: MailboxSituation, agreement: Agreement): NextReminder | null => {
  const { countdown } = situation
  if (countdown.state !== 'counting' && countdown.state !== 'unknown') return null
  const plan = planOf(situation, agreement)
  const role = plan?.chain[0]?.role
  if (plan === null || role === undefined) return null
  if (countdown.state === 'unknown')
    return { on: nextRoundOn(roundOf(situation, plan.topic)), role, daysBefore: null }
  const coming = agreement.reminders.filter((days) => days < countdown.daysLeft)
  if (coming.length === 0) return null
  const daysBefore = Math.max(...coming)
  const on = plusDuration(situation.today, `P${countdown.daysLeft - daysBefore}D`)
  return { on, role, daysBefore }
}
