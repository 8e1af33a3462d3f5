import { Hono } from 'hono'
import { routes } from '../../contract/routes.ts'
import { excerptQuery, type SearchAnswer, searchQuery } from '../../contract/schemas.ts'
import { viewerOf } from '../../domain/permissions.ts'
import { excerptsFor } from '../finding/excerpts.ts'
import { sentWithin } from '../finding/sentWithin.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand, readBody, readQuery } from '../http/exchange.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { filingFor } from './answers.ts'
import type { OwnFilings } from './ownFilings.ts'

/** What was filed, found back. */
export const searchRoutes = (parts: ServiceParts, filings: OwnFilings): Hono<Environment> => {
  const { organisation } = parts
  const { index, zone } = organisation
  const app = new Hono<Environment>()

  app.get(routes.search.path, async (c) => {
    demand(c, 'search')
    const { query: text, case: caseId, from, until, ...rest } = readQuery(c, searchQuery)
    await filings.found(c.get('person').id)
    const viewer = viewerOf(c.get('person'))
    const found = await index.search({
      ...{ text, viewer, caseId, ...sentWithin({ from, until }, zone), ...rest },
    })
    const answered = filingFor(parts, c.get('person'))
    const hits: SearchAnswer['hits'] = []
    for (const { filing, foundIn } of found.hits) {
      const summary = await index.case(filing.caseId)
      if (summary) hits.push({ filing: await answered(filing), case: summary, foundIn })
    }
    return answer(c, routes.search, 200, { hits, more: found.more })
  })

  app.post(routes.excerpts.path, async (c) => {
    demand(c, 'search')
    const asked = await readBody(c, excerptQuery)
    const found = await excerptsFor(organisation, c.get('person'), asked)
    return answer(c, routes.excerpts, 200, {
      excerpts: found.map(({ filing, attachment, text, marks }) => ({
        ...{ filing, attachment, text, marks: marks.map(({ start, end }) => ({ start, end })) },
      })),
    })
  })

  return app
}
