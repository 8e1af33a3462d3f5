import { usualLeaving } from '../agreement/agreement.ts'
import {
  type CalendarDate,
  compareDates,
  dateOf,
  daysBetween,
  type Instant,
  lastDayWithin,
  plusDays,
  startOfDay,
} from '../calendar/calendar.ts'
import { stopsClocks } from '../decisions/decisionRules.ts'
import type { MailboxSituation } from '../retention/situation.ts'

/** From the day somebody's leaving is known to the day his mailbox is wiped. */
export const leavingSteps = [
  'notice',
  'cleanUp',
  'handOver',
  'checks',
  'signOff',
  'accountClosed',
  'mailboxWiped',
] as const
export type LeavingStep = (typeof leavingSteps)[number]

/** Who must act; `platform`: nobody, Microsoft does it. */
export const stepActors = ['leaver', 'firm', 'both', 'provider', 'platform'] as const
export type StepActor = (typeof stepActors)[number]

export interface PlannedStep {
  readonly step: LeavingStep
  readonly by: StepActor
  /** Null: not known without a last day, or it has no day. */
  readonly from: CalendarDate | null
  readonly due: CalendarDate | null
  readonly state: 'done' | 'late' | 'now' | 'later' | 'notPlanned'
}

/** How far the parts of it are that the register does not say by itself. */
export interface LeavingProgress {
  readonly isCleanedUp: boolean
  readonly isHandedOver: boolean
  readonly isChecked: boolean
  readonly isSigned: boolean
}

export interface LeavingPlan {
  readonly lastDay: CalendarDate | null
  readonly noticedOn: CalendarDate | null
  /** Until the last day; below zero after it. */
  readonly daysLeft: number | null
  /** The last day of the clock that runs for the mailbox, where that is another than the plan's: it reckons with an earlier end. */
  readonly clockEnds: CalendarDate | null
  readonly steps: readonly PlannedStep[]
}

const actors: Readonly<Record<LeavingStep, StepActor>> = {
  notice: 'firm',
  cleanUp: 'leaver',
  handOver: 'leaver',
  checks: 'both',
  signOff: 'both',
  accountClosed: 'provider',
  mailboxWiped: 'platform',
}

/** A leaver's plan, counted back from his last day and on to the end of his mailbox's clock. */
export const leavingPlan = (situation: MailboxSituation, progress: LeavingProgress): LeavingPlan => {
  const { facts, today } = situation
  const lastDay = facts.leavesOn
  const noticedOn = noticeOf(situation)
  const days = lastDay === null ? null : daysOf(situation, lastDay, noticedOn)
  const isDone = doneOf(situation, progress)
  const wiped = days?.mailboxWiped.due ?? null
  const running = 'clock' in situation.countdown ? situation.countdown.clock.lastDay : null
  return {
    lastDay,
    noticedOn,
    daysLeft: lastDay === null ? null : daysBetween(today, lastDay),
    clockEnds: wiped === running || wiped === null ? null : running,
    steps: leavingSteps.map((step): PlannedStep => {
      const { from = null, due = null } = days?.[step] ?? {}
      return { step, by: actors[step], from, due, state: stateOf(isDone[step], { from, due }, today) }
    }),
  }
}

/** The last day that is known: the firm's, or else the day on which the account was closed. */
export const lastDayOf = ({ facts, zone }: MailboxSituation): CalendarDate | null =>
  facts.leavesOn ?? (facts.accountDeletedAt === null ? null : dateOf(facts.accountDeletedAt, zone))

interface Days {
  readonly from: CalendarDate | null
  readonly due: CalendarDate | null
}

const stateOf = (isDone: boolean, { from, due }: Days, today: CalendarDate): PlannedStep['state'] => {
  if (isDone) return 'done'
  if (due === null) return 'notPlanned'
  if (compareDates(due, today) < 0) return 'late'
  return from === null || compareDates(from, today) <= 0 ? 'now' : 'later'
}

/** The day on which a last day was first entered; what a roster says has none. */
const noticeOf = ({ record, zone }: MailboxSituation): CalendarDate | null => {
  const entered = record.history.find(({ kind, about }) => kind === 'factEntered' && about === 'leavesOn')
  return entered === undefined ? null : dateOf(entered.at as Instant, zone)
}

/** Notice in which everything can be done by its day; with less of it the days come nearer to the last one. */
const daysForAll = 14

const daysOf = (
  situation: MailboxSituation,
  lastDay: CalendarDate,
  noticedOn: CalendarDate | null,
): Readonly<Record<LeavingStep, Days>> => {
  const leads = situation.agreement?.agreement.leaving ?? usualLeaving
  const needed = Math.max(daysForAll, 2 * leads.cleanUp)
  const notice = noticedOn === null ? needed : Math.max(0, daysBetween(noticedOn, lastDay))
  const lead = (days: number): CalendarDate =>
    plusDays(lastDay, -Math.min(days, Math.floor((notice * days) / needed)))
  const [cleanUp, handOver, checks] = [lead(leads.cleanUp), lead(leads.handOver), lead(leads.checks)]
  const closed = plusDays(lastDay, leads.accountClosed)
  const wiped = wipedOn(situation, closed)
  /** What is wiped before its day must be dealt with before. */
  const inTime = (day: CalendarDate): CalendarDate =>
    wiped !== null && compareDates(wiped, day) < 0 ? wiped : day
  return {
    notice: { from: noticedOn, due: lastDay },
    cleanUp: { from: noticedOn, due: inTime(cleanUp) },
    handOver: { from: noticedOn, due: inTime(handOver) },
    checks: { from: inTime(cleanUp), due: inTime(checks) },
    signOff: { from: inTime(checks), due: inTime(lastDay) },
    accountClosed: { from: closed, due: closed },
    mailboxWiped: { from: wiped, due: wiped },
  }
}

/** Microsoft keeps a deleted account's mailbox for 30 days; one is kept back, as clocks on the platform are read. */
const platform = { days: 30, margin: 1 }

/**
 * The last safe day: of the clock that runs, or of the one that starts when the account is closed as planned, whichever is
 * earlier. Null where a hold or a decision stops the clocks, and where nobody can say.
 */
const wipedOn = (
  { facts, countdown, record, zone }: MailboxSituation,
  closed: CalendarDate,
): CalendarDate | null => {
  const { decision } = record
  if (countdown.state === 'stopped' || (decision !== null && stopsClocks(decision.choice))) return null
  const running = 'clock' in countdown ? countdown.clock.lastDay : null
  if (facts.accountDeletedAt !== null || countdown.state === 'unknown') return running
  const planned = lastDayWithin(startOfDay(closed, zone), platform, zone)
  return running !== null && compareDates(running, planned) < 0 ? running : planned
}

const doneOf = (
  { facts, countdown }: MailboxSituation,
  progress: LeavingProgress,
): Readonly<Record<LeavingStep, boolean>> => ({
  notice: facts.leavesOn !== null,
  cleanUp: progress.isCleanedUp,
  handOver: progress.isHandedOver,
  checks: progress.isChecked,
  signOff: progress.isSigned,
  accountClosed: facts.accountDeletedAt !== null || facts.signInBlocked || facts.licenceMissingSince !== null,
  mailboxWiped: countdown.state === 'ended',
})
