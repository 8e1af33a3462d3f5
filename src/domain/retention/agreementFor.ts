import { domainOf } from '../mailDomain.ts'
import type { Agreement, PublishedAgreement } from './agreement.ts'
import type { MailboxClass, MailboxFacts } from './mailbox.ts'

export type ClassRule = NonNullable<Agreement['mailboxes']['any']>

/** The agreement a mailbox falls under: the one the roster names, else the one with its domain, else the only one. */
export const agreementFor = (
  facts: Pick<MailboxFacts, 'customer' | 'address'>,
  agreements: readonly PublishedAgreement[],
): PublishedAgreement | null => {
  if (facts.customer !== null) return agreements.find(({ id }) => id === facts.customer) ?? null
  const domain = domainOf(facts.address)
  const [only, ...others] = agreements
  return (
    agreements.find(({ agreement }) => agreement.domains.some((one) => one === domain)) ??
    (others.length === 0 && only?.agreement.domains.length === 0 ? only : null)
  )
}

/** The class of a mailbox: the roster's word, else what its facts say; null for an ordinary one in use. */
export const mailboxClassOf = (facts: MailboxFacts): MailboxClass | null => {
  if (facts.mailboxClass !== null) return facts.mailboxClass
  if (facts.kind === 'shared' || facts.convertedToSharedAt !== null) return 'shared'
  const isLeaving =
    facts.leavesOn !== null || facts.accountDeletedAt !== null || facts.licenceMissingSince !== null
  return isLeaving ? 'leaver' : null
}

export const ruleFor = (facts: MailboxFacts, { mailboxes }: Agreement): ClassRule | null => {
  const mailboxClass = mailboxClassOf(facts)
  return (mailboxClass === null ? undefined : mailboxes[mailboxClass]) ?? mailboxes.any ?? null
}
