import type { CaseId } from '../../domain/cases/case.ts'
import type { Departed } from '../../domain/leaving/checks.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Follow } from '../../domain/suggestions/follows.ts'
import { ownerWhoBegan } from '../cleanUp/private/ownerWhoBegan.ts'
import { followersIn, followsFile } from '../work/preferences.ts'
import type { LeavingParts } from './leavingParts.ts'

type Parts = Pick<LeavingParts, 'signIn' | 'work' | 'organisation'>

/**
 * The id by which registers know a mailbox's owner; null where nobody can say. One who is among the people no more is known
 * by what he signed or began himself, or the firm says who he was. An id that somebody else has now names nobody.
 */
export const ownerOf = async (
  { signIn, work, organisation }: Parts,
  { facts, record }: MailboxSituation,
): Promise<string | null> => {
  const people = await signIn.people()
  const there = people.find((person) => isOwnMailbox(person, facts))
  if (there !== undefined) return there.id
  const { owner = null, signatures } = record.leaving ?? {}
  const signed = signatures?.leaver?.grant === null ? signatures.leaver.by : null
  const known = owner ?? signed ?? (await ownerWhoBegan({ work, folders: organisation.folders }, facts))
  return people.some(({ id }) => id === known) ? null : known
}

/** Everybody who is among the people no more and has something that nobody took over; who is not named here has nothing. */
export const departed = async ({ signIn, work, organisation }: Parts): Promise<readonly Departed[]> => {
  const people = new Set((await signIn.people()).map(({ id }) => id))
  const found = new Map<string, Departed>()
  const add = (id: string, some: Partial<Departed>): void => {
    const nothing = { id, commitments: 0, emptyCases: 0, follows: 0 }
    if (!people.has(id)) found.set(id, { ...nothing, ...found.get(id), ...some })
  }
  for (const { person, ...open } of await organisation.index.openWork()) add(person, open)
  for await (const id of followersIn(organisation.folders)) {
    const { size } = await followedCases({ work }, id)
    if (size > 0) add(id, { follows: size })
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The conversations that somebody follows, by the case they are followed for. */
export const followedCases = async (
  { work }: Pick<Parts, 'work'>,
  id: string,
): Promise<ReadonlyMap<CaseId, readonly Follow[]>> =>
  Map.groupBy(await work.read(followsFile(id)), ({ caseId }) => caseId)
