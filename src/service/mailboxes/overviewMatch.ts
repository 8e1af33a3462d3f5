import type { OverviewQuery } from '../../contract/overviewSchemas.ts'
import { folded } from './folded.ts'
import type { ListedMailbox } from './overviewRows.ts'

export type OverviewFilter = Omit<OverviewQuery, 'offset' | 'limit'>

/** Words of a query that are looked for; who types more has found it by then. */
const wordsAtMost = 10

/** Filters whose answer is remembered, of one list: whoever scrolls asks for part after part of the same. */
const rememberedAtMost = 20

const remembered = new WeakMap<readonly ListedMailbox[], Map<string, readonly ListedMailbox[]>>()

/** Those that a query asks for, in their order. Every word must occur in name or address. */
export const matching = (
  listed: readonly ListedMailbox[],
  filter: OverviewFilter,
): readonly ListedMailbox[] => {
  const answers = remembered.get(listed) ?? new Map<string, readonly ListedMailbox[]>()
  remembered.set(listed, answers)
  const { query, customer, state, only, from, until } = filter
  const key = JSON.stringify([query, customer, state, only, from, until])
  const found = answers.get(key) ?? passing(listed, filter)
  answers.delete(key)
  answers.set(key, found)
  const oldest = answers.size > rememberedAtMost ? answers.keys().next().value : undefined
  if (oldest !== undefined) answers.delete(oldest)
  return found
}

const passing = (listed: readonly ListedMailbox[], filter: OverviewFilter): readonly ListedMailbox[] => {
  const tests = testsOf(filter)
  return tests.length === 0 ? listed : listed.filter((one) => tests.every((test) => test(one)))
}

type Test = (listed: ListedMailbox) => boolean

/** Only of what is asked for: a filter over a hundred thousand rows is read while somebody types. */
const testsOf = ({ query, customer, state, only, from, until }: OverviewFilter): readonly Test[] => {
  const words = folded(query).split(/\s+/).filter(Boolean).slice(0, wordsAtMost)
  return [
    ...(customer === undefined ? [] : [({ row }: ListedMailbox) => row.customer === customer]),
    ...(state === undefined ? [] : [({ row }: ListedMailbox) => row.state === state]),
    ...(only === undefined ? [] : [marked[only]]),
    ...(from === undefined ? [] : [({ row }: ListedMailbox) => row.lastDay !== null && row.lastDay >= from]),
    ...(until === undefined
      ? []
      : [({ row }: ListedMailbox) => row.lastDay !== null && row.lastDay <= until]),
    ...words.map(
      (word) =>
        ({ text }: ListedMailbox) =>
          text.includes(word),
    ),
  ]
}

export const marked: Readonly<
  Record<NonNullable<OverviewFilter['only']>, (listed: ListedMailbox) => boolean>
> = {
  undecided: ({ isUndecided }) => isUndecided,
  reminderFailed: ({ row }) => row.reminder.state === 'failed',
  hold: ({ row }) => row.hold !== 'none',
}
