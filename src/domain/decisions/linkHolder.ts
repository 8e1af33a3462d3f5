import type { Agreement, NamedPerson } from '../agreement/agreement.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import type { DecisionMaker, DecisionRole } from './decision.ts'
import type { DecisionLink } from './decisionLink.ts'
import { isGone, sameAddress } from './decisionRules.ts'

/** Whom an agreement names in a role. */
export const personIn = (agreement: Agreement, role: DecisionRole): NamedPerson | null =>
  agreement[role] ?? null

/**
 * Who comes in by a link: whoever it was mailed to, for as long as the agreement in force names him in its role, the link
 * was not revoked and the mailbox has not ended. Null: it opens nothing. The end of an agreed period alone ends no mailbox.
 */
export const linkHolder = (
  { role, address, isRevoked }: Pick<DecisionLink, 'role' | 'address' | 'isRevoked'>,
  { agreement, countdown }: MailboxSituation,
): DecisionMaker | null => {
  const person = agreement && personIn(agreement.agreement, role)
  if (isRevoked || isGone(countdown) || person === null || address === null) return null
  return sameAddress(person.address, address) ? { role, ...person } : null
}
