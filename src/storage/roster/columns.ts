import { enteredFacts } from '../../domain/retention/enteredFacts.ts'

/**
 * What a roster can say, and the column names it is recognised by, without case, spaces and punctuation. The
 * first is Dossier's own; the others are those of `Get-EXOMailbox`, `Get-EXOMailboxStatistics` and the user
 * lists of Microsoft Entra and the Microsoft 365 admin centre. Where a file has several, the first with
 * something in it counts: Exchange's own `Id` and `Name` come last, since they are not the directory's.
 */
const namesOf = {
  id: ['externalDirectoryObjectId', 'objectId', 'exchangeGuid', 'guid', 'id'],
  name: ['displayName', 'name'],
  address: ['address', 'primarySmtpAddress', 'mail', 'emailAddress'],
  signInName: ['userPrincipalName'],
  kind: ['kind'],
  recipientType: ['recipientTypeDetails'],
  userType: ['userType'],
  mailboxClass: ['class', 'mailboxClass'],
  customer: ['customer'],
  size: ['size', 'totalItemSize'],
  hasArchive: ['hasArchive'],
  archiveStatus: ['archiveStatus'],
  archiveGuid: ['archiveGuid'],
  leavesOn: ['leavesOn', 'employeeLeaveDateTime'],
  accountDeletedAt: [
    'accountDeletedAt',
    'whenSoftDeleted',
    'deletedDateTime',
    'deletionDateTime',
    'softDeletionTimestamp',
  ],
  licenceLastSeenAt: ['licenceLastSeenAt', 'licenseLastSeenAt'],
  licenceMissingSince: ['licenceMissingSince', 'licenseMissingSince'],
  holdReleasedAt: ['holdReleasedAt'],
  holdVerifiedAt: ['holdVerifiedAt'],
  restoredAt: ['restoredAt'],
  convertedToSharedAt: ['convertedToSharedAt'],
  signInBlocked: ['signInBlocked', 'blockCredential', 'accountDisabled'],
  accountEnabled: ['accountEnabled'],
  startUnknown: ['startUnknown'],
  isLicensed: ['isLicensed'],
  licences: ['licences', 'licenses', 'assignedLicenses'],
  litigationHold: ['litigationHoldEnabled'],
  inPlaceHolds: ['inPlaceHolds'],
  isInactive: ['isInactiveMailbox'],
  isSoftDeleted: ['isSoftDeletedByRemove', 'isSoftDeletedByDisable'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Field = keyof typeof namesOf

export const dateFields = enteredFacts satisfies readonly Field[]

/** Dossier's own columns, by the names that it reads them by: what a roster written by hand may say. */
export const ownColumns = [
  'id',
  'name',
  'address',
  'kind',
  'class',
  'customer',
  'size',
  'hasArchive',
  'isLicensed',
  ...dateFields,
  'signInBlocked',
  'startUnknown',
] as const

/** Where in a row each field may stand, the column to prefer first. */
export type Columns = Readonly<Record<Field, readonly number[]>>

export const columnsOf = (header: readonly string[]): Columns => {
  const places = header.map(bareName)
  const placesOf = (names: readonly string[]): readonly number[] =>
    names.flatMap((name) => places.flatMap((place, i) => (place === bareName(name) ? i : [])))
  return Object.fromEntries(
    Object.entries(namesOf).map(([field, names]) => [field, placesOf(names)]),
  ) as Columns
}

const bareName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
