import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { PlanReminder } from '../../domain/leaving/planReminders.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { type Claimable, claimableIn } from '../../domain/reminders/claimable.ts'
import type { ReminderDue, ReminderRecord } from '../../domain/reminders/reminder.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import { decisionUrl, linkOf, newToken } from '../public/personalLink.ts'
import { dossierItself, type RemindingParts, usualLease } from './remindingParts.ts'
import type { SituationWith } from './situationsOf.ts'

/** What is due about a mailbox, told anew on each state of its register. */
export type DueIn = (situation: MailboxSituation) => readonly AnyReminder[]
export type AnyReminder = ReminderDue | PlanReminder

/** A reminder that is ours to send until its lease is over. */
export interface Claim {
  readonly kind: 'claimed'
  /** With the claim in it. */
  readonly situation: MailboxSituation
  readonly reminder: AnyReminder
  readonly record: ReminderRecord
  /** The addressee's personal link; null where he decides nothing. */
  readonly link: string | null
}

/** `notDue`: by the newest state of the register nobody needs to be told any more. */
export type NoClaim = { readonly kind: Exclude<Claimable, 'free'> | 'notDue' }

/** Claims a reminder, unless by the newest state of the register somebody did or it is no longer due. */
export const claim = async (
  parts: RemindingParts,
  situation: MailboxSituation,
  { situationWith, dueIn }: { readonly situationWith: SituationWith; readonly dueIn: DueIn },
  { key }: AnyReminder,
  now: Instant,
): Promise<Claim | NoClaim> => {
  const token = newToken()
  const leaseUntil = new Date(Date.parse(now) + (parts.lease ?? usualLease)).toISOString()
  const act = { request: randomUUID(), by: dossierItself, at: now }
  let claimed: AnyReminder | undefined
  const outcome = await appendToMailbox<NoClaim>(parts.organisation, situation.facts.id, act, (record) => {
    claimed = dueIn(situationWith(situation, record)).find((due) => due.key === key)
    if (claimed === undefined) return answer('notDue')
    const is = claimableIn(record, key, now)
    if (is !== 'free') return answer(is)
    const { matter, role, lastDay, daysBefore, to } = claimed
    const first = record.reminders.find((one) => one.key === key)?.first ?? null
    const link = carriesLink(parts, claimed) ? linkOf(token) : null
    const facts = { reminder: key, matter, role, lastDay, daysBefore, first, leaseUntil, link }
    return { kind: 'write', draft: mailboxEntry('reminderClaimed', facts, to) }
  })
  if (outcome.kind === 'answer') return outcome.answer
  const record = outcome.state.reminders.find((one) => one.key === key)
  if (claimed === undefined || record === undefined) return { kind: 'notDue' }
  return {
    kind: 'claimed',
    situation: situationWith(situation, outcome.state),
    reminder: claimed,
    record,
    link: carriesLink(parts, claimed) ? decisionUrl(parts.publicUrl, claimed.mailbox, token) : null,
  }
}

const answer = (kind: NoClaim['kind']) => ({ kind: 'answer', answer: { kind } }) as const

/** Only the firm's side decides, and only on what it is asked. */
const carriesLink = <Parts extends Pick<RemindingParts, 'publicUrl'>>(
  parts: Parts,
  { role, matter }: AnyReminder,
): parts is Parts & { readonly publicUrl: string } =>
  parts.publicUrl !== null &&
  role !== 'provider' &&
  (matter === 'decide' || matter === 'approve' || matter === 'unknownEnd')
