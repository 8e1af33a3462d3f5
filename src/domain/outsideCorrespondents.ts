import { areColleagues } from './mailDomain.ts'
import type { MessageMetadata, Participant } from './message.ts'

interface MailOfOwner {
  readonly metadata: Pick<MessageMetadata, 'from' | 'to' | 'cc'>
  /** Whoever shares its domain is a colleague, unless a provider's. */
  readonly ownAddress: string
  /** The firm's further domains. */
  readonly ownDomains?: readonly string[]
}

/** Who wrote, when that is an outsider, or else the outsiders it was written to. */
export const outsideCorrespondents = ({
  metadata: { from, to, cc },
  ownAddress,
  ownDomains,
}: MailOfOwner): readonly Participant[] => {
  const isOutside = ({ address }: Participant) => !areColleagues(address, ownAddress, ownDomains)
  return from !== null && isOutside(from) ? [from] : [...to, ...cc].filter(isOutside)
}
