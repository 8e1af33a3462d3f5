import { mailboxId } from '../../contract/basicSchemas.ts'
import { type Action, may, subjectOf } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Asked } from '../http/environment.ts'
import { demand, readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** The mailbox that a request names, if this person may do this with it; one he may not see is not found. */
export const askedMailbox = async (
  c: Asked,
  { mailboxes, now }: Pick<ServiceParts, 'mailboxes' | 'now'>,
  action: Action,
): Promise<MailboxSituation> => {
  const person = c.get('person')
  if (action !== 'viewMailboxes') demand(c, action)
  const situation = await mailboxes.one(readParameter(c, 'id', mailboxId), now())
  if (situation === null || !may(person, 'viewMailboxes', subjectOf(situation)))
    throw new ServiceError('mailboxNotFound')
  if (!may(person, action, subjectOf(situation))) throw new ServiceError('notAllowed')
  return situation
}
