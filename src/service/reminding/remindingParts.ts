import type { LeavingProgress } from '../../domain/leaving/plan.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Postman } from '../../ports/postman.ts'
import type { AgreementBook } from '../agreements/agreementBook.ts'
import type { MailboxBook } from '../mailboxes/mailboxBook.ts'
import type { Organisation } from '../organisation.ts'

/** What a round of reminders needs. */
export interface RemindingParts {
  readonly organisation: Organisation
  readonly agreements: AgreementBook
  readonly mailboxes: MailboxBook
  /** Null: nothing can be sent, and nothing is claimed. */
  readonly postman: Postman | null
  /** Null: letters carry no link. */
  readonly publicUrl: string | null
  /** How far somebody's leaving is; null: nobody is reminded of his plan. */
  readonly leavingProgress: ((situation: MailboxSituation) => Promise<LeavingProgress>) | null
  /** Domain of the sender, under which Message-IDs are made. */
  readonly senderDomain: string
  /** Milliseconds a claim holds; longer than the postman's patience. */
  readonly lease?: number
}

/** By whom the register says that Dossier itself acted. */
export const dossierItself = 'dossier'

/** Five minutes. */
export const usualLease = 5 * 60_000
