import type { FoundPromise } from '../commitments/commitment.ts'
import { findPromises } from '../commitments/findPromises.ts'
import { clientOf } from '../mailDomain.ts'
import type { SendSettings } from './sendSettings.ts'

/** A mail being written, as far as it tells what is promised in it. */
export interface WrittenText {
  readonly subject: string
  readonly body: string
  /** Address of whoever writes. */
  readonly from: string
}

/** Clients among the recipients, without those this person is not asked about; none when he is never asked. */
export const askedClients = (
  recipients: readonly string[],
  { clients, asks, quietClients }: SendSettings,
): readonly string[] => {
  if (!asks) return []
  const addressed = recipients.map(clientOf)
  return clients.filter((client) => addressed.includes(client) && !quietClients.includes(client))
}

/** What the writer promises in a mail that he is about to send. */
export const promisesIn = ({ subject, body, from }: WrittenText): readonly FoundPromise[] =>
  findPromises({ subject, body }, { us: { ownAddress: from }, from }).filter(
    ({ promisor }) => promisor === 'us',
  )
