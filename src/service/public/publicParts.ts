import type { Postman } from '../../ports/postman.ts'
import type { AgreementBook, MailboxBook } from '../mailboxes/mailboxBook.ts'
import type { Organisation } from '../organisation.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** What the pages for people who do not sign in are made of. */
export interface PublicParts extends Pick<ServiceParts, 'log' | 'now'> {
  readonly organisation: Organisation
  readonly book: MailboxBook
  readonly agreements: AgreementBook
  /** Null where no mail server is set: codes cannot be mailed, and nothing can be decided here. */
  readonly post: Postman | null
  /** Origin under which the pages are reached, without a slash at the end. Links are made of it, never of a request. */
  readonly publicUrl: string
}
