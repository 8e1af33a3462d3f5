import { type CalendarDate, compareDates, daysBetween, plusDays } from '../calendar/calendar.ts'
import type { LetterDue } from '../reminders/reminder.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import { type LeavingPlan, type LeavingProgress, leavingPlan, type PlannedStep } from './plan.ts'

/** `begin`: the plan as a whole. `soon`: a step is to be done in a few days. `late`: its day is past. */
export type PlanOccasion = 'begin' | 'soon' | 'late'

/** What people do about it; the others happen. */
export type StepToDo = Exclude<PlannedStep['step'], 'notice' | 'accountClosed' | 'mailboxWiped'>

/** A letter about a step of a leaver's plan that should be out today and is not. */
export interface PlanReminder extends LetterDue {
  readonly matter: 'leavingPlan'
  readonly role: 'leaver' | 'contact'
  readonly step: StepToDo
  readonly occasion: PlanOccasion
  /** As it stands now. */
  readonly plan: LeavingPlan
}

/** Days before the last one on which a leaver is told his plan, and before a step's own day on which he is told of that. */
const beginDays = 14
const soonDays = 3
/** Days after the last one for which what is late is news; later it is history that a roster brought along. */
const lateDays = 14

/** What each is told of, and when: the firm of what is its own as well, and of what the leaver is late with. */
const occasionsOf: Readonly<Record<'leaver' | 'contact', Record<StepToDo, readonly PlanOccasion[]>>> = {
  leaver: {
    cleanUp: ['begin', 'soon', 'late'],
    handOver: ['soon', 'late'],
    checks: ['soon', 'late'],
    signOff: ['soon'],
  },
  contact: {
    cleanUp: ['late'],
    handOver: ['late'],
    checks: ['soon', 'late'],
    signOff: ['soon', 'late'],
  },
}

/**
 * The letters about a leaver's plan that are due: at most one to the leaver and one to the contact. Of the days that have
 * come only the newest counts, so that a pause is not made up for, and each is sent once: what it is about stands in its
 * key, and a last day that moves makes new ones. Weekends and holidays count as any other day. After his last day a leaver
 * is not written to: nobody reads his mailbox.
 */
export const planRemindersDue = (
  situation: MailboxSituation,
  progress: LeavingProgress,
): readonly PlanReminder[] => {
  const { facts, today, agreement, countdown, record } = situation
  const plan = leavingPlan(situation, progress)
  if (plan.lastDay === null || countdown.state === 'ended') return []
  const daysLeft = daysBetween(today, plan.lastDay)
  if (daysLeft < -lateDays) return []
  const addressees = [
    ...(daysLeft < 0 ? [] : [{ role: 'leaver', to: { name: facts.name, address: facts.address } } as const]),
    ...(agreement === null ? [] : [{ role: 'contact', to: agreement.agreement.contact } as const]),
  ]
  return addressees.flatMap(({ role, to }) => {
    const newest = newestOf(plan, role, today)
    if (newest === null) return []
    const { step, occasion } = newest
    const key = `plan:${plan.lastDay}:${step}:${occasion}:${role}`
    const isDone = record.reminders.some(
      (one) => one.key === key && (one.state === 'sent' || one.state === 'refused'),
    )
    if (isDone) return []
    const { name, address } = to
    return [
      {
        ...{ key, mailbox: facts.id, matter: 'leavingPlan', role, to: { name, address } },
        ...{ lastDay: null, daysBefore: null, step, occasion, plan },
      } as const,
    ]
  })
}

export const isToDo = (step: PlannedStep['step']): step is StepToDo => Object.hasOwn(occasionsOf.leaver, step)

interface Came {
  readonly on: CalendarDate
  readonly step: StepToDo
  readonly occasion: PlanOccasion
}

/** The newest of the days that have come, of what is not done; of one day the first step. */
const newestOf = (
  { lastDay, noticedOn, steps }: LeavingPlan,
  role: PlanReminder['role'],
  today: CalendarDate,
): Came | null => {
  let newest: Came | null = null
  for (const { step, due, state } of steps) {
    if (!isToDo(step) || state === 'done' || due === null || lastDay === null) continue
    for (const occasion of occasionsOf[role][step]) {
      const on = dayOf(occasion, { due, lastDay, noticedOn })
      const hasCome = compareDates(on, today) <= 0
      if (hasCome && (newest === null || compareDates(on, newest.on) > 0)) newest = { on, step, occasion }
    }
  }
  return newest
}

const dayOf = (
  occasion: PlanOccasion,
  { due, lastDay, noticedOn }: { due: CalendarDate; lastDay: CalendarDate; noticedOn: CalendarDate | null },
): CalendarDate => {
  switch (occasion) {
    case 'begin':
      return noBefore(plusDays(lastDay, -beginDays), noticedOn)
    case 'soon':
      return noBefore(plusDays(due, -soonDays), noticedOn)
    case 'late':
      return plusDays(due, 1)
  }
}

/** Nobody could tell of it before it was known. */
const noBefore = (day: CalendarDate, noticedOn: CalendarDate | null): CalendarDate =>
  noticedOn !== null && compareDates(noticedOn, day) > 0 ? noticedOn : day
