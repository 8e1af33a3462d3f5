import type { EntryDraft } from '../../domain/register/entry.ts'
import type { ReminderOutcomeFact } from '../../domain/register/reminderFacts.ts'
import type { Sending } from '../../domain/reminders/sending.ts'
import type { Delivery } from '../../ports/postman.ts'
import type { Became } from './reminderOutcome.ts'

type Claimed = Pick<Sending, 'key' | 'claim' | 'maybeAccepted'>

/** The entry that records what became of a claimed reminder, in whichever register it was claimed. */
export const outcomeDraft = (claimed: Claimed, delivery: Delivery): EntryDraft => ({
  ...outcomeFact(claimed, delivery),
  details: null,
})

const outcomeFact = ({ key, claim, maybeAccepted }: Claimed, delivery: Delivery): ReminderOutcomeFact => {
  const about = { reminder: key, claim }
  switch (delivery.kind) {
    case 'accepted':
      return { kind: 'reminderSent', facts: { ...about, mayHaveArrivedTwice: maybeAccepted } }
    case 'addressRefused':
      return { kind: 'reminderRefused', facts: { ...about, because: 'refused' } }
    case 'failed': {
      const { because, maybeAccepted: isMaybe } = delivery
      return { kind: 'reminderFailed', facts: { ...about, because, maybeAccepted: isMaybe } }
    }
  }
}

export const becameOf = ({ maybeAccepted }: Pick<Sending, 'maybeAccepted'>, delivery: Delivery): Became => {
  switch (delivery.kind) {
    case 'accepted':
      return { kind: 'sent', mayHaveArrivedTwice: maybeAccepted }
    case 'addressRefused':
      return { kind: 'refused' }
    case 'failed':
      return delivery
  }
}
