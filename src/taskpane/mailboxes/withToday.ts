import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'

type TimelineEvent = MailboxAnswer['timeline'][number]

export type TimelineLine = TimelineEvent | { readonly what: 'today'; readonly on: string }

/** What is still to come on its day, also when that is today. */
const toCome: readonly TimelineEvent['what'][] = ['lastSafeDay', 'lastWorkingDay', 'nextReminder']

/** Puts today behind what happened up to now, and before a last safe day that is today: it counts to its end. */
export const withToday = (events: readonly TimelineEvent[], today: string): readonly TimelineLine[] => {
  const isPast = ({ what, on }: TimelineEvent) => on < today || (on === today && !toCome.includes(what))
  return [...events.filter(isPast), { what: 'today', on: today }, ...events.filter((event) => !isPast(event))]
}
