import type { Kysely } from 'kysely'
import type { Tables } from './rows.ts'

/** How many filings fit in one millisecond before they run over into the next. */
const perMillisecond = 1024

/** After which a number would no longer be a safe integer: the year 2248. */
const lastMillisecond = Math.floor(Number.MAX_SAFE_INTEGER / perMillisecond) - 1

/** The lowest number of a filing of this instant. What is no instant counts as the oldest. */
export const numberAt = (instant: string): number => {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) return perMillisecond
  return Math.min(Math.max(milliseconds, 1), lastMillisecond) * perMillisecond
}

/** The instant of a number, to the millisecond, in ISO 8601. */
export const instantOf = (number: number): string =>
  new Date(Math.floor(number / perMillisecond)).toISOString()

/**
 * A free number for a filing of this instant. It goes by time and not by arrival, so that an index rebuilt case by
 * case still gives the newest first without sorting.
 */
export const freeNumber = async (db: Kysely<Tables>, instant: string): Promise<number> => {
  for (let from = numberAt(instant); ; from += perMillisecond) {
    const highest = await highestBetween(db, from, from + perMillisecond)
    if (highest === null) return from
    if (highest + 1 < from + perMillisecond) return highest + 1
  }
}

const highestBetween = async (db: Kysely<Tables>, from: number, until: number): Promise<number | null> => {
  const row = await db
    .selectFrom('filings')
    .select('number')
    .where('number', '>=', from)
    .where('number', '<', until)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}
