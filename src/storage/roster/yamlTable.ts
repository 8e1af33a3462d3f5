import { type YamlRecord, YamlRecordsError, yamlRecords } from '../yamlRecords.ts'
import { ownColumns } from './columns.ts'
import { RosterError } from './rosterError.ts'
import type { Table, TableRow } from './table.ts'

/** Characters. YAML is written by hand; a roster longer than this is an export, which is CSV. */
const maxLength = 2_000_000

/**
 * Reads a list of mailboxes. A field nobody knows refuses its mailbox: a misspelt date that were passed over
 * would be a clock that nobody sees.
 */
export const yamlTable = (text: string): Table => {
  if (text.length > maxLength) throw new RosterError('tooLarge', 'at most 2 MB of YAML; use CSV')
  const read = recordsOf(text).map(rowOf)
  return {
    columns: ownColumns,
    rows: read.flatMap((row) => ('cells' in row ? row : [])),
    refused: read.flatMap((row) => ('expected' in row ? row : [])),
  }
}

const recordsOf = (text: string): readonly YamlRecord[] => {
  try {
    return yamlRecords(text)
  } catch (cause) {
    if (!(cause instanceof YamlRecordsError)) throw cause
    throw new RosterError('notARoster', cause.expected, { cause, line: cause.line })
  }
}

const rowOf = ({ line, fields }: YamlRecord): TableRow | Table['refused'][number] => {
  for (const [name, field] of fields) {
    const isKnown = ownColumns.some((column) => column === name)
    if (!isKnown) return { line: field.line, column: name, expected: `one of ${ownColumns.join(', ')}` }
    if (typeof field.value !== 'string') return { line: field.line, column: name, expected: 'one value' }
  }
  return { line, cells: ownColumns.map((column) => fields.get(column)?.value.toString() ?? '') }
}
