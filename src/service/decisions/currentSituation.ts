import { type CalendarDate, dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import { type MailboxSituation, situationOf } from '../../domain/retention/situation.ts'
import { mailboxRegister } from '../mailboxes/mailboxRegister.ts'
import type { PublicParts } from '../public/publicParts.ts'

type Parts = Pick<PublicParts, 'organisation' | 'mailboxes' | 'agreements'>

/** What a mailbox's situation is made of but for its register, so that a rule can be asked again on each state of that. */
export type SituationWith = (record: MailboxRecord) => MailboxSituation

/** Null where no such mailbox is known. */
export const situationWith = async (
  { organisation, mailboxes, agreements }: Parts,
  mailbox: string,
  now: Instant,
): Promise<SituationWith | null> => {
  const known = await mailboxes.one(mailbox, now)
  if (known === null) return null
  const today: CalendarDate = dateOf(now, organisation.zone)
  const inForce = await agreements.inForce(today)
  return (record) => situationOf(known.facts, record, { now, zone: organisation.zone, agreements: inForce })
}

/** The register's own word on a mailbox: an index may not have seen yet what another process wrote. Writes nothing. */
export const recordNow = async (
  { organisation }: Parts,
  mailbox: string,
  now: Instant,
): Promise<MailboxRecord> => {
  const look = { request: 'look', by: 'dossier', at: now }
  const seen = await organisation.registers.append(mailboxRegister(mailbox), look, () => ({
    kind: 'answer',
    answer: null,
  }))
  return seen.state
}
