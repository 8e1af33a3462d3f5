import type { RecordedCopy } from '../../domain/leaving/leavingRecord.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { CopyJobs } from './copyJobs.ts'

/** Each person leaves out what he decided himself. */
export const mailboxCopyKey = (address: string, person: string): string =>
  `mailbox ${address.toLowerCase()} ${person}`

/**
 * The complete copy of a mailbox that was made here last, by its owner or whoever it was ever entrusted to; null where there
 * is none.
 */
export const copyMadeOf =
  ({ signIn }: Pick<ServiceParts, 'signIn'>, copies: CopyJobs) =>
  async ({ facts, record }: MailboxSituation): Promise<RecordedCopy | null> => {
    const owners = (await signIn.people()).filter((person) => isOwnMailbox(person, facts))
    const trusted = (record.leaving?.trusts ?? []).map(({ person }) => person)
    const made: RecordedCopy[] = []
    for (const by of new Set([...owners.map(({ id }) => id), ...trusted])) {
      const copy = await copies.made(mailboxCopyKey(facts.address, by))
      if (copy?.isComplete) made.push({ sha256: copy.hash, mails: copy.copied, at: copy.at, by, note: null })
    }
    return made.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0] ?? null
  }
