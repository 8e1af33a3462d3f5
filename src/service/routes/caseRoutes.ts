import { Hono } from 'hono'
import { caseId } from '../../contract/basicSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { newCase, pageQuery, query } from '../../contract/schemas.ts'
import type { Case, CaseSummary } from '../../domain/cases/case.ts'
import { viewerOf } from '../../domain/permissions.ts'
import { openCase } from '../cases/openCase.ts'
import { seenCases } from '../finding/seenCases.ts'
import { actOf } from '../http/actOf.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { filingFor } from './answers.ts'
import type { OwnFilings } from './ownFilings.ts'

const casesOffered = 20
const filingsOnPage = 50

/** Opening, finding and looking at cases. */
export const caseRoutes = (parts: ServiceParts, filings: OwnFilings): Hono<Environment> => {
  const { organisation, now } = parts
  const { index } = organisation
  const app = new Hono<Environment>()

  app.post(routes.openCase.path, async (c) => {
    demand(c, 'openCase')
    const { request, ...wanted } = await readBody(c, newCase)
    const opening = await openCase(organisation, actOf(c, request, now()), wanted)
    if (opening.kind === 'referenceTaken') {
      throw new ServiceError('referenceTaken', 'expected a reference that no case has')
    }
    // Asked again by somebody who may no longer know of the case: he is told what he knew when he opened it.
    const seen = await seenCases(index, c.get('person'))(opening.case.id)
    const opened = seen ?? justOpened(opening.case)
    return answer(c, routes.openCase, 201, opened)
  })

  app.get(routes.findCases.path, async (c) => {
    demand(c, 'viewCase')
    await filings.found(c.get('person').id)
    const found = await index.findCases(readQuery(c, query).query, viewerOf(c.get('person')), casesOffered)
    return answer(c, routes.findCases, 200, { cases: [...found] })
  })

  app.get(routes.viewCase.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    await filings.found(person.id)
    const summary = await seenCases(index, person)(readParameter(c, 'id', caseId))
    if (summary === null) throw new ServiceError('caseNotFound')
    const { before } = readQuery(c, pageQuery)
    const page = { limit: filingsOnPage + 1, ...(before === undefined ? {} : { before }) }
    const newest = await index.filingsOf(summary.id, page)
    return answer(c, routes.viewCase, 200, {
      case: summary,
      filings: await Promise.all(newest.slice(0, filingsOnPage).map(filingFor(parts, person))),
      more: newest.length > filingsOnPage,
    })
  })

  return app
}

const justOpened = (opened: Case): CaseSummary => ({
  ...opened,
  ...{ filings: 0, lastFiledAt: null, closedAt: null, isRestricted: false },
})
