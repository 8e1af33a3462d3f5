import type { CountdownAnswer, DecisionAnswer, MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import { mailboxClassOf } from '../../domain/agreement/agreementFor.ts'
import type { DecisionRole, RecordedDecision } from '../../domain/decisions/decision.ts'
import { isGone, sameAddress } from '../../domain/decisions/decisionRules.ts'
import { personIn } from '../../domain/decisions/linkHolder.ts'
import { isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { Countdown } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { timelineOf } from '../../domain/retention/timeline.ts'
import type { SignIn } from '../../ports/signIn.ts'

/** A mailbox as this person may see it. */
export const mailboxAnswer = (
  situation: MailboxSituation,
  person: Person,
  { nameOf }: Pick<SignIn, 'nameOf'>,
): MailboxAnswer => {
  const { facts, record, agreement, zone } = situation
  const { id, name, address, kind, size } = facts
  const { decision, hold } = record
  const mayRead = readsReasons(person, situation)
  return {
    ...{ id, name, address, kind, size },
    mailboxClass: mailboxClassOf(facts),
    customer: agreement?.agreement.customer ?? null,
    own: isOwnMailbox(person, facts),
    zone,
    mailRule: agreement?.agreement.mail ?? null,
    countdown: countdownAnswer(situation.countdown),
    timeline: timelineOf(situation).map((event) => (mayRead ? event : { ...event, reason: null })),
    decision: decision && decisionAnswer(decision, situation, person),
    hold: hold && {
      placedAt: hold.placedAt,
      by: nameOf(hold.by) ?? hold.by,
      reason: mayRead ? hold.reason : null,
    },
    may: {
      hold: may(person, 'placeHold', subjectOf(situation)),
      decide: may(person, 'askDecisionLink', subjectOf(situation)) && isAskedToDecide(person, situation),
    },
  }
}

export const decisionAnswer = (
  decision: RecordedDecision,
  situation: MailboxSituation,
  person: Person,
): DecisionAnswer => {
  const { seq, choice, account, licence, state, at, by, second, reason, recipient } = decision
  return {
    ...{ seq, choice, account, licence, state, at, recipient },
    by: by.name,
    second: second?.name ?? null,
    reason: readsReasons(person, situation) ? reason : null,
  }
}

/** What people wrote about a mailbox may say what is in it: not for whoever sees it as provider alone. */
export const readsReasons = (person: Person, situation: MailboxSituation): boolean => {
  const withoutProvider = { ...person, roles: person.roles.filter((role) => role !== 'provider') }
  return may(withoutProvider, 'viewMailboxes', subjectOf(situation))
}

const decisionRoles: readonly DecisionRole[] = ['contact', 'standIn', 'secondPerson']

/** As whoever a link would let in: nobody, once the platform has ended it. */
const isAskedToDecide = ({ address }: Person, { agreement, countdown }: MailboxSituation): boolean =>
  address !== null &&
  agreement !== null &&
  !isGone(countdown) &&
  decisionRoles.some((role) => {
    const named = personIn(agreement.agreement, role)
    return named !== null && sameAddress(named.address, address)
  })

const countdownAnswer = (from: Countdown): CountdownAnswer =>
  'others' in from ? { ...from, others: [...from.others] } : from
