import { Hono } from 'hono'
import { binQuery, filingErasure, filingMove, filingStep } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { parseFilingId } from '../../domain/cases/case.ts'
import { type CaseState, summaryOf } from '../../domain/cases/caseState.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { FilingFact } from '../../domain/register/caseEntries.ts'
import { changeFiling } from '../cases/changeFiling.ts'
import { moveFiling } from '../cases/moveFiling.ts'
import type { CopyJobs } from '../copies/copyJobs.ts'
import { eraseEverywhere } from '../copies/eraseEverywhere.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { filingFor, withCases } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

const filingsOnPage = 50

interface Changed {
  readonly filed: FilingFact
  readonly state: CaseState
}

/** A case that may not be known says no more than a filing that is not there. */
const notErased = {
  filingStands: 'changedMeanwhile',
  caseNotFound: 'filingNotFound',
  filingNotFound: 'filingNotFound',
  requestUsed: 'requestUsed',
} as const

/** What becomes of filings: withdrawn, restored, corrected, moved. */
export const filingChangeRoutes = (
  parts: ServiceParts & { readonly work: WorkFiles },
  filings: OwnFilings,
  copies: CopyJobs,
): Hono<Environment> => {
  const { organisation, work, now } = parts
  const { index } = organisation
  const app = new Hono<Environment>()
  const asked = (c: Asked) => {
    const id = parseFilingId(c.req.param('id') ?? '')
    if (id === null) throw new ServiceError('filingNotFound')
    return id
  }
  const changed = async (c: Asked, { filed, state }: Changed) => ({
    filing: await filingFor(parts, c.get('person'))(filed.filing),
    case: summaryOf(filed.filing.caseId, state),
  })

  app.post(routes.changeFiling.path, async (c) => {
    demand(c, 'changeFiling')
    const { request, ...change } = await readBody(c, filingStep)
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const outcome = await changeFiling(organisation, caseAct, asked(c), change)
    if (outcome.kind === 'refused') throw refusal(outcome.because)
    filings.note(caseAct.act.by, outcome.indexed)
    return answer(c, routes.changeFiling, 200, await changed(c, outcome))
  })

  app.post(routes.eraseFiling.path, async (c) => {
    demand(c, 'eraseFiling')
    const { request } = await readBody(c, filingErasure)
    const caseAct = caseActOf(c, 'eraseFiling', request, now())
    const outcome = await eraseEverywhere({ organisation, work, copies }, caseAct, asked(c))
    if (outcome.kind === 'refused') throw refusal(notErased[outcome.because])
    // Gone is what the index does not hold either: where it cannot be written that is said, and may be asked again.
    await outcome.indexed
    return answer(c, routes.eraseFiling, 200, { filing: outcome.filed.filing.id })
  })

  app.get(routes.bin.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    const { case: caseId, before, beforeFiling = '' } = readQuery(c, binQuery)
    await filings.found(person.id)
    const found = await index.bin({
      ...{ viewer: viewerOf(person), limit: filingsOnPage + 1 },
      ...(caseId !== undefined && { caseId }),
      ...(before !== undefined && { after: { withdrawnAt: before, filing: beforeFiling } }),
    })
    return answer(c, routes.bin, 200, {
      filings: await withCases(parts, person, found.slice(0, filingsOnPage)),
      more: found.length > filingsOnPage,
    })
  })

  app.post(routes.moveFiling.path, async (c) => {
    demand(c, 'changeFiling')
    const { request, to } = await readBody(c, filingMove)
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const outcome = await moveFiling(organisation, caseAct, { ...asked(c), to })
    if (outcome.kind === 'refused') throw refusal(outcome.because)
    filings.note(caseAct.act.by, outcome.indexed)
    const { stoodThere } = outcome
    return answer(c, routes.moveFiling, 200, { ...(await changed(c, outcome)), stoodThere })
  })

  return app
}
