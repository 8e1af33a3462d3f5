import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { plainLine } from './plainLine.ts'

/** For whom a letter about a mailbox is sent: the customer, or the mailbox's address where none is known. */
export const firmOf = ({ agreement, facts }: Pick<MailboxSituation, 'agreement' | 'facts'>): string =>
  plainLine(agreement?.agreement.customer ?? facts.address)
