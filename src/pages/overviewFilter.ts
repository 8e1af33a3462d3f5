import type { OverviewQuery, OverviewRow } from '../contract/overviewSchemas.ts'

/** Which mailboxes the overview shows; null leaves a field out. */
export interface OverviewFilter {
  readonly customer: string | null
  readonly state: OverviewRow['state'] | null
  readonly only: NonNullable<OverviewQuery['only']> | null
  /** First and last day on which the last safe day may be. */
  readonly from: string | null
  readonly until: string | null
  /** Part of a name or address. */
  readonly query: string
}

export const everything: OverviewFilter = {
  customer: null,
  state: null,
  only: null,
  from: null,
  until: null,
  query: '',
}

export const isEverything = (filter: OverviewFilter): boolean => isSame(filter, everything)

export const isSame = (one: OverviewFilter, other: OverviewFilter): boolean =>
  (Object.keys(everything) as (keyof OverviewFilter)[]).every((key) => one[key] === other[key])

/** As the service reads it from the address. */
export const parametersOf = (
  filter: OverviewFilter,
  part?: { readonly offset: number; readonly limit: number },
): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...part })) {
    if (value !== null && value !== '') parameters.set(name, String(value))
  }
  return parameters.toString()
}

/** So many days after a calendar date, which has no zone. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const withoutDays = (filter: OverviewFilter): OverviewFilter => ({
  ...filter,
  from: null,
  until: null,
})

/** What the tiles count. */
export const tiles = [
  'thisWeek',
  'nextWeek',
  'undecided',
  'unknown',
  'ended',
  'reminderFailed',
  'hold',
] as const
export type Tile = (typeof tiles)[number]

/** What a tile filters by: the same mailboxes that it counts. */
export const filterOfTile = (tile: Tile, today: string): OverviewFilter => {
  switch (tile) {
    case 'thisWeek':
      return { ...everything, from: today, until: daysAfter(today, 6) }
    case 'nextWeek':
      return { ...everything, from: daysAfter(today, 7), until: daysAfter(today, 13) }
    case 'undecided':
    case 'reminderFailed':
    case 'hold':
      return { ...everything, only: tile }
    case 'unknown':
    case 'ended':
      return { ...everything, state: tile }
  }
}
