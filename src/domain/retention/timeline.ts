import { type CalendarDate, compareInstants, dateOf } from '../calendar.ts'
import type { Countdown, MailboxFacts } from './mailbox.ts'

const observations = [
  ['accountDeleted', 'accountDeletedAt'],
  ['licenceLastSeen', 'licenceLastSeenAt'],
  ['licenceMissing', 'licenceMissingSince'],
  ['holdReleased', 'holdReleasedAt'],
  ['holdVerified', 'holdVerifiedAt'],
  ['restored', 'restoredAt'],
  ['convertedToShared', 'convertedToSharedAt'],
] as const

/** Something that happened to a mailbox, or the last day on which it is safe. */
export interface TimelineEvent {
  readonly what: (typeof observations)[number][0] | 'lastSafeDay'
  readonly on: CalendarDate
}

/** What was seen of a mailbox and what is to come, oldest first, as days in the organisation's zone. */
export const timelineOf = (
  facts: MailboxFacts,
  countdown: Countdown,
  zone: string,
): readonly TimelineEvent[] => {
  const seen = observations
    .flatMap(([what, field]) => {
      const at = facts[field]
      return at === null ? [] : [{ what, at }]
    })
    .sort((a, b) => compareInstants(a.at, b.at))
    .map(({ what, at }): TimelineEvent => ({ what, on: dateOf(at, zone) }))
  return 'clock' in countdown ? withLastDay(seen, countdown.clock.lastDay) : seen
}

/** What happened on the last safe day itself stands before it: the day counts to its end. */
const withLastDay = (seen: readonly TimelineEvent[], lastDay: CalendarDate): readonly TimelineEvent[] => [
  ...seen.filter(({ on }) => on <= lastDay),
  { what: 'lastSafeDay', on: lastDay },
  ...seen.filter(({ on }) => on > lastDay),
]
