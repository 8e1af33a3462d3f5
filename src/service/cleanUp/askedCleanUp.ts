import { cleanUpMailbox } from '../../contract/cleanUpSchemas.ts'
import { isOwnMailbox, may, type Subject, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Asked } from '../http/environment.ts'
import { readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { CleanUpOf } from './cleanUpOf.ts'

type Parts = Pick<ServiceParts, 'mailboxes' | 'mailSources' | 'now'>

/** A mailbox that somebody may clean up. */
export interface MailboxToCleanUp {
  readonly mailbox: CleanUpOf['mailbox']
  /** Null: it is in no roster. */
  readonly situation: MailboxSituation | null
  readonly isOwn: boolean
}

/** The mailbox that a request names, with its mail; another's is not found, unless it is entrusted to this person. */
export const askedCleanUp = async (
  c: Asked,
  parts: Parts,
): Promise<MailboxToCleanUp & { readonly of: CleanUpOf }> => {
  const person = c.get('person')
  const named = readParameter(c, 'mailbox', cleanUpMailbox)
  const asked = named === 'own' ? await ownMailbox(parts, person) : await mailboxWithId(parts, named)
  if (asked === null || !mayCleanUp(person, asked)) throw new ServiceError('mailboxNotFound')
  const source = (await parts.mailSources?.sourceOf(asked.mailbox.address)) ?? null
  if (source === null) throw new ServiceError('mailNotAtHand')
  return {
    ...asked,
    isOwn: isOwnMailbox(person, asked.mailbox),
    of: { mailbox: asked.mailbox, person, source },
  }
}

/** The mailboxes with mail at hand that this person may clean up, his own first. */
export const cleanUpMailboxesOf = async (
  parts: Parts,
  person: Person,
): Promise<readonly MailboxToCleanUp[]> => {
  const { situations } = await parts.mailboxes.all(parts.now())
  const own = await ownMailbox(parts, person)
  const others = situations.filter(({ facts }) => !isOwnMailbox(person, facts)).map(toCleanUp)
  const allowed: MailboxToCleanUp[] = []
  for (const one of own === null ? others : [own, ...others]) {
    if (!mayCleanUp(person, one)) continue
    const source = await parts.mailSources?.sourceOf(one.mailbox.address)
    if (source) allowed.push({ ...one, isOwn: isOwnMailbox(person, one.mailbox) })
  }
  return allowed
}

type Named = Omit<MailboxToCleanUp, 'isOwn'>

const ownMailbox = async ({ mailboxes, now }: Parts, person: Person): Promise<Named | null> => {
  if (person.address === null) return null
  const { situations } = await mailboxes.all(now())
  const own = situations.find(({ facts }) => isOwnMailbox(person, facts))
  const { name, address } = person
  return own === undefined ? { mailbox: { id: null, name, address }, situation: null } : toCleanUp(own)
}

const mailboxWithId = async ({ mailboxes, now }: Parts, id: string): Promise<Named | null> => {
  const situation = await mailboxes.one(id, now())
  return situation && toCleanUp(situation)
}

const toCleanUp = (situation: MailboxSituation): MailboxToCleanUp => {
  const { id, name, address } = situation.facts
  return { mailbox: { id, name, address }, situation, isOwn: false }
}

const mayCleanUp = (person: Person, { situation, mailbox }: Named): boolean => {
  const subject: Subject =
    situation === null ? { address: mailbox.address, customer: null } : subjectOf(situation)
  return may(person, 'cleanUp', subject)
}
