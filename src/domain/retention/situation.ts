import type { PublishedAgreement } from '../agreement/agreement.ts'
import { agreementFor, ruleFor } from '../agreement/agreementFor.ts'
import { type CalendarDate, compareInstants, dateOf, type Instant } from '../calendar/calendar.ts'
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
  const facts = seenBy(now, record === null ? roster : withEntered(roster, record))
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

/**
 * What people entered stands beside the roster. Of what was seen the later instant counts. When a clock started is the
 * roster's to say where it knows, for a word that came later would move the end later; the last working day is the firm's.
 */
const withEntered = (facts: MailboxFacts, { entered }: MailboxRecord): MailboxFacts => {
  const accountDeletedAt = facts.accountDeletedAt ?? entered.accountDeletedAt ?? null
  const licenceLastSeenAt = facts.licenceLastSeenAt ?? entered.licenceLastSeenAt ?? null
  const restoredAt = later(facts.restoredAt, entered.restoredAt)
  const holdReleasedAt = later(facts.holdReleasedAt, entered.holdReleasedAt)
  const startEntered = [entered.accountDeletedAt, entered.licenceLastSeenAt, entered.holdReleasedAt].some(
    (start) => start !== undefined && later(restoredAt, start) !== restoredAt,
  )
  return {
    ...facts,
    leavesOn: entered.leavesOn ?? facts.leavesOn,
    accountDeletedAt,
    licenceLastSeenAt,
    licenceMissingSince: later(facts.licenceMissingSince, entered.licenceMissingSince),
    holdReleasedAt,
    holdVerifiedAt: later(facts.holdVerifiedAt, entered.holdVerifiedAt),
    restoredAt,
    convertedToSharedAt: later(facts.convertedToSharedAt, entered.convertedToSharedAt),
    startUnknown: facts.startUnknown && !startEntered,
  }
}

/** Clocks of machines differ, and a date without a time is read as its first instant somewhere on earth. */
const tolerance = 86_400_000

/**
 * What nobody can have seen yet is a slip of the pen or of a clock. It stops nothing, and a start that lies ahead says that
 * something runs and not since when.
 */
const seenBy = (now: Instant, facts: MailboxFacts): MailboxFacts => {
  const latest = Date.parse(now) + tolerance
  const seen = (at: Instant | null): Instant | null => (at !== null && Date.parse(at) > latest ? null : at)
  const [accountDeletedAt, licenceLastSeenAt] = [seen(facts.accountDeletedAt), seen(facts.licenceLastSeenAt)]
  const isStartAhead =
    accountDeletedAt !== facts.accountDeletedAt || licenceLastSeenAt !== facts.licenceLastSeenAt
  return {
    ...facts,
    accountDeletedAt,
    licenceLastSeenAt,
    holdReleasedAt: seen(facts.holdReleasedAt),
    holdVerifiedAt: seen(facts.holdVerifiedAt),
    restoredAt: seen(facts.restoredAt),
    convertedToSharedAt: seen(facts.convertedToSharedAt),
    startUnknown: facts.startUnknown || isStartAhead,
  }
}

const later = (one: Instant | null, other: Instant | undefined): Instant | null =>
  other === undefined || (one !== null && compareInstants(one, other) >= 0) ? one : other
