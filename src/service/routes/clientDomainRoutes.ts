import { Hono } from 'hono'
import { routes } from '../../contract/routes.ts'
import { isMailProvider } from '../../domain/mailDomain.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand } from '../http/exchange.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** Outlook keeps them for the question before sending, and has room for some hundreds. */
const offered = 500

/** From which domains clients mail, as far as this person may know: what his Outlook keeps to ask him before sending. */
export const clientDomainRoutes = ({ organisation: { index } }: ServiceParts): Hono<Environment> => {
  const app = new Hono<Environment>()
  app.get(routes.clientDomains.path, async (c) => {
    demand(c, 'suggest')
    const domains = await index.outsideDomains(viewerOf(c.get('person')), offered)
    // Whoever mails from a provider's domain says nothing about who else does.
    return answer(c, routes.clientDomains, 200, {
      domains: domains.filter((domain) => !isMailProvider(domain)),
    })
  })
  return app
}
