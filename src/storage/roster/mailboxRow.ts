import { createHash } from 'node:crypto'
import { dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { RefusedRow } from '../../ports/mailboxDirectory.ts'
import { pathFault } from '../storePath.ts'
import * as cells from './cells.ts'
import type { Columns, Field } from './columns.ts'
import { type DayMonthOrder, expectedDate, readInstant } from './dates.ts'
import type { TableRow } from './table.ts'

/** What all rows of a file share. */
export interface RosterContext {
  readonly header: readonly string[]
  readonly columns: Columns
  /** Of each column with dates. */
  readonly orders: ReadonlyMap<number, DayMonthOrder>
  /** IANA zone of the organisation, for dates that name none. */
  readonly zone: string
  /** When the file was written: what an export says was seen then. */
  readonly seenAt: Instant
}

/** A row as a mailbox, as what was wrong with it, or null for an account that has no mailbox. */
export const mailboxRow = (row: TableRow, context: RosterContext): MailboxFacts | RefusedRow | null => {
  try {
    const read = cellReader(row, context)
    return /^guest$/i.test(read.text('userType')) ? null : factsOf(read, context)
  } catch (error) {
    if (error instanceof BadCell) return { line: row.line, column: error.column, expected: error.expected }
    throw error
  }
}

export const isRefused = (row: MailboxFacts | RefusedRow): row is RefusedRow => 'expected' in row

/** Ends the reading of a row at its first bad cell; never leaves this file. */
class BadCell extends Error {
  override readonly name = 'BadCell'
  readonly code = 'badCell'
  readonly column: string
  readonly expected: string

  constructor(column: string, expected: string) {
    super(`expected ${expected}`)
    this.column = column
    this.expected = expected
  }
}

type CellReader = ReturnType<typeof cellReader>

const cellReader = (row: TableRow, { header, columns, orders, zone }: RosterContext) => {
  const placeOf = (field: Field): number =>
    columns[field].find((place) => row.cells[place] !== '') ?? columns[field][0] ?? -1
  const text = (field: Field): string => row.cells[placeOf(field)] ?? ''
  const bad = (field: Field, expected: string): BadCell =>
    new BadCell(header[placeOf(field)] ?? field, expected)
  const value = <T>(field: Field, expected: string, read: (text: string) => T | null): T | null => {
    const written = text(field)
    if (written === '') return null
    const content = read(written)
    if (content === null) throw bad(field, expected)
    return content
  }
  return {
    text,
    bad,
    value,
    all: (field: Field): readonly string[] => columns[field].map((place) => row.cells[place] ?? ''),
    instant: (field: Field): Instant | null =>
      value(field, expectedDate, (written) =>
        readInstant(written, orders.get(placeOf(field)) ?? 'either', zone),
      ),
    yes: (field: Field): boolean | null => value(field, cells.expectedYesOrNo, cells.readYesOrNo),
  }
}

const factsOf = (read: CellReader, context: RosterContext): MailboxFacts => {
  const address = addressOf(read)
  const kind =
    read.value('kind', cells.expectedKind, cells.readKind) ??
    read.value('recipientType', cells.expectedKind, cells.kindOfRecipient) ??
    'user'
  const accountDeletedAt = read.instant('accountDeletedAt')
  const licenceLastSeenAt = read.instant('licenceLastSeenAt')
  const licenceMissingSince = read.instant('licenceMissingSince')
  const holdReleasedAt = read.instant('holdReleasedAt')
  const isGone = isGoneOf(read)
  const mayBeHeld = (isGone || accountDeletedAt !== null) && holdReleasedAt === null
  const leavesOn = read.instant('leavesOn')
  const isLicensed = isLicensedOf(read, context)
  const isLicenceGone = kind === 'user' && isLicensed === false && licenceLastSeenAt === null
  return {
    id: idOf(read, address),
    name: read.text('name') || address,
    address,
    kind,
    mailboxClass: read.value('mailboxClass', cells.expectedClass, cells.readClass),
    customer: read.value('customer', cells.expectedCustomer, cells.readCustomer),
    size: read.value('size', cells.expectedSize, cells.readSize),
    hasArchive:
      read.yes('hasArchive') ?? cells.archiveSeen(read.text('archiveStatus'), read.text('archiveGuid')),
    isLicensed,
    leavesOn: leavesOn && dateOf(leavesOn, context.zone),
    accountDeletedAt,
    licenceLastSeenAt,
    licenceMissingSince,
    holdReleasedAt,
    holdVerifiedAt: read.instant('holdVerifiedAt') ?? (mayBeHeld ? holdSeenAt(read, context) : null),
    restoredAt: read.instant('restoredAt'),
    convertedToSharedAt: read.instant('convertedToSharedAt'),
    signInBlocked: read.yes('signInBlocked') ?? read.yes('accountEnabled') === false,
    startUnknown: read.yes('startUnknown') ?? (accountDeletedAt === null && (isGone || isLicenceGone)),
  }
}

const addressOf = (read: CellReader): string => {
  const address = read.value('address', cells.expectedAddress, cells.readAddress)
  if (address !== null) return address
  const signInName = read.value('signInName', cells.expectedAddress, cells.readAddress)
  if (signInName === null) throw read.bad('address', cells.expectedAddress)
  return withoutObjectId(signInName, read.text('id'))
}

/** Microsoft Entra puts the object id before the sign-in name of an account it deleted. */
const withoutObjectId = (signInName: string, id: string): string => {
  const prefix = [id, id.replaceAll('-', '')].find((text) => text !== '' && startsWith(signInName, text))
  const rest = signInName.slice(prefix?.length ?? 0)
  return rest.startsWith('@') ? signInName : rest
}

const startsWith = (text: string, prefix: string): boolean =>
  text.toLowerCase().startsWith(prefix.toLowerCase())

/** The first id that can name a folder; without one, an id made from the address. */
const idOf = (read: CellReader, address: string): string => {
  const ids = read.all('id').map((text) => text.toLowerCase())
  const usable = ids.find((id) => isFolderName(id) && /[^0-]/.test(id))
  return usable ?? `address-${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16)}`
}

/** A device's name, `con` or `aux`, names no folder on Windows, and no store takes it. */
const isFolderName = (id: string): boolean => /^[a-z0-9-]{1,64}$/.test(id) && pathFault(id) === null

/** Exchange says that the account or the licence behind the mailbox is gone, if not since when. */
const isGoneOf = (read: CellReader): boolean =>
  read.yes('isInactive') === true || read.all('isSoftDeleted').some((text) => /^true$/i.test(text))

const isLicensedOf = (read: CellReader, { columns }: RosterContext): boolean | null =>
  read.yes('isLicensed') ??
  (columns.licences.length === 0 ? null : !cells.isUnlicensed(read.text('licences')))

/**
 * A hold counts as seen when the file was written, and only on a mailbox whose account is gone: Exchange calls
 * one inactive when a hold keeps it. On a mailbox in use a hold stops nothing, for nothing runs, and what it
 * would do to a licence that goes later nobody has seen. Nor where a release was entered: whoever added it to
 * the export saved it anew, and what the export says of the hold is older than that.
 */
const holdSeenAt = (read: CellReader, { seenAt }: RosterContext): Instant | null => {
  const isHeld =
    read.yes('litigationHold') === true ||
    read.yes('isInactive') === true ||
    cells.holdsMailbox(read.text('inPlaceHolds'))
  return isHeld ? seenAt : null
}
