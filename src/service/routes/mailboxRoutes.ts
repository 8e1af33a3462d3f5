import { Hono } from 'hono'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar.ts'
import { may } from '../../domain/permissions.ts'
import { situationOf } from '../../domain/retention/situation.ts'
import { byUrgency } from '../../domain/retention/urgency.ts'
import type { Environment } from '../http/environment.ts'
import { answer } from '../http/exchange.ts'
import { mailboxAnswer } from '../mailboxes/mailboxAnswer.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { refusedRowsLog } from './refusedRowsLog.ts'

/** Who is signed in, and the mailboxes this person may see. */
export const mailboxRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { directory, organisation, now } = parts
  const logRefused = refusedRowsLog(parts.log)
  const { zone } = organisation
  const app = new Hono<Environment>()

  app.get(routes.me.path, (c) => {
    const { id, name, address, roles } = c.get('person')
    return answer(c, routes.me, 200, {
      id,
      name,
      address,
      roles: [...roles],
      organisation: parts.organisationName,
    })
  })

  app.get(routes.mailboxes.path, async (c) => {
    const today = dateOf(now(), zone)
    const person = c.get('person')
    const { mailboxes, refused } = await directory.roster()
    logRefused(refused)
    const seen = mailboxes
      .filter((facts) => may(person, 'viewMailboxes', facts))
      .map((facts) => situationOf(facts, null, { now: now(), zone, agreements: [] }))
      .sort((a, b) => byUrgency(a.countdown, b.countdown))
      .map((situation) => mailboxAnswer(situation, person, parts.signIn))
    return answer(c, routes.mailboxes, 200, { today, zone, mailboxes: seen, refusedRows: refused.length })
  })

  return app
}
