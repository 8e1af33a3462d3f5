import type { Kysely } from 'kysely'
import { evenChunks } from './evenChunks.ts'
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
 * Gives a free number for each filing of these instants, none twice. They go by time and not by arrival, so that an index rebuilt
 * case by case still gives the newest first without sorting.
 */
export const freeNumbers = async (
  db: Kysely<Tables>,
  instants: readonly string[],
): Promise<(instant: string) => Promise<number>> => {
  const taken = await takenAmong(db, new Set(instants.map(numberAt)))
  const given = new Map<number, number>()
  return async (instant) => {
    const first = numberAt(instant)
    for (let from = first; ; from += perMillisecond) {
      // Whatever lies in a millisecond, its lowest number was taken first: most are known to be empty.
      const isEmpty = from === first && !taken.has(from)
      const highest =
        given.get(from) ?? (isEmpty ? null : await highestBetween(db, from, from + perMillisecond))
      const number = highest === null ? from : highest + 1
      if (number === from + perMillisecond) continue
      given.set(from, number)
      return number
    }
  }
}

const takenAmong = async (db: Kysely<Tables>, numbers: ReadonlySet<number>): Promise<ReadonlySet<number>> => {
  const taken = new Set<number>()
  for (const some of evenChunks([...numbers])) {
    const rows = await db.selectFrom('filings').select('number').where('number', 'in', some).execute()
    for (const { number } of rows) taken.add(number)
  }
  return taken
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
