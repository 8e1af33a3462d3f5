import type { CalendarDate } from '../calendar.ts'
import type { FoundCommitment } from '../commitments/commitment.ts'
import { findCommitments } from '../commitments/findCommitments.ts'
import { domainOf } from '../mailDomain.ts'
import type { SendSettings } from './sendSettings.ts'

/** A mail being written, as far as it tells what is promised in it. */
export interface WrittenText {
  readonly subject: string
  readonly body: string
  /** Address of whoever writes. */
  readonly from: string
  readonly today: CalendarDate
}

/** Clients' domains among the recipients, without those this person is not asked about; none when he is never asked. */
export const askedDomains = (
  recipients: readonly string[],
  { clientDomains, asks, quietDomains }: SendSettings,
): readonly string[] => {
  if (!asks) return []
  const domains = recipients.map(domainOf)
  return clientDomains.filter((client) => domains.includes(client) && !quietDomains.includes(client))
}

/** What the writer promises in a mail that he is about to send. */
export const promisesIn = ({ subject, body, from, today }: WrittenText): readonly FoundCommitment[] =>
  findCommitments({ subject, body }, { writtenOn: today, us: [from], from }).filter(
    ({ promisor }) => promisor === 'us',
  )
