import type { CleanUpNow } from '../../domain/leaving/checks.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { PromiseLetGo } from '../cleanUp/forLeaving.ts'
import type { MailboxCopy } from '../copies/mailboxCopies.ts'
import type { DownloadLinks } from '../http/downloadLinks.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'

/** What the use cases of leaving are made of. */
export interface LeavingParts
  extends Pick<
    ServiceParts,
    'organisation' | 'organisationName' | 'mailboxes' | 'mailSources' | 'signIn' | 'now'
  > {
  readonly work: WorkFiles
  /** How far a mailbox was gone through; null where its mail is not at hand. `isFresh`: what was counted before is not good enough. */
  readonly cleanUpNumbers: (situation: MailboxSituation, isFresh?: boolean) => Promise<CleanUpNow | null>
  /** Client mail with a promise that was called not needed with others at once, as far as this person may see it. */
  readonly promisesLetGo: (situation: MailboxSituation, person: Person) => Promise<readonly PromiseLetGo[]>
  /** The static copies that were made here and still lie here, the newest first. */
  readonly copiesMade: (situation: MailboxSituation) => Promise<readonly MailboxCopy[]>
  readonly downloads: DownloadLinks
  /** The mail that a clean-up knows by this name; null where there is none. */
  readonly cleanUpMail: (situation: MailboxSituation, name: string) => Promise<SourceMessage | null>
}

/** What it takes to count how far a leaving is. */
export type CountingParts = Pick<
  LeavingParts,
  'organisation' | 'signIn' | 'work' | 'cleanUpNumbers' | 'copiesMade'
>
