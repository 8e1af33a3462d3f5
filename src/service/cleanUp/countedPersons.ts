import { grantedTo, ownerGone } from '../../domain/leaving/trust.ts'
import { isOwnMailbox, subjectOf } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { keyFile } from './cleanUpFiles.ts'
import { type CleanUpOf, cleanUpFolder } from './cleanUpOf.ts'
import { ownerWhoBegan } from './private/ownerWhoBegan.ts'

type Parts = Pick<ServiceParts, 'mailSources' | 'signIn' | 'organisation'> & { readonly work: WorkFiles }

/** A clean-up that counts for a leaving. */
export interface OneCleanUp {
  readonly of: CleanUpOf
  readonly hasBegun: boolean
  /** He may go on with it: it is his mailbox, or entrusted to him today. */
  readonly mayGoOn: boolean
}

/**
 * Whose clean-ups count: the owner's, and once he has gone also those of whoever the mailbox was entrusted to. Where nobody
 * began, of whoever would.
 */
export const cleanedUp = async (
  parts: Parts,
  situation: MailboxSituation,
): Promise<{ readonly known: readonly OneCleanUp[]; readonly hasBegun: boolean }> => {
  const { id, name, address } = situation.facts
  const mailbox = { id, name, address }
  const source = (await parts.mailSources?.sourceOf(address)) ?? null
  const candidates = await candidatesFor(parts, situation)
  const begun = await Promise.all(
    candidates.map(
      async ({ person }) => (await parts.work.read(keyFile(cleanUpFolder({ mailbox, person })))) !== null,
    ),
  )
  const hasBegun = begun.includes(true)
  if (source === null) return { known: [], hasBegun }
  const known = candidates.map(({ person, mayGoOn }, one) => ({
    of: { mailbox, person, source },
    ...{ hasBegun: begun[one] === true, mayGoOn },
  }))
  return { known: hasBegun ? known.filter((one) => one.hasBegun) : known.slice(0, 1), hasBegun }
}

/** Among the people no more: what he decided counts as he saw it. */
const asHeWas = (id: string, { name, address }: MailboxSituation['facts']): CleanUpOf['person'] => ({
  ...{ id, name, address, customers: null },
  roles: ['employee'],
})

const candidatesFor = async (
  { signIn, work, organisation }: Parts,
  situation: MailboxSituation,
): Promise<readonly (Pick<OneCleanUp, 'mayGoOn'> & Pick<CleanUpOf, 'person'>)[]> => {
  const people = await signIn.people()
  const { facts, record, today } = situation
  const { entrusted = [] } = subjectOf(situation)
  const owners = people.filter((person) => isOwnMailbox(person, facts))
  const isOwners = owners.length > 0 && ownerGone(facts, today) === null && entrusted.length === 0
  const trusted = isOwners ? [] : grantedTo(record.leaving?.trusts ?? [])
  const left = owners.length > 0 ? null : await ownerWhoBegan({ work, folders: organisation.folders }, facts)
  return [
    ...owners.map((person) => ({ person, mayGoOn: true })),
    ...(left === null ? [] : [{ person: asHeWas(left, facts), mayGoOn: false }]),
    ...people
      .filter((person) => !isOwnMailbox(person, facts) && trusted.includes(person.id))
      .map((person) => ({ person, mayGoOn: entrusted.includes(person.id) })),
  ]
}
