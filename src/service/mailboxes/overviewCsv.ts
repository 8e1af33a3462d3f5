import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { OverviewRow } from '../../contract/overviewSchemas.ts'
import type { ListedMailbox } from './overviewRows.ts'

/** The names of the columns are part of the contract and the same in every language. */
const columns = {
  id: ({ id }) => id,
  name: ({ name }) => harmless(name),
  address: ({ address }) => harmless(address),
  customer: ({ customer }) => customer,
  kind: ({ kind }) => kind,
  sizeBytes: ({ size }) => size,
  state: ({ state }) => state,
  daysLeft: ({ daysLeft }) => daysLeft,
  lastDay: ({ lastDay }) => lastDay,
  clock: ({ clock }) => clock,
  certainty: ({ certainty }) => certainty,
  conflict: ({ conflict }) => String(conflict),
  nearSizeLimit: ({ nearSizeLimit }) => String(nearSizeLimit),
  decision: ({ decision }) => decision?.choice ?? null,
  decisionState: ({ decision }) => decision?.state ?? null,
  hold: ({ hold }) => hold,
  reminder: ({ reminder }) => reminder.state,
  reminderOn: ({ reminder }) => reminder.on,
} as const satisfies Readonly<Record<string, (row: OverviewRow) => string | number | null>>

/** The mailboxes as CSV in UTF-8, row by row as it is read: a hundred thousand are never held as one text. */
export const overviewCsv = (listed: readonly ListedMailbox[]): Readable =>
  Readable.from(cells(listed), { objectMode: true }).pipe(
    stringify({ header: true, columns: Object.keys(columns), bom: true, record_delimiter: 'windows' }),
  )

function* cells(listed: readonly ListedMailbox[]): Generator<readonly (string | number | null)[]> {
  for (const { row } of listed) yield Object.values(columns).map((cell) => cell(row))
}

const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Where a cell begins: at its start, and, in a spreadsheet that parts cells at another mark, after that one. */
const formula = /(^|[,;"])(\s*)([=+\-@＝＋－＠])/g

/** A text that no spreadsheet takes for a formula: an apostrophe before it, as OWASP's "CSV Injection" has it. */
export const harmless = (text: string): string => text.replace(control, ' ').replace(formula, "$1$2'$3")
