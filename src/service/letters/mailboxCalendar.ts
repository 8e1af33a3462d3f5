import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { CalendarDate, Instant } from '../../domain/calendar/calendar.ts'

export interface CalendarDay {
  readonly mailbox: string
  /** Domain under which the event is known. */
  readonly domain: string
  readonly day: CalendarDate
  /** How often the end was recorded: of two events the calendar keeps the one with the higher number. */
  readonly sequence: number
  readonly at: Instant
  readonly summary: string
  readonly description: string
}

const alarmDays = [7, 3, 1]

/** Nine in the morning: an alarm of an all-day event counts from the midnight it begins at. */
const alarmHour = 9

/**
 * An iCalendar file with a mailbox's last safe day, to be kept and not answered. The event is known by its mailbox alone,
 * so that an end that moved replaces the day in the calendar and leaves no wrong one behind.
 */
export const mailboxCalendar = (event: CalendarDay): string => {
  const calendar = ical({
    prodId: { company: 'Dossier', product: 'Dossier' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `mailbox.${event.mailbox}@${event.domain}`,
    sequence: event.sequence,
    stamp: event.at,
    // A day is nobody's midnight: read and written as UTC, and without a zone in the file.
    start: new Date(`${event.day}T00:00:00Z`),
    allDay: true,
    summary: event.summary,
    description: event.description,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: alarmDays.map((days) => ({
      type: ICalAlarmType.display,
      triggerBefore: (days * 24 - alarmHour) * 3600,
      description: event.summary,
    })),
  })
  return calendar.toString()
}
