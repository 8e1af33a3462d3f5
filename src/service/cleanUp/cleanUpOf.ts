import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailSource } from '../../ports/mailSource.ts'
import type { CopyJobs } from '../copies/copyJobs.ts'
import type { Organisation } from '../organisation.ts'
import type { OwnFilings } from '../routes/ownFilings.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { cleanUpRoot } from './cleanUpFiles.ts'

/** What a clean-up works with. */
export interface CleanUpParts
  extends Pick<ServiceParts, 'messageAtMost' | 'log' | 'now' | 'signIn' | 'mailboxes'> {
  readonly organisation: Organisation
  readonly work: WorkFiles
  readonly filings: OwnFilings
  readonly copyJobs: Pick<CopyJobs, 'withhold'>
}

/** Which mailbox is cleaned up, and by whom. */
export interface CleanUpOf {
  readonly mailbox: {
    /** Null: it is in no roster, and has no register. */
    readonly id: string | null
    readonly name: string
    readonly address: string
  }
  readonly person: Person
  readonly source: MailSource
}

/**
 * Each person's own: what the owner concluded of his mail is not for whoever it is entrusted to. His own mailbox is `own`
 * whether it is in a roster or not: it is often entered only when somebody leaves, and what he decided must stay.
 */
export const cleanUpFolder = ({ mailbox, person }: Pick<CleanUpOf, 'mailbox' | 'person'>): string =>
  `${cleanUpRoot}/of-${person.id}/${isOwnMailbox(person, mailbox) ? 'own' : `mailbox-${mailbox.id}`}`
