import { mailboxId } from '../../contract/basicSchemas.ts'
import { type Action, may, subjectOf } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Asked } from '../http/environment.ts'
import { demand, readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

type Parts = Pick<ServiceParts, 'mailboxes' | 'now'>

/** The mailbox that a request names, if this person may do this with it; one he may not see is not found. */
export const askedMailbox = async (c: Asked, parts: Parts, action: Action): Promise<MailboxSituation> => {
  if (action !== 'viewMailboxes') demand(c, action)
  return askedLeaving(c, parts, action)
}

/**
 * The same where it is about a leaving. Rights reach one's own mailbox there and those entrusted to one, so that nobody is
 * refused before it is known which it is.
 */
export const askedLeaving = async (
  c: Asked,
  { mailboxes, now }: Parts,
  action: Action,
): Promise<MailboxSituation> => {
  const person = c.get('person')
  const situation = await mailboxes.one(readParameter(c, 'id', mailboxId), now())
  if (situation === null || !may(person, 'viewMailboxes', subjectOf(situation)))
    throw new ServiceError('mailboxNotFound')
  if (!may(person, action, subjectOf(situation))) throw new ServiceError('notAllowed')
  return situation
}

/** A mailbox as it stands after what was just recorded. */
export const mailboxNow = async ({ mailboxes, now }: Parts, id: string): Promise<MailboxSituation> => {
  const situation = await mailboxes.one(id, now())
  if (situation === null) throw new ServiceError('mailboxNotFound')
  return situation
}
