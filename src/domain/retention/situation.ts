import { type CalendarDate, dateOf, type Instant } from '../calendar.ts'
import type { PublishedAgreement } from './agreement.ts'
import { agreementFor, ruleFor } from './agreementFor.ts'
import { countdown } from './countdown.ts'
import type { Countdown, MailboxFacts } from './mailbox.ts'
import { emptyMailboxRecord, type MailboxRecord } from './mailboxRecord.ts'

/** One mailbox as it stands: what was seen of it, what its register says, what was agreed, and what follows. */
export interface MailboxSituation {
  /** The roster's, with what people entered in the register. */
  readonly facts: MailboxFacts
  readonly record: MailboxRecord
  readonly agreement: PublishedAgreement | null
  /** In which its days are counted. */
  readonly zone: string
  readonly today: CalendarDate
  readonly countdown: Countdown
}

export interface SituationContext {
  readonly now: Instant
  /** Counts the days where no agreement does. */
  readonly zone: string
  /** Those in force. */
  readonly agreements: readonly PublishedAgreement[]
}

export const situationOf = (
  roster: MailboxFacts,
  record: MailboxRecord | null,
  { now, zone: firmZone, agreements }: SituationContext,
): MailboxSituation => {
  const facts = record === null ? roster : withEntered(roster, record)
  const agreement = agreementFor(facts, agreements)
  const zone = agreement?.agreement.zone ?? firmZone
  const today = dateOf(now, zone)
  return {
    facts,
    record: record ?? emptyMailboxRecord(facts.id),
    agreement,
    zone,
    today,
    countdown: countdown(facts, {
      today,
      zone,
      rule: agreement === null ? null : ruleFor(facts, agreement.agreement),
      holdRecordedAt: record?.hold?.placedAt ?? null,
    }),
  }
}

/** What people entered stands beside the roster; of two words on one fact the later instant counts. */
const withEntered = (facts: MailboxFacts, { entered }: MailboxRecord): MailboxFacts => {
  const merged: Record<string, string | null> = {}
  for (const [fact, value] of Object.entries(entered)) {
    const known = facts[fact as keyof typeof entered]
    merged[fact] = known === null || known < value ? value : known
  }
  return { ...facts, ...merged }
}
