import { type CalendarDate, plusDuration, startOfDay } from '../../domain/calendar/calendar.ts'
import type { SearchQuery } from '../../ports/caseIndex.ts'

/** The instants between which a mail was sent, of the first day and the last in the firm's zone. */
export const sentWithin = (
  { from, until }: { readonly from?: CalendarDate | undefined; readonly until?: CalendarDate | undefined },
  zone: string,
): Pick<SearchQuery, 'sentFrom' | 'sentBefore'> => ({
  sentFrom: from === undefined ? undefined : startOfDay(from, zone),
  sentBefore: until === undefined ? undefined : startOfDay(plusDuration(until, 'P1D'), zone),
})
