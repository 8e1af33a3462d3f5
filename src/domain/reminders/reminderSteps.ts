import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import type { ReminderRecord } from './reminder.ts'
import { claimedSending, outcomeOfSending } from './sending.ts'

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
    case 'reminderFailed':
    case 'reminderRefused':
      return reminders.map((reminder) =>
        reminder.key === fact.facts.reminder
          ? { ...reminder, ...outcomeOfSending(reminder, entry.link.at, fact) }
          : reminder,
      )
    default:
      return reminders
  }
}

const withClaim = (
  reminders: readonly ReminderRecord[],
  { link }: StoredEntry,
  { facts, details }: Extract<MailboxFact, { readonly kind: 'reminderClaimed' }>,
): readonly ReminderRecord[] => {
  const earlier = reminders.find(({ key }) => key === facts.reminder)
  const { matter, role, lastDay, daysBefore } = facts
  const sending = claimedSending(earlier, link, facts, details?.address ?? null)
  const claimed: ReminderRecord = { ...sending, matter, role, lastDay, daysBefore }
  return earlier === undefined
    ? [...reminders, claimed]
    : reminders.map((reminder) => (reminder === earlier ? claimed : reminder))
}
