import { domainOf, isMailProvider, isOurs, type OurSide } from '../mailDomain.ts'
import type { CleanUpMail, Grouping } from './cleanUpMail.ts'

/** Groupings that a mail's own header tells. */
export type HeaderGrouping = Exclude<Grouping, 'case' | 'conversation'>
export const headerGroupings = ['client', 'sender', 'folder'] as const satisfies readonly HeaderGrouping[]

type Header = Pick<CleanUpMail, 'from' | 'to' | 'folder'>

/** What a mail is grouped by: the outside firm it is with, who wrote it, where it lies. */
export const placesOf = (mail: Header, ours: OurSide): Readonly<Record<HeaderGrouping, string>> => ({
  client: clientOf(mail, ours) ?? domainOf(ours.ownAddress),
  sender: mail.from?.address.trim().toLowerCase() ?? '',
  folder: mail.folder,
})

/** The domain of the first outsider, or his address where that is a provider's; null among colleagues. */
export const clientOf = ({ from, to }: Header, ours: OurSide): string | null => {
  const people = from === null ? to : [from, ...to]
  const outsider = people.find(({ address }) => address.includes('@') && !isOurs(address, ours))
  if (outsider === undefined) return null
  const address = outsider.address.trim().toLowerCase()
  const domain = domainOf(address)
  return isMailProvider(domain) ? address : domain
}
