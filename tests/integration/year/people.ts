import { randomUUID } from 'node:crypto'
import { approvalDraft, choicesFor, decisionDraft } from '../../../src/domain/decisions/decide.ts'
import {
  approvalRefusal,
  decisionRefusal,
  secondPersonFor,
} from '../../../src/domain/decisions/decisionRules.ts'
import { executionDraft, executionRefusal } from '../../../src/domain/decisions/executions.ts'
import type { EntryDraft } from '../../../src/domain/register/entry.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../../src/domain/retention/situation.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { type Day, type Fate, noonOf } from './fates.ts'
import type { RunningFirm } from './firm.ts'

/** What the platform was made to do, by mailbox; the roster shows it from then on. */
export interface Platform {
  readonly restored: Map<string, Day>
  readonly held: Map<string, Day>
}

/** What the people of one mailbox do on a day, each at his own pace, by the rules that the pages and routes ask too. */
export const actOn = async (
  firm: RunningFirm,
  fate: Fate,
  day: Day,
  remindedOn: Day | null,
  platform: Platform,
): Promise<void> => {
  const situation = await firm.mailboxes.one(fate.id, noonOf(day))
  if (situation === null) return
  const draft = draftOf(situation, fate, day, remindedOn, platform)
  if (draft === null) return
  const act = { request: randomUUID(), by: 'somebody', at: noonOf(day) }
  await appendToMailbox(firm.organisation, fate.id, act, () => ({ kind: 'write', draft }))
}

const draftOf = (
  situation: MailboxSituation,
  fate: Fate,
  day: Day,
  remindedOn: Day | null,
  platform: Platform,
): EntryDraft | null => {
  const { decision, hold } = situation.record
  if (fate.holdOnRecordOnly && hold === null && fate.deletedOn !== null && day > fate.deletedOn)
    return mailboxEntry('holdPlaced', {}, { reason: 'Er loopt een geschil.' })
  if (decision === null)
    return remindedOn !== null && isTime(fate.decidesAfter, remindedOn, day) ? decided(situation, fate) : null
  const since = Math.round((Date.parse(decision.at) - Date.parse(noonOf(0))) / 86_400_000)
  if (decision.state === 'awaitingSecond')
    return isTime(fate.secondAfter, since, day) ? approved(situation) : null
  if (!isTime(fate.carriesOutAfter, since, day)) return null
  return decision.state === 'decided' ? reported(situation, fate, day, platform) : verified(situation, day)
}

const isTime = (after: number | null, since: Day, day: Day): boolean => after !== null && day >= since + after

const decided = (situation: MailboxSituation, { choice }: Fate): EntryDraft | null => {
  const offered = choicesFor(situation, 'contact').find((one) => one.choice === choice)
  const contact = situation.agreement?.agreement.contact
  if (offered === undefined || contact === undefined) return null
  const { account, licence } = offered
  const by = { role: 'contact', ...contact } as const
  const wanted = { choice, account, licence, recipient: 'collega@firma.example', by }
  return decisionRefusal(situation, wanted) === null
    ? decisionDraft(wanted, 'Zo is het besproken.', null)
    : null
}

const approved = (situation: MailboxSituation): EntryDraft | null => {
  const { decision } = situation.record
  const agreement = situation.agreement?.agreement
  const second = decision && agreement ? secondPersonFor(agreement, decision.by) : null
  return decision && second && approvalRefusal(situation, second) === null
    ? approvalDraft(decision, second, 'Akkoord.', null)
    : null
}

/** The provider says it is done; whoever does more than say it also makes the platform do it. */
const reported = (
  situation: MailboxSituation,
  { id, onlySays }: Fate,
  day: Day,
  platform: Platform,
): EntryDraft | null => {
  const { decision } = situation.record
  if (decision === null || decision.choice === 'letLapse') return null
  if (!onlySays && decision.choice === 'keepAsShared') platform.restored.set(id, day + 1)
  if (!onlySays && decision.choice === 'legalHold') platform.held.set(id, day + 1)
  const step = { step: 'reported', decision: decision.seq } as const
  return executionRefusal(situation, step) === null ? executionDraft(step, 'Uitgevoerd.') : null
}

/** What no roster shows is verified by the provider's own look: that a colleague has access. */
const verified = (situation: MailboxSituation, day: Day): EntryDraft | null => {
  const { decision } = situation.record
  if (decision?.choice !== 'handOver') return null
  const seen = { proof: 'accessSeen', seenAt: noonOf(day) } as const
  const step = { step: 'verified', decision: decision.seq, ...seen } as const
  return executionRefusal(situation, step) === null ? executionDraft(step, 'Toegang gezien.') : null
}
