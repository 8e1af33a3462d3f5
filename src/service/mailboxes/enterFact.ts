import type { NewFact } from '../../contract/mailboxSchemas.ts'
import { type Instant, instantOf } from '../../domain/calendar/calendar.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import { appendToMailbox } from './mailboxRegister.ts'

export type FactOutcome = 'recorded' | 'notADate' | 'notAnInstant' | 'notSeenYet'

/** Minutes that the clock of whoever reports may be ahead of ours. */
const clocksDiffer = 5

/** What was seen cannot be later than now: a start in the future would make a mailbox seem safe for longer. */
export const isSeenBy = (at: Instant, now: Instant): boolean =>
  Date.parse(at) <= Date.parse(now) + clocksDiffer * 60_000

/** Records what was seen on the platform, or the last working day, with who instructed. */
export const enterFact = async (
  organisation: Organisation,
  act: Act,
  mailbox: string,
  { fact, value, instructedBy, note }: Omit<NewFact, 'request'>,
): Promise<FactOutcome> => {
  const isDate = value.length === 10
  if (fact === 'leavesOn' && !isDate) return 'notADate'
  if (fact !== 'leavesOn' && isDate) return 'notAnInstant'
  if (!isDate && !isSeenBy(value, act.at)) return 'notSeenYet'
  const facts = { fact, value: isDate ? value : instantOf(value) }
  await appendToMailbox(organisation, mailbox, act, () => ({
    kind: 'write',
    draft: mailboxEntry('factEntered', facts, { instructedBy, note }),
  }))
  return 'recorded'
}
