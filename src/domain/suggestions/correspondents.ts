import { domainOf, isDomainOf, isMailProvider } from '../mailDomain.ts'
import type { MessageMetadata, Participant } from '../message.ts'

/** Somebody a mail is from or to, as the index compares them. */
export interface Correspondent {
  readonly address: string
  readonly domain: string
  /** The name, or the address where there is none. */
  readonly shown: string
}

/** A mail to more is a mailing, and says little about each. */
const maxCorrespondents = 500
/** RFC 5321 section 4.5.3.1: 64 for the mailbox, 255 for the domain, and the @. */
const maxAddressLength = 320

/** From, to and cc, each address once. */
export const correspondentsOf = ({ from, to, cc }: MessageMetadata): readonly Correspondent[] => {
  const byAddress = new Map<string, Correspondent>()
  for (const participant of from === null ? [...to, ...cc] : [from, ...to, ...cc]) {
    if (byAddress.size === maxCorrespondents) break
    const correspondent = correspondentFrom(participant)
    if (correspondent && !byAddress.has(correspondent.address)) {
      byAddress.set(correspondent.address, correspondent)
    }
  }
  return [...byAddress.values()]
}

/** Whether the address is none of the firm's: not of its domains, nor of one below them. */
export const isOutside =
  (ownDomains: readonly string[]) =>
  ({ domain }: Correspondent): boolean =>
    !isDomainOf(domain, ownDomains)

export const domainsOf = (correspondents: readonly Correspondent[]): readonly string[] => [
  ...new Set(correspondents.map(({ domain }) => domain).filter((domain) => !isMailProvider(domain))),
]

const correspondentFrom = ({ name, address: written }: Participant): Correspondent | null => {
  const address = written.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1 || address.length > maxAddressLength) return null
  return { address, domain: domainOf(address), shown: name.trim() || address }
}
