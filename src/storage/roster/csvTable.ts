import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type CsvError, parse } from 'csv-parse'
import type { RefusedRow } from '../../ports/mailboxDirectory.ts'
import { RosterError } from './rosterError.ts'
import { maxRows, type Table, type TableRow } from './table.ts'

/** More rows with a stray quote than this, and the file is not CSV. */
const maxBrokenRows = 100
/** Characters. Also how far a quote that is never closed is followed. */
const maxRowLength = 65_536
/** Characters handed to the parser at once. */
const sliceLength = 65_536

/** Reads CSV with commas, semicolons or tabs, whichever its header has most of. */
export const csvTable = async (written: string): Promise<Table> => {
  // One kind of line end, so that the parser and the restarts below count the same lines.
  const text = written.replace(/\r\n?/g, '\n')
  const start = headerStart(text)
  const { rows, refused } = await allRows(text, start, delimiterOf(lineAt(text, start.offset)))
  const [header, ...body] = rows
  return header ? bodyOf(header.cells, body, refused) : { columns: [], rows: [], refused }
}

interface Place {
  readonly offset: number
  /** Lines before it. */
  readonly lines: number
}

/** Export-Csv of Windows PowerShell may begin with a line `#TYPE …`, and Excel's own CSV with `sep=;`. */
const headerStart = (text: string): Place => {
  let place: Place = { offset: 0, lines: 0 }
  while (/^(?:#TYPE |"?sep=|\s*$)/i.test(lineAt(text, place.offset)) && place.offset < text.length)
    place = nextLine(text, place)
  return place
}

const lineAt = (text: string, offset: number): string => text.slice(offset, lineEnd(text, offset))

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

const nextLine = (text: string, { offset, lines }: Place): Place => ({
  offset: Math.min(lineEnd(text, offset) + 1, text.length),
  lines: lines + 1,
})

const delimiterOf = (header: string): string => {
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

/**
 * Every row. After a stray quote the parser cannot go on, for it no longer knows what is quoted: the row is
 * refused and reading starts anew on the line below the one where that row began.
 */
const allRows = async (text: string, start: Place, delimiter: string) => {
  const rows: TableRow[] = []
  const refused: RefusedRow[] = []
  let from = start
  while (from.offset < text.length) {
    const error = await readRows(text, from, delimiter, rows)
    if (error === null) break
    if (refused.length === maxBrokenRows)
      throw new RosterError('notARoster', 'CSV with quotes in pairs', { cause: error })
    const broken = firstRowAfter(text, from, rows.at(-1)?.line ?? 0)
    refused.push({ line: broken.lines + 1, column: '', expected: 'quotes in pairs, around whole cells' })
    from = nextLine(text, broken)
  }
  return { rows, refused }
}

/** Adds rows until the end, giving null, or until a row that cannot be read, giving why. */
const readRows = async (
  text: string,
  from: Place,
  delimiter: string,
  rows: TableRow[],
): Promise<CsvError | null> => {
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRowLength,
    // Taken here and not from the stream, which drops what it holds when it fails.
    on_record: (cells: readonly string[], { lines }) => {
      if (rows.length > maxRows) throw new RosterError('tooManyRows', `at most ${maxRows} rows`)
      rows.push({ line: from.lines + lines, cells: cells.map((cell) => cell.trim()) })
      return null
    },
  })
  try {
    await pipeline(Readable.from(slices(text, from.offset)), parser.resume())
    return null
  } catch (error) {
    if (isCsvError(error)) return error
    throw error
  }
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(?:CSV_|INVALID_)/.test(error.code)

/** The first line with anything on it below line `last`. */
const firstRowAfter = (text: string, from: Place, last: number): Place => {
  let place = from
  while (place.offset < text.length && (place.lines < last || lineAt(text, place.offset) === ''))
    place = nextLine(text, place)
  return place
}

/** With a turn of the event loop between them, which a stream alone does not take. */
async function* slices(text: string, from: number): AsyncGenerator<string> {
  for (let at = from; at < text.length; at += sliceLength) {
    await setImmediate()
    yield text.slice(at, at + sliceLength)
  }
}

/** Excel leaves out empty cells at the end of a row; a cell too many means that all after it may have shifted. */
const bodyOf = (
  columns: readonly string[],
  rows: readonly TableRow[],
  broken: readonly RefusedRow[],
): Table => {
  const isTooLong = ({ cells }: TableRow): boolean => cells.slice(columns.length).some((cell) => cell !== '')
  const tooLong = rows
    .filter(isTooLong)
    .map(({ line }) => ({ line, column: '', expected: `at most ${columns.length} cells, as in the header` }))
  return {
    columns,
    rows: rows
      .filter((row) => !isTooLong(row) && row.cells.some((cell) => cell !== ''))
      .map(({ line, cells }) => ({ line, cells: columns.map((_, i) => cells[i] ?? '') })),
    refused: [...broken, ...tooLong],
  }
}
