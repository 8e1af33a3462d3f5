import { Readable } from 'node:stream'
import ical, {
  foldLines,
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  ICalEventTransparency,
} from 'ical-generator'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import { caseLink } from '../http/overviewPage.ts'
import { plainLine } from '../letters/plainLine.ts'

export interface CalendarOptions {
  readonly now: Instant
  readonly language: 'nl' | 'en'
  /** Where the pages of the service are: an event leads to its mail there, or to its case where it has none. */
  readonly origin: string | null
}

export type CommitmentOfCase = Commitment & { readonly case: Case }

/**
 * The due days of commitments as iCalendar, an all-day event each with an alarm, written one by one. An event is known by
 * its commitment, so that importing the file again moves it. What is settled, or has no day, is left out.
 */
export const commitmentsCalendar = (
  commitments: AsyncIterable<readonly CommitmentOfCase[]>,
  options: CalendarOptions,
): Readable => Readable.from(parts(commitments, options), { objectMode: false })

async function* parts(
  pages: AsyncIterable<readonly CommitmentOfCase[]>,
  options: CalendarOptions,
): AsyncGenerator<string> {
  const calendar = ical({
    prodId: { company: 'Dossier', product: 'Dossier' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const empty = calendar.toString()
  const end = empty.lastIndexOf('END:VCALENDAR')
  yield empty.slice(0, end)
  for await (const page of pages)
    yield page
      .filter(({ state, due }) => state === 'open' && due !== null)
      .map((one) => eventOf(calendar, one, options))
      .join('')
  yield empty.slice(end)
}

/** Nine in the morning of the day before: an alarm of an all-day event counts from the midnight it begins at. */
const alarmBefore = (24 - 9) * 3600

const eventOf = (
  calendar: ICalCalendar,
  commitment: CommitmentOfCase,
  { now, language, origin }: CalendarOptions,
): string => {
  const { id, due, promisor, promisorName, promisee, case: of } = commitment
  const words = wordsIn[language]
  const what = plainLine(commitment.what)
  const who = words.parties(plainLine(promisorName) || words.promisor[promisor], plainLine(promisee))
  const event = new ICalEvent(
    {
      id: `commitment.${id}@dossier`,
      stamp: now,
      // A day is nobody's midnight: read and written as UTC, and without a zone in the file.
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      summary: words.summary(what),
      description: `${what}\n${who}\n${plainLine(`${of.reference} ${of.title}`)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(origin === null ? {} : { url: caseLink(origin, commitment.filing ?? of.id) }),
      alarms: [{ type: ICalAlarmType.display, triggerBefore: alarmBefore, description: words.summary(what) }],
    },
    calendar,
  )
  return `${foldLines(event.toString().trimEnd())}\r\n`
}

const wordsIn = {
  nl: {
    summary: (what: string) => `Toezegging: ${what}`,
    parties: (who: string, promisee: string) => (promisee === '' ? who : `${who} aan ${promisee}`),
    promisor: { us: 'Wij', client: 'De klant', other: 'Een ander' },
  },
  en: {
    summary: (what: string) => `Commitment: ${what}`,
    parties: (who: string, promisee: string) => (promisee === '' ? who : `${who} to ${promisee}`),
    promisor: { us: 'We', client: 'The client', other: 'Somebody else' },
  },
} as const
