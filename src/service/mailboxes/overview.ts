import type { OverviewAnswer } from '../../contract/overviewSchemas.ts'
import { type CalendarDate, daysBetween } from '../../domain/calendar/calendar.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { marked } from './overviewMatch.ts'
import type { ListedMailbox } from './overviewRows.ts'

/** What a person may see of all mailboxes, counted. */
export interface SeenMailboxes {
  readonly listed: readonly ListedMailbox[]
  readonly counts: OverviewAnswer['counts']
  readonly customers: OverviewAnswer['customers']
}

const seenBy = new WeakMap<readonly ListedMailbox[], Map<string, SeenMailboxes>>()

/** Worked out once for each set of customers, until a mailbox changes. */
export const seenMailboxes = (all: readonly ListedMailbox[], person: Person): SeenMailboxes => {
  const views = seenBy.get(all) ?? new Map<string, SeenMailboxes>()
  seenBy.set(all, views)
  const view = JSON.stringify([person.roles, person.customers])
  const seen = views.get(view) ?? counted(listedFor(person, all))
  views.set(view, seen)
  return seen
}

/** Asked once for each customer: a hundred thousand mailboxes fall under a few hundred. */
const listedFor = (person: Person, all: readonly ListedMailbox[]): readonly ListedMailbox[] => {
  const answers = new Map<string | null, boolean>()
  return all.filter(({ row: { customer } }) => {
    const known = answers.get(customer) ?? may(person, 'viewOverview', { customer })
    answers.set(customer, known)
    return known
  })
}

const counted = (listed: readonly ListedMailbox[]): SeenMailboxes => {
  const counts = {
    ...{ thisWeek: 0, nextWeek: 0, undecided: 0, unknown: 0, ended: 0 },
    ...{ reminderFailed: 0, hold: 0, withoutAgreement: 0 },
  }
  for (const one of listed) {
    const { daysLeft, state } = one.row
    if (daysLeft !== null && daysLeft < 7) counts.thisWeek++
    else if (daysLeft !== null && daysLeft < 14) counts.nextWeek++
    if (state === 'unknown') counts.unknown++
    if (state === 'ended') counts.ended++
    if (one.customerName === null && (state === 'counting' || state === 'unknown')) counts.withoutAgreement++
    if (marked.undecided(one)) counts.undecided++
    if (marked.reminderFailed(one)) counts.reminderFailed++
    if (marked.hold(one)) counts.hold++
  }
  return { listed, counts: { mailboxes: listed.length, ...counts }, customers: customersOf(listed) }
}

const customersOf = (listed: readonly ListedMailbox[]): OverviewAnswer['customers'] => {
  const customers = new Map<string, { id: string; name: string; mailboxes: number }>()
  for (const { row, customerName } of listed) {
    if (row.customer === null) continue
    const known = customers.get(row.customer)
    if (known !== undefined) known.mailboxes++
    else customers.set(row.customer, { id: row.customer, name: customerName ?? row.customer, mailboxes: 1 })
  }
  return [...customers.values()].sort((a, b) => names.compare(a.name, b.name))
}

const names = new Intl.Collator('nl')

const daysAhead = 12 * 7

/** The days of the coming twelve weeks on which a mailbox ends, the first one first. */
export const endingDays = (listed: readonly ListedMailbox[], today: CalendarDate): OverviewAnswer['days'] => {
  const known = daysOf.get(listed)
  if (known?.today === today) return known.days
  const days = daysIn(listed).filter(({ on }) => daysBetween(today, on) < daysAhead)
  daysOf.set(listed, { today, days })
  return days
}

/** Of a list asked for again and again: that of all mailboxes stays the same until one changes. */
const daysOf = new WeakMap<
  readonly ListedMailbox[],
  { readonly today: CalendarDate; readonly days: OverviewAnswer['days'] }
>()

const daysIn = (listed: readonly ListedMailbox[]): OverviewAnswer['days'] => {
  const days = new Map<CalendarDate, { on: CalendarDate; ends: number; undecided: number }>()
  let day = { on: '', ends: 0, undecided: 0 }
  for (const { row, isUndecided } of listed) {
    const { lastDay, state } = row
    if (lastDay === null || state !== 'counting') continue
    // In order of days left, those of one day stand together.
    if (day.on !== lastDay) {
      day = days.get(lastDay) ?? { on: lastDay, ends: 0, undecided: 0 }
      days.set(lastDay, day)
    }
    day.ends++
    if (isUndecided) day.undecided++
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}
