import { Hono } from 'hono'
import { linkRequest, newFact, newHold } from '../../contract/mailboxSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { may, subjectOf } from '../../domain/permissions.ts'
import { actOf } from '../http/actOf.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, readBody } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import { askedMailbox, mailboxNow } from '../mailboxes/askedMailbox.ts'
import { enterFact, type FactOutcome } from '../mailboxes/enterFact.ts'
import { mailboxAnswer } from '../mailboxes/mailboxAnswer.ts'
import { placeHold } from '../mailboxes/placeHold.ts'
import { revokeLinks } from '../mailboxes/revokeLinks.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { refusedRowsLog } from './refusedRowsLog.ts'

/** Who is signed in, the mailboxes this person may see, and what is recorded about one. */
export const mailboxRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { mailboxes, organisation, now, signIn } = parts
  const logRefused = refusedRowsLog(parts.log)
  const { zone } = organisation
  const app = new Hono<Environment>()

  const afterwards = async (c: Asked, id: string) =>
    mailboxAnswer(await mailboxNow(parts, id), c.get('person'), signIn)

  app.get(routes.me.path, (c) => {
    const { id, name, address, roles } = c.get('person')
    return answer(c, routes.me, 200, {
      ...{ id, name, address },
      roles: [...roles],
      organisation: parts.organisationName,
      ownDomains: [...organisation.ownDomains],
    })
  })

  app.get(routes.mailboxes.path, async (c) => {
    const person = c.get('person')
    const { situations, refused } = await mailboxes.all(now())
    logRefused(refused)
    const seen = situations
      .filter((situation) => may(person, 'viewMailboxes', subjectOf(situation)))
      .map((situation) => mailboxAnswer(situation, person, signIn))
    const today = dateOf(now(), zone)
    return answer(c, routes.mailboxes, 200, { today, zone, mailboxes: seen, refusedRows: refused.length })
  })

  app.get(routes.viewMailbox.path, async (c) => {
    const situation = await askedMailbox(c, parts, 'viewMailboxes')
    return answer(c, routes.viewMailbox, 200, mailboxAnswer(situation, c.get('person'), signIn))
  })

  app.post(routes.hold.path, async (c) => {
    const { facts } = await askedMailbox(c, parts, 'placeHold')
    const { request, ...wanted } = await readBody(c, newHold)
    const outcome = await placeHold(organisation, actOf(c, request, now()), facts.id, wanted)
    if (outcome !== 'recorded') throw new ServiceError(outcome)
    return answer(c, routes.hold, 200, await afterwards(c, facts.id))
  })

  app.post(routes.revokeLinks.path, async (c) => {
    const { facts } = await askedMailbox(c, parts, 'revokeLinks')
    const { request } = await readBody(c, linkRequest)
    await revokeLinks(organisation, actOf(c, request, now()), facts.id)
    return answer(c, routes.revokeLinks, 200, await afterwards(c, facts.id))
  })

  app.post(routes.enterFact.path, async (c) => {
    const { facts } = await askedMailbox(c, parts, 'enterFact')
    const { request, ...fact } = await readBody(c, newFact)
    const outcome = await enterFact(organisation, actOf(c, request, now()), facts.id, fact)
    if (outcome !== 'recorded') throw new ServiceError('badRequest', expectedOfFact[outcome])
    return answer(c, routes.enterFact, 200, await afterwards(c, facts.id))
  })

  return app
}

const expectedOfFact: Readonly<Record<Exclude<FactOutcome, 'recorded'>, string>> = {
  notADate: 'value: expected a date for leavesOn',
  notAnInstant: 'value: expected an instant for what was seen',
  notSeenYet: 'value: expected an instant that is not in the future',
}
