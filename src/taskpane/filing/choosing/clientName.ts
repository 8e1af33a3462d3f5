import { domainOf, isMailProvider, isOurs } from '../../../domain/mailDomain.ts'
import type { MessageMetadata } from '../../../domain/message.ts'

/** Second-level parts under which a country registers names, as in `co.uk`. */
const registryParts = new Set(['ac', 'co', 'com', 'gov', 'net', 'org'])

/** A first guess at the client a mail is about: the other side's organisation by its domain, or the person's name. */
export const clientName = (
  metadata: MessageMetadata,
  ownAddress: string,
  ownDomains: readonly string[] = [],
): string => {
  const people = [...(metadata.from ? [metadata.from] : []), ...metadata.to, ...metadata.cc]
  const other = people.find(
    (person) => person.address !== '' && !isOurs(person.address, { ownAddress, ownDomains }),
  )
  if (!other) return ''
  const domain = domainOf(other.address)
  return isMailProvider(domain) ? other.name || other.address : organisationName(domain)
}

const organisationName = (domain: string): string => {
  const parts = domain.split('.')
  const last = parts.length - (registryParts.has(parts.at(-2) ?? '') ? 3 : 2)
  const name = parts[Math.max(last, 0)] ?? ''
  return name
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
