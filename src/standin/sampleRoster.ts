import { writeFile } from 'node:fs/promises'
import { type CalendarDate, dateOf, firstInstantOf, plusPeriod } from '../domain/calendar/calendar.ts'
import { enteredFacts } from '../domain/retention/enteredFacts.ts'
import type { MailboxFacts } from '../domain/retention/mailbox.ts'

/** Days ago, counted from noon today, so that a change of the clock on the wall moves no date. */
type DaysAgo = number

type InstantField =
  | 'accountDeletedAt'
  | 'licenceLastSeenAt'
  | 'licenceMissingSince'
  | 'holdReleasedAt'
  | 'holdVerifiedAt'
  | 'restoredAt'
  | 'convertedToSharedAt'

type SampleMailbox = Pick<MailboxFacts, 'name' | 'address'> &
  Partial<Pick<MailboxFacts, 'kind' | 'signInBlocked' | 'startUnknown'>> & {
    readonly gigabytes: number
    /** Days from today to the last working day; negative when it is past. */
    readonly leavesIn?: number
    readonly ago?: Readonly<Partial<Record<InstantField, DaysAgo>>>
  }

/** The colleague who left: 30 days from his deletion, less the broken day and the margin, leave 21. */
const leaver: SampleMailbox = {
  name: 'Sander Hofstra',
  address: 's.hofstra@delinde.example',
  gigabytes: 31.4,
  // Agreed is three months from here: a promise that Microsoft does not keep.
  leavesIn: -8,
  ago: { accountDeletedAt: 7 },
}

/** The mailboxes of Adviesbureau De Linde, each state of each clock once. */
const sampleMailboxes: readonly SampleMailbox[] = [
  leaver,
  // Licence removed: estimated.
  {
    name: 'Bas Oosterling',
    address: 'b.oosterling@delinde.example',
    gigabytes: 12.7,
    ago: { licenceLastSeenAt: 12, licenceMissingSince: 11 },
  },
  // Kept by a hold, which was released a month ago.
  {
    name: 'Gerda Vink',
    address: 'g.vink@delinde.example',
    gigabytes: 8.2,
    ago: { accountDeletedAt: 400, holdVerifiedAt: 390, holdReleasedAt: 30 },
  },
  // Two clocks run; the licence's ends first.
  {
    name: 'Peter van Dam',
    address: 'p.vandam@delinde.example',
    gigabytes: 19.5,
    ago: { licenceLastSeenAt: 20, licenceMissingSince: 19, accountDeletedAt: 3 },
  },
  // Stopped: the hold was seen in force.
  {
    name: 'Marijke van der Linden',
    address: 'm.vanderlinden@delinde.example',
    gigabytes: 42.1,
    ago: { accountDeletedAt: 20, holdVerifiedAt: 15 },
  },
  // Stopped: the account came back.
  {
    name: 'Lisanne Postma',
    address: 'l.postma@delinde.example',
    gigabytes: 2.3,
    ago: { accountDeletedAt: 25, restoredAt: 5 },
  },
  // Shared, and nearly full.
  {
    name: 'Administratie',
    address: 'administratie@delinde.example',
    kind: 'shared',
    gigabytes: 49.3,
    ago: { convertedToSharedAt: 60 },
  },
  // Leaves next month: what was agreed runs, and nothing at Microsoft yet.
  { name: 'Tom Verhoeven', address: 't.verhoeven@delinde.example', gigabytes: 21.3, leavesIn: 24 },
  { name: 'Wim Janssen', address: 'w.janssen@delinde.example', gigabytes: 15.8, signInBlocked: true },
  { name: 'Joop Mulder', address: 'j.mulder@delinde.example', gigabytes: 6.6, startUnknown: true },
  // Ended.
  {
    name: 'Stagiair 2025',
    address: 'stage@delinde.example',
    gigabytes: 0.4,
    ago: { accountDeletedAt: 45 },
  },
  // Whose mailbox is shown: she has twelve days to clean it up.
  { name: 'Judith Kramer', address: 'j.kramer@delinde.example', gigabytes: 27.9, leavesIn: 12 },
  { name: 'Anouk de Boer', address: 'a.deboer@delinde.example', gigabytes: 11.2 },
]

const columns = [
  'id',
  'name',
  'address',
  'kind',
  'size',
  ...enteredFacts,
  'signInBlocked',
  'startUnknown',
] as const satisfies readonly (keyof MailboxFacts)[]

/** The roster as a provider would export it (CSV), with its dates set around today. */
export const sampleRoster = (today: CalendarDate, zone: string): string => {
  const noon = firstInstantOf(`${today}T12:00:00`, zone)
  const row = (mailbox: SampleMailbox): string =>
    columns.map((column) => cell(mailbox, column, { noon, today })).join(',')
  return `${[columns.join(','), ...sampleMailboxes.map(row)].join('\n')}\n`
}

/** Written anew at every start, so that the days left are the same whatever the day. */
export const writeSampleRoster = (file: string, today: CalendarDate, zone: string): Promise<void> =>
  writeFile(file, sampleRoster(today, zone))

const cell = (
  mailbox: SampleMailbox,
  column: (typeof columns)[number],
  { noon, today }: { readonly noon: string; readonly today: CalendarDate },
): string => {
  switch (column) {
    case 'id':
      return sampleMailboxId(mailbox.address)
    case 'name':
    case 'address':
      return mailbox[column]
    case 'leavesOn':
      return mailbox.leavesIn === undefined ? '' : daysFrom(today, mailbox.leavesIn)
    case 'kind':
      return mailbox.kind ?? 'user'
    case 'size':
      return String(Math.round(mailbox.gigabytes * 1024 ** 3))
    case 'signInBlocked':
    case 'startUnknown':
      return String(mailbox[column] ?? false)
    default: {
      const days = mailbox.ago?.[column]
      return days === undefined ? '' : plusPeriod(noon, -days)
    }
  }
}

/** As the roster has it: by the part of the address before the @. */
export const sampleMailboxId = (address: string): string =>
  address.slice(0, address.indexOf('@')).replaceAll('.', '-')

/** So many days after a date, or before it. */
export const daysFrom = (date: CalendarDate, days: number): CalendarDate =>
  dateOf(plusPeriod(`${date}T12:00:00Z`, days), 'UTC')
