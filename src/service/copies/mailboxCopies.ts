import type { LeavingRecord, RecordedCopy } from '../../domain/leaving/leavingRecord.ts'
import { signedCopyOf } from '../../domain/leaving/signOff.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { CleanUpOf } from '../cleanUp/cleanUpOf.ts'
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

/**
 * Takes away the copies of a mailbox that may hold mail which its owner now calls private. The one that both sides signed
 * with stays: he signed for what is in it.
 */
export const withholdCopies = async (
  copies: CopyJobs,
  { mailbox: { address }, person }: Pick<CleanUpOf, 'mailbox' | 'person'>,
  leaving: LeavingRecord | null,
): Promise<void> => {
  const makers = new Set([person.id, ...(leaving?.trusts ?? []).map((trust) => trust.person)])
  const signed = signedCopyOf(leaving)
  for (const by of makers) {
    const key = mailboxCopyKey(address, by)
    const made = await copies.made(key)
    if (made === null || made.hash !== signed) await copies.withhold(key)
  }
}

/** The newest that is complete, as it is recorded; null where there is none. */
export const copyMadeLast = (copies: readonly MailboxCopy[]): RecordedCopy | null => {
  const copy = copies.find(({ isComplete }) => isComplete)
  return copy === undefined
    ? null
    : { sha256: copy.hash, mails: copy.copied, at: copy.at, by: copy.by, note: null }
}
