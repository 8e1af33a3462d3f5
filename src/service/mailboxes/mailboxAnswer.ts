import type { CountdownAnswer, DecisionAnswer, MailboxAnswer } from '../../contract/retentionSchemas.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { mailboxClassOf } from '../../domain/retention/agreementFor.ts'
import type { RecordedDecision } from '../../domain/retention/decision.ts'
import type { Countdown } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { timelineOf } from '../../domain/retention/timeline.ts'
import type { SignIn } from '../../ports/signIn.ts'

/** A mailbox as this person may see it. */
export const mailboxAnswer = (
  situation: MailboxSituation,
  person: Person,
  signIn: Pick<SignIn, 'nameOf'>,
): MailboxAnswer => {
  const { facts, record, agreement } = situation
  const { id, name, address, kind, size } = facts
  const readsReasons = mayReadReasons(person)
  return {
    ...{ id, name, address, kind, size },
    mailboxClass: mailboxClassOf(facts),
    customer: agreement?.agreement.customer ?? null,
    own: isOwnMailbox(person, facts),
    countdown: countdownAnswer(situation.countdown),
    timeline: [...timelineOf(situation)],
    decision: record.decision && decisionAnswer(record.decision, readsReasons),
    hold: record.hold && {
      placedAt: record.hold.placedAt,
      by: signIn.nameOf(record.hold.by) ?? record.hold.by,
      reason: readsReasons ? record.hold.reason : null,
    },
    may: { hold: false, decide: false },
  }
}

/** What people wrote about a mailbox may say what is in it: nothing for a provider (DESIGN section 6). */
const mayReadReasons = ({ roles }: Person): boolean => roles.some((role) => role !== 'provider')

export const decisionAnswer = (decision: RecordedDecision, readsReasons: boolean): DecisionAnswer => {
  const { seq, choice, account, licence, state, at, by, second, reason, recipient } = decision
  return {
    ...{ seq, choice, account, licence, state, at, recipient },
    by: by.name,
    second: second?.name ?? null,
    reason: readsReasons ? reason : null,
  }
}

const countdownAnswer = (from: Countdown): CountdownAnswer =>
  from.state === 'counting' ? { ...from, others: [...from.others] } : from
