import type { MessageMetadata, Participant } from '../../domain/message.ts'

/** Providers of mailboxes for everybody: their domain names nobody's organisation. */
const everybodysDomains = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.nl',
  'icloud.com',
  'kpnmail.nl',
  'live.com',
  'live.nl',
  'me.com',
  'msn.com',
  'outlook.com',
  'planet.nl',
  'proton.me',
  'protonmail.com',
  'telenet.be',
  'upcmail.nl',
  'xs4all.nl',
  'yahoo.com',
  'ziggo.nl',
])

/** Second-level parts under which a country registers names, as in `co.uk`. */
const registryParts = new Set(['ac', 'co', 'com', 'gov', 'net', 'org'])

/** A first guess at the client a mail is about: the other side's organisation by its domain, or the person's name. */
export const clientName = (metadata: MessageMetadata, ownAddress: string): string => {
  const people = [...(metadata.from ? [metadata.from] : []), ...metadata.to, ...metadata.cc]
  const other = people.find((person) => person.address !== '' && !isColleague(person, ownAddress))
  if (!other) return ''
  const domain = domainOf(other.address)
  return everybodysDomains.has(domain) ? other.name || other.address : organisationName(domain)
}

const isColleague = (person: Participant, ownAddress: string): boolean =>
  person.address.toLowerCase() === ownAddress.toLowerCase() ||
  (!everybodysDomains.has(domainOf(ownAddress)) && domainOf(person.address) === domainOf(ownAddress))

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

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
