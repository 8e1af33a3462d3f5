import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import type { ReminderRecord } from './reminder.ts'

/** The reminders of a mailbox after an entry, in order of their first claim. */
export const remindersAfter = (
  reminders: readonly ReminderRecord[],
  entry: StoredEntry,
  fact: MailboxFact,
): readonly ReminderRecord[] => {
  switch (fact.kind) {
    case 'reminderClaimed':
      return withClaim(reminders, entry, fact)
    case 'reminderSent':
      return changed(reminders, fact.facts.reminder, entry, {
        state: 'sent',
        mayHaveArrivedTwice: fact.facts.mayHaveArrivedTwice,
        because: null,
      })
    case 'reminderFailed':
      return reminders.map((reminder) =>
        reminder.key === fact.facts.reminder
          ? {
              ...reminder,
              state: 'failed',
              at: entry.link.at,
              failures: reminder.failures + 1,
              maybeAccepted: reminder.maybeAccepted || fact.facts.maybeAccepted,
              because: fact.facts.because,
            }
          : reminder,
      )
    case 'reminderRefused':
      return changed(reminders, fact.facts.reminder, entry, { state: 'refused', because: fact.facts.because })
    default:
      return reminders
  }
}

/** A claim on a reminder that was claimed and has no outcome: its sender stopped, perhaps after the mail was taken. */
const withClaim = (
  reminders: readonly ReminderRecord[],
  { link }: StoredEntry,
  { facts, details }: Extract<MailboxFact, { readonly kind: 'reminderClaimed' }>,
): readonly ReminderRecord[] => {
  const earlier = reminders.find(({ key }) => key === facts.reminder)
  const claimed: ReminderRecord = {
    key: facts.reminder,
    matter: facts.matter,
    role: facts.role,
    lastDay: facts.lastDay,
    daysBefore: facts.daysBefore,
    to: details?.address ?? null,
    first: facts.first ?? link.seq,
    firstAt: earlier?.firstAt ?? link.at,
    claim: link.seq,
    leaseUntil: facts.leaseUntil,
    state: 'claimed',
    at: link.at,
    failures: earlier?.failures ?? 0,
    maybeAccepted: earlier?.state === 'claimed' || (earlier?.maybeAccepted ?? false),
    mayHaveArrivedTwice: false,
    because: null,
  }
  return earlier === undefined
    ? [...reminders, claimed]
    : reminders.map((reminder) => (reminder === earlier ? claimed : reminder))
}

const changed = (
  reminders: readonly ReminderRecord[],
  key: string,
  { link }: StoredEntry,
  change: Partial<ReminderRecord>,
): readonly ReminderRecord[] =>
  reminders.map((reminder) => (reminder.key === key ? { ...reminder, ...change, at: link.at } : reminder))
