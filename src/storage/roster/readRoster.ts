import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { RefusedRow, Roster } from '../../ports/mailboxDirectory.ts'
import { columnsOf, dateFields } from './columns.ts'
import { csvTable } from './csvTable.ts'
import { orderOf } from './dates.ts'
import { fileText } from './fileText.ts'
import { isRefused, mailboxRow, type RosterContext } from './mailboxRow.ts'
import { RosterError } from './rosterError.ts'
import type { Table } from './table.ts'
import { yamlTable } from './yamlTable.ts'

export interface RosterSource {
  readonly format: 'csv' | 'yaml'
  /** IANA zone of the organisation. */
  readonly zone: string
  /** When the file was written. */
  readonly seenAt: Instant
}

/** Reads a roster. Bad rows are named and the others load; a file without any use is a `RosterError`. */
export const readRoster = async (
  bytes: Uint8Array,
  { format, zone, seenAt }: RosterSource,
): Promise<Roster> => {
  const text = fileText(bytes)
  const table = format === 'yaml' ? yamlTable(text) : await csvTable(text)
  const columns = columnsOf(table.columns)
  if (columns.address.length === 0 && columns.signInName.length === 0 && text.trim() !== '')
    throw new RosterError(
      'notARoster',
      'a header with a column for the address: address, PrimarySmtpAddress or mail',
    )
  const orders = new Map(
    dateFields
      .flatMap((field) => columns[field])
      .map((place) => [place, orderOf(table.rows.map(({ cells }) => cells[place] ?? ''))]),
  )
  const read = await readRows(table, { header: table.columns, columns, orders, zone, seenAt })
  return {
    mailboxes: read.mailboxes,
    refused: [...table.refused, ...read.refused].sort((a, b) => a.line - b.line),
  }
}

/** Rows read between two turns of the event loop. */
const rowsAtOnce = 200

const readRows = async (table: Table, context: RosterContext): Promise<Roster> => {
  const mailboxes: MailboxFacts[] = []
  const refused: RefusedRow[] = []
  const repeat = repeats(context)
  for (const [i, row] of table.rows.entries()) {
    if (i % rowsAtOnce === 0) await setImmediate()
    const read = mailboxRow(row, context)
    if (read === null) continue
    const wrong = isRefused(read) ? read : repeat(read, row.line)
    if (wrong) refused.push(wrong)
    else if (!isRefused(read)) mailboxes.push(read)
  }
  return { mailboxes, refused }
}

/**
 * Names a row that repeats an earlier one's id, or its address while both are in use. A deleted mailbox may
 * share its address with the one that got it after.
 */
const repeats = ({ columns, header }: RosterContext) => {
  const lines = new Map<string, number>()
  const nameOf = (field: 'id' | 'address'): string => header[columns[field][0] ?? -1] ?? field
  const seenBefore = (field: 'id' | 'address', value: string, line: number): RefusedRow | null => {
    const key = `${field}:${value}`
    const earlier = lines.get(key)
    if (earlier === undefined) lines.set(key, line)
    return earlier === undefined
      ? null
      : {
          line,
          column: nameOf(field),
          expected: `one row for each mailbox; line ${earlier} has the same ${field}`,
        }
  }
  return (facts: MailboxFacts, line: number): RefusedRow | null =>
    seenBefore('id', facts.id, line) ??
    (facts.accountDeletedAt === null && !facts.startUnknown
      ? seenBefore('address', facts.address.toLowerCase(), line)
      : null)
}
