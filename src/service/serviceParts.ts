import type { MailboxDirectory } from '../ports/mailboxDirectory.ts'
import type { PackMails } from '../ports/mailPack.ts'
import type { MailSources } from '../ports/mailSources.ts'
import type { Postman } from '../ports/postman.ts'
import type { SignIn } from '../ports/signIn.ts'
import type { AgreementBook } from './agreements/agreementBook.ts'
import type { CopyPlace } from './copies/copyPlace.ts'
import type { PaneFiles } from './http/panePage.ts'
import type { Log } from './log.ts'
import type { MailboxBook } from './mailboxes/mailboxBook.ts'
import type { Organisation } from './organisation.ts'
import type { PostStatus } from './reminding/postStatus.ts'

/** What a service is made of; the composition root gives it. */
export interface ServiceParts {
  readonly organisation: Organisation
  /** As the pane shows it. */
  readonly organisationName: string
  readonly directory: MailboxDirectory
  readonly agreements: AgreementBook
  readonly mailboxes: MailboxBook
  /** Null: nobody said where any mailbox's mail lies. */
  readonly mailSources: MailSources | null
  readonly packMails: PackMails
  /** Where static copies are made. */
  readonly copies: CopyPlace
  readonly signIn: SignIn
  readonly pane: PaneFiles
  /** Origins under which this service is reached, first the one to give to people; known once it listens. */
  readonly ownOrigins: () => readonly string[]
  /** Origins that may frame the pane. */
  readonly outlookOrigins: readonly string[]
  /** Origin of the pages for people who do not sign in (service/public), without a slash at the end; null: there are none. */
  readonly publicUrl: string | null
  /** Null: no mail server is set, and nothing can be mailed. */
  readonly postman: Postman | null
  /** How the last reminders fared. */
  readonly postStatus: () => PostStatus
  /** Bytes of one mail at most. */
  readonly messageAtMost: number
  readonly log: Log
  /** The present as an ISO instant in UTC. */
  readonly now: () => string
}
