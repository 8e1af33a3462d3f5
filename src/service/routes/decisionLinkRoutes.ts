import { Hono } from 'hono'
import { mailboxId } from '../../contract/basicSchemas.ts'
import { linkRequest } from '../../contract/mailboxSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { may, subjectOf } from '../../domain/permissions.ts'
import { askLink, type LinkAsked } from '../decisions/askLink.ts'
import type { Environment } from '../http/environment.ts'
import { answer, readBody, readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** Mails whoever asks a link to his own decision page, where the agreement names him by his address. */
export const decisionLinkRoutes = (parts: ServiceParts): Hono<Environment> => {
  const app = new Hono<Environment>()

  app.post(routes.askDecisionLink.path, async (c) => {
    const person = c.get('person')
    const id = readParameter(c, 'id', mailboxId)
    const situation = await parts.mailboxes.one(id, parts.now())
    // Whoever may not see a mailbox does not learn that it is there.
    if (situation === null || !may(person, 'viewMailboxes', subjectOf(situation)))
      throw new ServiceError('mailboxNotFound')
    if (!may(person, 'askDecisionLink', subjectOf(situation)) || person.address === null)
      throw new ServiceError('notAllowed')
    const { request } = await readBody(c, linkRequest)
    const asked = await askLink(parts, id, { request, by: person.id, address: person.address })
    if (asked.kind !== 'mailed') throw new ServiceError(codeOf[asked.kind])
    return answer(c, routes.askDecisionLink, 200, { sentTo: asked.address })
  })

  return app
}

const codeOf = {
  unknownMailbox: 'mailboxNotFound',
  notAllowed: 'notAllowed',
  postNotSet: 'postNotSet',
  postFailed: 'postFailed',
  tooMany: 'tooManyLinks',
} as const satisfies Record<Exclude<LinkAsked['kind'], 'mailed'>, string>
