import { mailboxId } from '../../contract/basicSchemas.ts'
import { type Action, may, subjectOf } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Asked } from '../http/environment.ts'
import { readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

/**
 * The mailbox that a request names, if this person may do this with it; one he may not see is not found. Rights here reach
 * one's own mailbox and those entrusted to one, so that nobody is refused before it is known which it is.
 */
export const askedLeaving = async (
  c: Asked,
  { mailboxes, now }: Pick<ServiceParts, 'mailboxes' | 'now'>,
  action: Action,
): Promise<MailboxSituation> => {
  const person = c.get('person')
  const situation = await mailboxes.one(readParameter(c, 'id', mailboxId), now())
  if (situation === null || !may(person, 'viewMailboxes', subjectOf(situation)))
    throw new ServiceError('mailboxNotFound')
  if (!may(person, action, subjectOf(situation))) throw new ServiceError('notAllowed')
  return situation
}
