import type { Agreement, NamedPerson, PublishedAgreement } from '../agreement/agreement.ts'
import { type CalendarDate, dateOf, daysBetween } from '../calendar/calendar.ts'
import { isGone, sameAddress } from '../decisions/decisionRules.ts'
import type { MailboxRecord } from '../retention/mailboxRecord.ts'
import { pastAgreedEnd } from '../retention/pastAgreedEnd.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import type { ReminderDue } from './reminder.ts'
import { type Addressee, chainOf, type Moment, momentAt, type Plan, planOf, roundOf } from './reminderPlan.ts'

/** An end that nobody saw coming is mentioned for so many days; later it is history that a new roster brought along. */
const daysEndIsNews = 30

/**
 * The reminders about a mailbox that should be out today and are not. What a reminder is about stands in its key: a sent
 * or refused one is done, a new end makes new ones, and of the agreed days that have come only the most urgent counts.
 * A refused one is not repeated but escalates: the next in line gets the same reminder. Whether one may be sent at this
 * moment, by whoever asks, `claimable` tells. `approve` goes to who is to approve, and on the agreed days to who decided
 * and to the provider as well, who are told that the second person is late.
 */
export const remindersDue = (situation: MailboxSituation): readonly ReminderDue[] => {
  const { agreement, countdown } = situation
  if (agreement === null || (countdown.state === 'noClock' && situation.record.decision === null)) return none
  const wanted = [
    ...aboutLeavingPerson(situation, agreement),
    ...aboutEnd(situation, agreement.agreement),
    ...aboutDecision(situation, agreement.agreement),
  ]
  return wanted.length === 0 ? none : wanted.filter(({ key }) => !isDone(situation.record, key))
}

const none: readonly ReminderDue[] = []

/** What is asked of whoever must act. */
const aboutDecision = (situation: MailboxSituation, agreement: Agreement): readonly ReminderDue[] => {
  const { countdown, today } = situation
  switch (countdown.state) {
    case 'counting': {
      const moment = momentAt(agreement.reminders, countdown.daysLeft)
      const { lastDay } = countdown.clock
      return moment === null && situation.record.history.length === 0
        ? none
        : beforeEnd(situation, agreement, lastDay, countdown.daysLeft)
    }
    case 'unknown':
      return inRounds(situation, agreement)
    case 'ended': {
      const platform = pastAgreedEnd(situation)
      if (platform !== null) return aboutDecision(platform, agreement)
      if (isGone(countdown) || situation.record.decision === null) return none
      const { lastDay } = countdown.clock
      return beforeEnd(situation, agreement, lastDay, daysBetween(today, lastDay))
    }
    case 'stopped':
    case 'noClock': {
      const plan = situation.record.decision && planOf(situation, agreement)
      return plan
        ? reached(situation, plan, plan.reachAtOnce(null), null, null, `${plan.topic}:none:now`)
        : none
    }
  }
}

/** At once when a question is new, and on the agreed days after that. */
const beforeEnd = (
  situation: MailboxSituation,
  agreement: Agreement,
  lastDay: CalendarDate,
  daysLeft: number,
): readonly ReminderDue[] => {
  const plan = planOf(situation, agreement)
  if (plan === null) return none
  const moment = momentAt(agreement.reminders, daysLeft)
  if (moment !== null && cameSince(plan, moment, daysLeft, situation)) {
    const { daysBefore } = moment
    const key = `${plan.topic}:${lastDay}:${daysBefore}`
    return reached(situation, plan, plan.reach(moment), lastDay, daysBefore, key)
  }
  if (plan.since === null) return none
  return reached(situation, plan, plan.reachAtOnce(moment), lastDay, null, `${plan.topic}:${lastDay}:now`)
}

/** An agreed day before the question was asked is not made up for: the question itself went out at once. */
const cameSince = (
  { since }: Plan,
  { daysBefore }: Moment,
  daysLeft: number,
  { today, zone }: MailboxSituation,
): boolean => since === null || daysBefore - daysLeft < daysBetween(dateOf(since, zone), today)

