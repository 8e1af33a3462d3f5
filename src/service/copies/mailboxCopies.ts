import type { RecordedCopy } from '../../domain/leaving/leavingRecord.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { CopyJobs, MadeCopy } from './copyJobs.ts'

/** Each person leaves out what he decided himself. */
export const mailboxCopyKey = (address: string, person: string): string =>
  `mailbox ${address.toLowerCase()} ${person}`

/** A copy of a mailbox that lies here, and whose it is. */
export interface MailboxCopy extends MadeCopy {
  /** A person's id. */
  readonly by: string
}

/**
 * The copies of a mailbox that were made here, the newest first: by its owner or whoever it was ever entrusted to, also
 * where he is among the people no more.
 */
export const mailboxCopiesOf =
  ({ signIn }: Pick<ServiceParts, 'signIn'>, copies: CopyJobs) =>
  async ({ facts, record: { leaving } }: MailboxSituation): Promise<readonly MailboxCopy[]> => {
    const owners = (await signIn.people()).filter((person) => isOwnMailbox(person, facts))
    const makers = new Set([
      ...owners.map(({ id }) => id),
      ...(leaving?.trusts ?? []).map(({ person }) => person),
      ...[leaving?.copy?.by, leaving?.signatures.leaver?.by].filter((by) => by !== undefined),
    ])
    const made: MailboxCopy[] = []
    for (const by of makers) {
      const copy = await copies.made(mailboxCopyKey(facts.address, by))
      if (copy !== null) made.push({ ...copy, by })
    }
    return made.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
  }

/** The newest that is complete, as it is recorded; null where there is none. */
export const copyMadeLast = (copies: readonly MailboxCopy[]): RecordedCopy | null => {
  const copy = copies.find(({ isComplete }) => isComplete)
  return copy === undefined
    ? null
    : { sha256: copy.hash, mails: copy.copied, at: copy.at, by: copy.by, note: null }
}
