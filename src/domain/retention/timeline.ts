import {
  type CalendarDate,
  compareDates,
  compareInstants,
  dateOf,
  type Instant,
} from '../calendar/calendar.ts'
import type { DecisionChoice } from '../decisions/decision.ts'
import type { ToldRole } from '../register/mailboxEntries.ts'
import { nextReminder } from '../reminders/nextReminder.ts'
import type { MailboxRecord } from './mailboxRecord.ts'
import type { MailboxSituation } from './situation.ts'
import { recorded, type sightings, type TimelineKind } from './timelineKinds.ts'

const observations = [
  ['accountDeleted', 'accountDeletedAt'],
  ['licenceLastSeen', 'licenceLastSeenAt'],
  ['licenceMissing', 'licenceMissingSince'],
  ['holdReleasedSeen', 'holdReleasedAt'],
  ['holdVerified', 'holdVerifiedAt'],
  ['restored', 'restoredAt'],
  ['convertedToShared', 'convertedToSharedAt'],
] as const satisfies readonly (readonly [(typeof sightings)[number], string])[]

/** Something that happened to a mailbox, or will. */
export interface TimelineEvent {
  readonly what: TimelineKind
  readonly on: CalendarDate
  /** Who was or will be reminded. */
  readonly role: ToldRole | null
  /** What was decided, or carried out. */
  readonly choice: DecisionChoice | null
  /** Why, as whoever did it wrote it: for the firm's eyes only. */
  readonly reason: string | null
}

/** What was seen of a mailbox, what its register says and what is to come, oldest first, as days in its zone. */
export const timelineOf = (situation: MailboxSituation): readonly TimelineEvent[] => {
  const { zone } = situation
  const happened = [...observed(situation), ...history(situation.record)]
    .sort((a, b) => compareInstants(a.at, b.at))
    .map(({ at, ...event }): TimelineEvent => ({ ...event, on: dateOf(at, zone) }))
  // Of one day, what happened stands before what counts to the day's end.
  return [...happened, ...toCome(situation)].sort((a, b) => compareDates(a.on, b.on))
}

interface Happened extends Omit<TimelineEvent, 'on'> {
  readonly at: Instant
}

const nothingMore = { role: null, choice: null, reason: null }

const observed = ({ facts }: MailboxSituation): readonly Happened[] =>
  observations.flatMap(([what, field]) => {
    const at = facts[field]
    return at === null ? [] : [{ what, at, ...nothingMore }]
  })

const history = ({ history, reminders }: MailboxRecord): readonly Happened[] => {
  const roles = new Map(reminders.map(({ key, role }) => [key, role]))
  let choice: DecisionChoice | null = null
  return history.flatMap(({ kind, at, about, reason }): readonly Happened[] => {
    if (kind === 'decisionRecorded') choice = about as DecisionChoice | null
    const what = recorded.find((one) => one === kind)
    if (what === undefined) return []
    return [
      {
        ...{ what, at, reason },
        role: what.startsWith('reminder') ? (roles.get(about ?? '') ?? null) : null,
        choice: what.startsWith('decision') || what.startsWith('execution') ? choice : null,
      },
    ]
  })
}

const toCome = (situation: MailboxSituation): readonly TimelineEvent[] => {
  const { facts, countdown } = situation
  const next = nextReminder(situation)
  return [
    ...(facts.leavesOn === null
      ? []
      : [{ what: 'lastWorkingDay', on: facts.leavesOn, ...nothingMore } as const]),
    ...(next === null
      ? []
      : [{ ...nothingMore, what: 'nextReminder', on: next.on, role: next.role } as const]),
    ...('clock' in countdown
      ? [{ what: 'lastSafeDay', on: countdown.clock.lastDay, ...nothingMore } as const]
      : []),
  ]
}
