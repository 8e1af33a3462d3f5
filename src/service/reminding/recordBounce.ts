import type { Instant } from '../../domain/calendar.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { deliveryReport } from '../../mime/deliveryReport.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Organisation } from '../organisation.ts'
import { reminderOfMessageId } from './reminderMessageId.ts'
import { dossierItself } from './remindingParts.ts'

/** `notReport`: some other mail. `delay`: the server is still trying. `notOurs`: of no reminder that was sent. */
export type BounceReading =
  | { readonly kind: 'notReport' | 'delay' | 'notOurs' }
  | { readonly kind: 'recorded' | 'known'; readonly mailbox: string }

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
  const about = report.messageId === null ? null : reminderOfMessageId(report.messageId)
  if (about === null) return { kind: 'notOurs' }
  const { mailbox, first } = about
  const act = { request: `bounce.${first}`, by: dossierItself, at: now }
  const outcome = await appendToMailbox<BounceReading>(organisation, mailbox, act, ({ reminders }) => {
    const reminder = reminders.find((one) => one.first === first)
    if (reminder === undefined) return { kind: 'answer', answer: { kind: 'notOurs' } }
    if (reminder.state === 'refused') return { kind: 'answer', answer: { kind: 'known', mailbox } }
    const facts = { reminder: reminder.key, claim: reminder.claim, because: 'bounced' } as const
    return { kind: 'write', draft: mailboxEntry('reminderRefused', facts, null) }
  })
  if (outcome.kind === 'answer') return outcome.answer
  return { kind: outcome.kind === 'written' ? 'recorded' : 'known', mailbox }
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
