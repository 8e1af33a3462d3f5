import type { MailboxAnswer } from '../../contract/retentionSchemas.ts'

type TimelineEvent = MailboxAnswer['timeline'][number]

export type TimelineLine = TimelineEvent | { readonly what: 'today'; readonly on: string }

/** Puts today behind what happened up to now, and before a last safe day that is today: it counts to its end. */
export const withToday = (events: readonly TimelineEvent[], today: string): readonly TimelineLine[] => {
  const isPast = ({ what, on }: TimelineEvent) => on < today || (on === today && what !== 'lastSafeDay')
  return [...events.filter(isPast), { what: 'today', on: today }, ...events.filter((event) => !isPast(event))]
}
