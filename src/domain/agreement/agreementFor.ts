import { domainOf } from '../mailDomain.ts'
import type { MailboxClass, MailboxFacts } from '../retention/mailbox.ts'
import type { Agreement, PublishedAgreement } from './agreement.ts'

export type ClassRule = NonNullable<Agreement['mailboxes']['any']>

/** The agreement a mailbox falls under: the one the roster names, else the one with its domain, else the only one. */
export const agreementFor = (
  facts: Pick<MailboxFacts, 'customer' | 'address'>,
  agreements: readonly PublishedAgreement[],
): PublishedAgreement | null => {
  const { byId, byDomain, only } = lookupIn(agreements)
  if (facts.customer !== null) return byId.get(facts.customer) ?? null
  return byDomain.get(domainOf(facts.address)) ?? only
}

interface Lookup {
  readonly byId: ReadonlyMap<string, PublishedAgreement>
  readonly byDomain: ReadonlyMap<string, PublishedAgreement>
  /** The one for whatever has no other: where there is no other, and it names no domains. */
  readonly only: PublishedAgreement | null
}

/** A list of agreements is asked for 100,000 mailboxes; made ready once, it costs none of them a search. */
const lookups = new WeakMap<readonly PublishedAgreement[], Lookup>()

const lookupIn = (agreements: readonly PublishedAgreement[]): Lookup => {
  const known = lookups.get(agreements)
  if (known !== undefined) return known
  // From the last to the first: of two that name one domain the first holds.
  const named = agreements.flatMap((one) => one.agreement.domains.map((domain) => [domain, one] as const))
  const [only, ...others] = agreements
  const lookup = {
    byId: new Map(agreements.map((one) => [one.id, one])),
    byDomain: new Map<string, PublishedAgreement>(named.toReversed()),
    only: others.length === 0 && only?.agreement.domains.length === 0 ? only : null,
  }
  lookups.set(agreements, lookup)
  return lookup
}

/** The class of a mailbox: the roster's word, else what its facts say; null for an ordinary one in use. */
export const mailboxClassOf = (facts: MailboxFacts): MailboxClass | null => {
  if (facts.mailboxClass !== null) return facts.mailboxClass
  if (facts.kind === 'shared' || facts.convertedToSharedAt !== null) return 'shared'
  const isLeaving =
    facts.startUnknown ||
    facts.leavesOn !== null ||
    facts.accountDeletedAt !== null ||
    facts.licenceLastSeenAt !== null ||
    facts.licenceMissingSince !== null ||
    facts.holdReleasedAt !== null
  return isLeaving ? 'leaver' : null
}

export const ruleFor = (facts: MailboxFacts, { mailboxes }: Agreement): ClassRule | null => {
  const mailboxClass = mailboxClassOf(facts)
  return (mailboxClass === null ? undefined : mailboxes[mailboxClass]) ?? mailboxes.any ?? null
}
