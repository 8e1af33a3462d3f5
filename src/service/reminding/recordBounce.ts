import type { Instant } from '../../domain/calendar/calendar.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { Sending } from '../../domain/reminders/sending.ts'
import { deliveryReport } from '../../mime/deliveryReport.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Organisation } from '../organisation.ts'
import type { Act, Decision } from '../register/registers.ts'
import { commitmentOfMessageId, reminderOfMessageId } from './reminderMessageId.ts'
import { dossierItself } from './remindingParts.ts'

/** `notReport`: some other mail. `delay`: the server is still trying. `notOurs`: of no reminder that was sent. */
export type BounceReading =
  | { readonly kind: 'notReport' | 'delay' | 'notOurs' }
  /** `of`: the mailbox or the case it was about, by its id. */
  | { readonly kind: 'recorded' | 'known'; readonly of: string }

/** Bytes of a report that are read: what it says comes first, and the returned mail's header follows. */
const readAtMost = 1024 * 1024

/** Records of a reminder that came back that it counts as not sent: the next round tells the next in line. */
export const recordBounce = async (
  organisation: Organisation,
  mail: AsyncIterable<Uint8Array>,
  now: Instant,
): Promise<BounceReading> => {
  const report = await deliveryReport(await beginningOf(mail))
  if (report === null) return { kind: 'notReport' }
  if (!report.isFailed) return { kind: 'delay' }
  const { messageId } = report
  const aboutMailbox = messageId === null ? null : reminderOfMessageId(messageId)
  if (aboutMailbox !== null) return recordOfMailbox(organisation, aboutMailbox, now)
  const aboutCase = messageId === null ? null : commitmentOfMessageId(messageId)
  return aboutCase === null ? { kind: 'notOurs' } : recordOfCase(organisation, aboutCase, now)
}

const recordOfMailbox = async (
  organisation: Organisation,
  { mailbox, first }: { readonly mailbox: string; readonly first: number },
  now: Instant,
): Promise<BounceReading> => {
  const outcome = await appendToMailbox<BounceReading>(
    organisation,
    mailbox,
    actOf(first, now),
    ({ reminders }) => refusalOf(reminders, first, mailbox),
  )
  if (outcome.kind === 'answer') return outcome.answer
  return { kind: outcome.kind === 'written' ? 'recorded' : 'known', of: mailbox }
}

const recordOfCase = async (
  { registers, follower }: Organisation,
  { caseId, first }: { readonly caseId: string; readonly first: number },
  now: Instant,
): Promise<BounceReading> => {
  const register = caseRegister(caseId)
  const outcome = await registers.append<CaseState, BounceReading>(
    register,
    actOf(first, now),
    ({ reminders }) => refusalOf([...reminders.values()], first, caseId),
  )
  if (outcome.kind === 'answer') return outcome.answer
  await follower.followAct(register.folder, outcome)
  return { kind: outcome.kind === 'written' ? 'recorded' : 'known', of: caseId }
}

const actOf = (first: number, at: Instant): Act => ({ request: `bounce.${first}`, by: dossierItself, at })

const refusalOf = (reminders: readonly Sending[], first: number, of: string): Decision<BounceReading> => {
  const reminder = reminders.find((one) => one.first === first)
  if (reminder === undefined) return { kind: 'answer', answer: { kind: 'notOurs' } }
  if (reminder.state === 'refused') return { kind: 'answer', answer: { kind: 'known', of } }
  const facts = { reminder: reminder.key, claim: reminder.claim, because: 'bounced' } as const
  return { kind: 'write', draft: mailboxEntry('reminderRefused', facts, null) }
}

const beginningOf = async (mail: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of mail) {
    // Copied: whoever reads a file may use its buffer again.
    chunks.push(chunk.slice())
    size += chunk.length
    if (size >= readAtMost) break
  }
  return Buffer.concat(chunks).subarray(0, readAtMost)
}