const inRounds = (situation: MailboxSituation, agreement: Agreement): readonly ReminderDue[] => {
  const plan = planOf(situation, agreement)
  if (plan === null) return none
  const { number } = roundOf(situation, plan.topic)
  const isUndecided = plan.chain[0]?.matter === 'decide'
  const chain = isUndecided
    ? plan.chain.map(({ role, to }): Addressee => ({ matter: 'unknownEnd', role, to }))
    : plan.chain
  const reach = isUndecided ? chain.length : 1
  return reached(situation, { chain }, reach, null, null, `${plan.topic}:unknown:${number}`)
}

/** The first of the chain until so many can be reached: an address that refuses counts for nobody. */
const reached = (
  situation: MailboxSituation,
  { chain }: Pick<Plan, 'chain'>,
  reach: number,
  lastDay: CalendarDate | null,
  daysBefore: number | null,
  topic: string,
): readonly ReminderDue[] => {
  const due: ReminderDue[] = []
  let missing = reach
  for (const { matter, role, to } of chain) {
    if (missing === 0) break
    const key = keyFor(situation.record, `${topic}:${role}`, to)
    due.push({ key, mailbox: situation.facts.id, matter, role, to, lastDay, daysBefore })
    if (!isRefused(situation.record, key)) missing--
  }
  return due
}

/**
 * Whoever takes another's place in the agreement, or gets another address there, has not been told what that other was:
 * the same reminder to him is one of its own.
 */
const keyFor = ({ reminders }: MailboxRecord, key: string, { address }: NamedPerson): string =>
  reminders.reduce(
    (so, one) => (one.key === so && one.to && !sameAddress(one.to, address) ? `${key}:${one.first}` : so),
    key,
  )

/** The end itself is told once, to all: whatever was decided, nobody has to find out. */
const aboutEnd = (situation: MailboxSituation, agreement: Agreement): readonly ReminderDue[] => {
  const { countdown, record, today } = situation
  if (countdown.state !== 'ended') return none
  const { lastDay } = countdown.clock
  const wasSeenRunning = record.history.some(({ kind }) => kind === 'clockStarted')
  if (!wasSeenRunning && daysBetween(lastDay, today) > daysEndIsNews) return none
  const chain = chainOf([
    { matter: 'ended', role: 'contact', to: agreement.contact },
    { matter: 'ended', role: 'standIn', to: agreement.standIn },
    { matter: 'ended', role: 'provider', to: agreement.provider },
  ])
  return reached(situation, { chain }, chain.length, lastDay, null, `ended:${lastDay}`)
}

/** Who is to decide or approve is about to be unreachable himself: the others are told at once. */
const aboutLeavingPerson = (
  situation: MailboxSituation,
  { agreement }: PublishedAgreement,
): readonly ReminderDue[] => {
  const { countdown, facts } = situation
  if (countdown.state !== 'counting' && countdown.state !== 'unknown') return none
  const leaving = firmRoles.find((role) => {
    const person = agreement[role]
    return person !== undefined && sameAddress(person.address, facts.address)
  })
  if (leaving === undefined) return none
  const others = [...firmRoles, 'provider' as const].flatMap((role): readonly Addressee[] => {
    const to = agreement[role]
    return to === undefined || sameAddress(to.address, facts.address)
      ? []
      : [{ matter: 'personLeaving', role, to }]
  })
  const lastDay = countdown.state === 'counting' ? countdown.clock.lastDay : null
  const key = `personLeaving:${leaving}:${lastDay ?? 'unknown'}`
  return reached(situation, { chain: chainOf(others) }, others.length, lastDay, null, key)
}

const firmRoles = ['contact', 'standIn', 'secondPerson'] as const

const isDone = ({ reminders }: MailboxRecord, key: string): boolean =>
  reminders.some((one) => one.key === key && (one.state === 'sent' || one.state === 'refused'))

const isRefused = ({ reminders }: MailboxRecord, key: string): boolean =>
  reminders.some((one) => one.key === key && one.state === 'refused')
