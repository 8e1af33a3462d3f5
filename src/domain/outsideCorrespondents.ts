import { isOurs, type OurSide } from './mailDomain.ts'
import type { MessageMetadata, Participant } from './message.ts'

interface MailOfOwner extends OurSide {
  readonly metadata: Pick<MessageMetadata, 'from' | 'to' | 'cc'>
}

/** Who wrote, when that is an outsider, or else the outsiders it was written to. */
export const outsideCorrespondents = (mail: MailOfOwner): readonly Participant[] => {
  const { from, to, cc } = mail.metadata
  const isOutside = ({ address }: Participant) => !isOurs(address, mail)
  return from !== null && isOutside(from) ? [from] : [...to, ...cc].filter(isOutside)
}
