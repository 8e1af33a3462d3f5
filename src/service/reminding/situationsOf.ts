import { dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import { type MailboxSituation, situationOf } from '../../domain/retention/situation.ts'
import type { RemindingParts } from './remindingParts.ts'

/** A mailbox's situation on another state of its register, so that a rule can be asked again before each entry. */
export type SituationWith = (situation: MailboxSituation, record: MailboxRecord) => MailboxSituation

/** By the agreements in force at `now`. */
export const situationsAt = async (
  { organisation: { zone }, agreements }: Pick<RemindingParts, 'organisation' | 'agreements'>,
  now: Instant,
): Promise<SituationWith> => {
  const inForce = await agreements.inForce(dateOf(now, zone))
  return ({ facts }, record) => situationOf(facts, record, { now, zone, agreements: inForce })
}
