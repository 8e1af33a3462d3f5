import { Readable } from 'node:stream'
import ical, {
  foldLines,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarDate, Instant } from '../../domain/calendar/calendar.ts'
import { writtenDay } from '../../domain/retention/explain/writtenDay.ts'
import type { ListedMailbox } from './overviewRows.ts'

/**
 * The last safe days as iCalendar, an all-day event each, written one by one: a calendar of them all would be held in
 * memory twice. An event is known by its mailbox, so that importing the file again moves it.
 */
export const overviewCalendar = (
  listed: readonly ListedMailbox[],
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): Readable => Readable.from(parts(listed, now, today), { objectMode: false })

/** Events written at once. */
const atOnce = 100

function* parts(listed: readonly ListedMailbox[], now: Instant, today: CalendarDate): Generator<string> {
  const calendar = ical({
    prodId: { company: 'Dossier', product: 'Dossier' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const empty = calendar.toString()
  const end = empty.lastIndexOf('END:VCALENDAR')
  yield empty.slice(0, end)
  const ending = listed.filter(({ row }) => row.lastDay !== null)
  for (let from = 0; from < ending.length; from += atOnce) {
    const events = ending.slice(from, from + atOnce)
    yield events.map((one) => eventOf(calendar, one, now, today)).join('')
  }
  yield empty.slice(end)
}

const eventOf = (
  calendar: ICalCalendar,
  { row, language }: ListedMailbox,
  now: Instant,
  today: CalendarDate,
): string => {
  const words = wordsIn[language]
  const left = row.daysLeft === null ? words.ended : words.daysLeft(row.daysLeft, writtenDay(today, language))
  const event = new ICalEvent(
    {
      id: `mailbox.${row.id}@dossier`,
      stamp: now,
      // A day is nobody's midnight: read and written as UTC, and without a zone in the file.
      start: new Date(`${row.lastDay}T00:00:00Z`),
      allDay: true,
      summary: words.summary(row.name),
      description: `${row.address}\n${left}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    calendar,
  )
  return `${foldLines(event.toString().trimEnd())}\r\n`
}

const wordsIn = {
  nl: {
    summary: (name: string) => `${name}: laatste veilige dag van de mailbox`,
    daysLeft: (days: number, on: string) => `Op ${on}: nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,
    ended: 'Deze dag is voorbij: de mailbox kan gewist zijn.',
  },
  en: {
    summary: (name: string) => `${name}: last safe day of the mailbox`,
    daysLeft: (days: number, on: string) => `On ${on}: ${days} ${days === 1 ? 'day' : 'days'} left`,
    ended: 'This day is over: the mailbox may have been wiped.',
  },
} as const
