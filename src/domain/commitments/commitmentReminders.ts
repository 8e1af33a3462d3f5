import { type CalendarDate, dateOf, daysBetween } from '../calendar/calendar.ts'
import { dayOfText, textOfDay } from '../calendar/epochDays.ts'
import type { CaseAccess } from '../cases/caseAccess.ts'
import { may } from '../permissions.ts'
import type { Person } from '../person.ts'
import type { Sending } from '../reminders/sending.ts'
import type { Commitment } from './commitmentRecord.ts'

/** When reminders of a commitment go out. */
export interface CommitmentReminderRules {
  /** Days before the due day. */
  readonly daysBefore: readonly number[]
  /** Days after it for which somebody is still told, once, that it is overdue; later it is history. */
  readonly overdueFor: number
}

/** Three days before, on the day itself, and once when it is overdue. */
export const usualReminders: CommitmentReminderRules = { daysBefore: [3, 0], overdueFor: 30 }

/** A reminder of a commitment that should be out today and is not. */
export interface CommitmentReminder {
  /** Made of what it is about, so that the same reminder has the same key whoever works it out: once per key. */
  readonly key: string
  readonly due: CalendarDate
  /** The agreed number of days before; null: the day is over. */
  readonly daysBefore: number | null
  readonly to: Person & { readonly address: string }
}

export interface CommitmentSituation {
  readonly commitment: Commitment
  /** Whether the mail it stands in was withdrawn from the case. */
  readonly isWithdrawn: boolean
  readonly access: CaseAccess
  readonly reminders: ReadonlyMap<string, Sending>
  readonly people: readonly Person[]
  readonly today: CalendarDate
  readonly zone: string
}

/**
 * The reminder that is due now, null where none is. Of the agreed days that have come only the most urgent counts. A new
 * due day makes new reminders, and so does a new owner: he is told at once what his predecessor was told. Whoever noted a
 * commitment for himself knew by then which days had come. A refused address passes the reminder on.
 */
export const commitmentReminderDue = (
  situation: CommitmentSituation,
  rules: CommitmentReminderRules,
): CommitmentReminder | null => {
  const { commitment, isWithdrawn, reminders, today } = situation
  const { due } = commitment
  if (commitment.state !== 'open' || isWithdrawn || due === null) return null
  const moment = momentOf(daysBetween(today, due), rules)
  if (moment === null || knewByThen(situation, due, moment)) return null
  for (const to of addressees(situation)) {
    const daysBefore = moment === 'overdue' ? null : moment
    const key = `${commitment.seq}:${due}:${moment}:${to.id}`
    const state = reminders.get(key)?.state
    if (state === 'sent') return null
    if (state !== 'refused') return { key, due, daysBefore, to }
  }
  return null
}

/** The first due day about which somebody may have to be told, and the last. */
export const remindedDays = (
  today: CalendarDate,
  { daysBefore, overdueFor }: CommitmentReminderRules,
): { readonly from: CalendarDate; readonly until: CalendarDate } => ({
  from: daysOn(today, -overdueFor),
  until: daysOn(today, Math.max(0, ...daysBefore)),
})

const daysOn = (date: CalendarDate, days: number): CalendarDate => textOfDay(dayOfText(date) + days)

type Moment = number | 'overdue'

const momentOf = (daysLeft: number, { daysBefore, overdueFor }: CommitmentReminderRules): Moment | null => {
  if (daysLeft < 0) return -daysLeft <= overdueFor ? 'overdue' : null
  const come = daysBefore.filter((days) => days >= daysLeft)
  return come.length === 0 ? null : Math.min(...come)
}

const knewByThen = (
  { commitment: { owner, notedBy, notedAt }, zone }: CommitmentSituation,
  due: CalendarDate,
  moment: Moment,
): boolean => {
  if (owner !== notedBy) return false
  const momentDay = daysOn(due, moment === 'overdue' ? 1 : -moment)
  return daysBetween(momentDay, dateOf(notedAt, zone)) >= 0
}

/**
 * Who is told, in order of who takes the place of whom: the owner; where he is not there any more, has no address or may
 * not know of the case, whoever noted it; then the case managers. That somebody left is no reason to forget a promise.
 */
const addressees = ({
  commitment: { owner, notedBy },
  access,
  people,
}: CommitmentSituation): readonly CommitmentReminder['to'][] => {
  const mayBeTold = people.filter(
    (person): person is CommitmentReminder['to'] =>
      person.address !== null && may(person, 'viewCase', { access }),
  )
  const first = [owner, notedBy].flatMap((id) => mayBeTold.filter((person) => person.id === id))
  const managers = mayBeTold.filter(({ roles }) => roles.includes('caseManager'))
  return [...new Set([...first, ...managers])]
}
