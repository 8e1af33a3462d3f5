import { Hono } from 'hono'
import { routes } from '../../contract/routes.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand } from '../http/exchange.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** Outlook keeps them for the question before sending, and has room for some hundreds. */
const offered = 500

/** Who clients are, as far as this person may know: what his Outlook keeps to ask him before sending. */
export const clientRoutes = ({ organisation: { index } }: ServiceParts): Hono<Environment> => {
  const app = new Hono<Environment>()
  app.get(routes.clients.path, async (c) => {
    demand(c, 'suggest')
    const clients = await index.clients(viewerOf(c.get('person')), offered)
    return answer(c, routes.clients, 200, { clients: [...clients] })
  })
  return app
}
