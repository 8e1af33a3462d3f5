import type { CalendarDate, Instant } from '../calendar/calendar.ts'
import type { RecordedDecision } from '../decisions/decision.ts'
import { type DecisionLink, linksAfter } from '../decisions/decisionLink.ts'
import { decisionAfter } from '../decisions/decisionSteps.ts'
import { type LeavingRecord, leavingAfter } from '../leaving/leavingRecord.ts'
import type { StoredEntry } from '../register/entry.ts'
import { leavingEntryKinds } from '../register/leavingEntries.ts'
import { type MailboxFact, mailboxFact, type SeenMailbox } from '../register/mailboxEntries.ts'
import type { ReminderRecord } from '../reminders/reminder.ts'
import { remindersAfter } from '../reminders/reminderSteps.ts'
import type { EnteredFact } from './enteredFacts.ts'
import type { ClockName } from './mailbox.ts'

/**
 * What a mailbox's register says so far: plain data, so that an index keeps it as it is. Made by folding the register's
 * entries, the first one on `emptyMailboxRecord`.
 */
export interface MailboxRecord {
  readonly id: string
  /** What people entered; the newest word on each fact. */
  readonly entered: Readonly<Partial<Record<EnteredFact, string>>>
  readonly clock: RecordedClock
  /** The mailbox as it was when its clock was last recorded; null when never, or after a purge. */
  readonly seen: SeenMailbox | null
  /** A legal hold on record, whether or not the platform has it. */
  readonly hold: RecordedHold | null
  readonly decision: RecordedDecision | null
  readonly reminders: readonly ReminderRecord[]
  readonly links: readonly DecisionLink[]
  /** What was recorded of its owner's leaving; null: nothing yet. */
  readonly leaving: LeavingRecord | null
  /** What happened, oldest first. */
  readonly history: readonly MailboxEvent[]
}

/** What was last seen and recorded of the clock that ends first. */
export type RecordedClock =
  | { readonly state: 'none' | 'unknown' | 'stopped' }
  | { readonly state: 'running' | 'ended'; readonly clock: ClockName; readonly lastDay: CalendarDate }

export interface RecordedHold {
  readonly placedAt: Instant
  readonly by: string
  readonly reason: string | null
}

/** Something that happened, for a timeline: the entry's kind, and its newest details. */
export interface MailboxEvent {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly kind: Exclude<MailboxFact['kind'], 'unknown'>
  /** Reminder, decision or execution it belongs to, as `role` or `choice`; null where the kind says it all. */
  readonly about: string | null
  /** As whoever did it wrote it; null where none is asked, and after a purge. */
  readonly reason: string | null
}

export const emptyMailboxRecord = (id: string): MailboxRecord => ({
  id,
  entered: {},
  clock: { state: 'none' },
  seen: null,
  hold: null,
  decision: null,
  reminders: [],
  links: [],
  leaving: null,
  history: [],
})

/** The record after one more entry; a damaged entry or one of a later version changes nothing. */
export const mailboxRecordAfter = (record: MailboxRecord, entry: StoredEntry): MailboxRecord => {
  const fact = mailboxFact(entry)
  if (fact === null || fact.kind === 'unknown') return record
  return {
    id: record.id,
    entered: enteredAfter(record.entered, fact),
    clock: clockAfter(record.clock, fact),
    seen: seenAfter(record.seen, fact),
    hold: holdAfter(record.hold, entry, fact),
    decision: decisionAfter(record.decision, entry, fact),
    reminders: remindersAfter(record.reminders, entry, fact),
    links: linksAfter(record.links, entry, fact),
    leaving: leavingAfter(record.leaving, entry, fact),
    history: historyAfter(record.history, entry, fact),
  }
}

const enteredAfter = (entered: MailboxRecord['entered'], fact: MailboxFact): MailboxRecord['entered'] =>
  fact.kind === 'factEntered' ? { ...entered, [fact.facts.fact]: fact.facts.value } : entered

const clockAfter = (clock: RecordedClock, fact: MailboxFact): RecordedClock => {
  switch (fact.kind) {
    case 'clockStarted':
      return { state: 'running', clock: fact.facts.clock, lastDay: fact.facts.lastDay }
    case 'clockEnded':
      return { state: 'ended', clock: fact.facts.clock, lastDay: fact.facts.lastDay }
    case 'clockUnknown':
      return { state: 'unknown' }
    case 'clockStopped':
      return { state: 'stopped' }
    default:
      return clock
  }
}

const seenAfter = (seen: SeenMailbox | null, fact: MailboxFact): SeenMailbox | null => {
  switch (fact.kind) {
    case 'clockStarted':
    case 'clockUnknown':
    case 'clockStopped':
    case 'clockEnded':
      return fact.details ?? seen
    default:
      return seen
  }
}

const holdAfter = (
  hold: RecordedHold | null,
  { link }: StoredEntry,
  fact: MailboxFact,
): RecordedHold | null => {
  switch (fact.kind) {
    case 'holdPlaced':
      return { placedAt: link.at, by: link.by, reason: fact.details?.reason ?? null }
    case 'holdReleased':
      return null
    default:
      return hold
  }
}

/** Claims and codes are how a thing was done, not what happened; leaving has a record of its own. */
const silent: readonly MailboxFact['kind'][] = [
  ...leavingEntryKinds,
  'groupCleanedUp',
  'groupReopened',
  'reminderClaimed',
  'codeMailed',
  'codeRefused',
  'linkIssued',
  'linkRevoked',
]

const historyAfter = (
  history: readonly MailboxEvent[],
  { link }: StoredEntry,
  fact: Exclude<MailboxFact, { readonly kind: 'unknown' }>,
): readonly MailboxEvent[] =>
  silent.includes(fact.kind)
    ? history
    : [
        ...history,
        {
          ...{ seq: link.seq, at: link.at, by: link.by, kind: fact.kind },
          about: aboutOf(fact),
          reason: reasonOf(fact),
        },
      ]

const reasonOf = (fact: Exclude<MailboxFact, { readonly kind: 'unknown' }>): string | null =>
  fact.details !== null && 'reason' in fact.details ? fact.details.reason : null

const aboutOf = (fact: MailboxFact): string | null => {
  switch (fact.kind) {
    case 'clockStarted':
    case 'clockEnded':
      return fact.facts.clock
    case 'factEntered':
      return fact.facts.fact
    case 'reminderSent':
    case 'reminderFailed':
    case 'reminderRefused':
      return fact.facts.reminder
    case 'decisionRecorded':
      return fact.facts.choice
    default:
      return null
  }
}
