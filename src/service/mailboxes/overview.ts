import type { OverviewAnswer } from '../../contract/retentionSchemas.ts'
import { type CalendarDate, daysBetween } from '../../domain/calendar.ts'
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
  const seen = views.get(view) ?? counted(all.filter(({ subject }) => may(person, 'viewOverview', subject)))
  views.set(view, seen)
  return seen
}

const counted = (listed: readonly ListedMailbox[]): SeenMailboxes => {
  const count = (is: (one: ListedMailbox) => boolean): number =>
    listed.reduce((sum, one) => sum + Number(is(one)), 0)
  const endsWithin = (from: number, until: number) =>
    count(({ row: { daysLeft } }) => daysLeft !== null && daysLeft >= from && daysLeft < until)
  return {
    listed,
    counts: {
      mailboxes: listed.length,
      thisWeek: endsWithin(0, 7),
      nextWeek: endsWithin(7, 14),
      undecided: count(marked.undecided),
      unknown: count(({ row }) => row.state === 'unknown'),
      ended: count(({ row }) => row.state === 'ended'),
      reminderFailed: count(marked.reminderFailed),
      hold: count(marked.hold),
    },
    customers: customersOf(listed),
  }
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
  const days = new Map<CalendarDate, { on: CalendarDate; ends: number; undecided: number }>()
  for (const { row, isUndecided } of listed) {
    const { lastDay, state } = row
    if (lastDay === null || state !== 'counting') continue
    const day = days.get(lastDay) ?? { on: lastDay, ends: 0, undecided: 0 }
    day.ends++
    if (isUndecided) day.undecided++
    days.set(lastDay, day)
  }
  return [...days.values()]
    .filter(({ on }) => daysBetween(today, on) < daysAhead)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}
