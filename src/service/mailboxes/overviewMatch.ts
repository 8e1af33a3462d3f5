import type { OverviewQuery } from '../../contract/retentionSchemas.ts'
import { folded } from './folded.ts'
import type { ListedMailbox } from './overviewRows.ts'

export type OverviewFilter = Omit<OverviewQuery, 'offset' | 'limit'>

/** Words of a query that are looked for; who types more has found it by then. */
const wordsAtMost = 10

/** Those that a query asks for, in their order. Every word must occur in name or address. */
export const matching = (
  listed: readonly ListedMailbox[],
  { query, customer, state, only, from, until }: OverviewFilter,
): readonly ListedMailbox[] => {
  const words = folded(query).split(/\s+/).filter(Boolean).slice(0, wordsAtMost)
  return listed.filter(
    (one) =>
      (customer === undefined || one.row.customer === customer) &&
      (state === undefined || one.row.state === state) &&
      (only === undefined || marked[only](one)) &&
      (from === undefined || (one.row.lastDay !== null && one.row.lastDay >= from)) &&
      (until === undefined || (one.row.lastDay !== null && one.row.lastDay <= until)) &&
      words.every((word) => one.text.includes(word)),
  )
}

export const marked: Readonly<
  Record<NonNullable<OverviewFilter['only']>, (listed: ListedMailbox) => boolean>
> = {
  undecided: ({ isUndecided }) => isUndecided,
  reminderFailed: ({ row }) => row.reminder.state === 'failed',
  hold: ({ row }) => row.hold !== 'none',
}
