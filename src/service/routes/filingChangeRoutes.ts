import { Hono } from 'hono'
import { filingMove, filingStep } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { parseFilingId } from '../../domain/case.ts'
import { type CaseState, summaryOf } from '../../domain/caseState.ts'
import type { FilingFact } from '../../domain/register/caseEntries.ts'
import { changeFiling } from '../cases/changeFiling.ts'
import { moveFiling } from '../cases/moveFiling.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { filingAnswer } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

/** What becomes of filings: withdrawn, restored, corrected, moved. */
export const filingChangeRoutes = (
  { organisation, signIn, now }: ServiceParts,
  filings: OwnFilings,
): Hono<Environment> => {
  const app = new Hono<Environment>()
  const asked = (c: Asked) => {
    const id = parseFilingId(c.req.param('id') ?? '')
    if (id === null) throw new ServiceError('filingNotFound')
    return id
  }
  const changed = ({ filed, state }: { readonly filed: FilingFact; readonly state: CaseState }) => ({
    filing: filingAnswer(filed.filing, signIn),
    case: summaryOf(filed.filing.caseId, state),
  })

  app.post(routes.changeFiling.path, async (c) => {
    demand(c, 'changeFiling')
    const { request, ...change } = await readBody(c, filingStep)
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const outcome = await changeFiling(organisation, caseAct, asked(c), change)
    if (outcome.kind === 'refused') throw refusal(outcome.because)
    filings.note(caseAct.act.by, outcome.indexed)
    return answer(c, routes.changeFiling, 200, changed(outcome))
  })

  app.post(routes.moveFiling.path, async (c) => {
    demand(c, 'changeFiling')
    const { request, to } = await readBody(c, filingMove)
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const outcome = await moveFiling(organisation, caseAct, { ...asked(c), to })
    if (outcome.kind === 'refused') throw refusal(outcome.because)
    filings.note(caseAct.act.by, outcome.indexed)
    return answer(c, routes.moveFiling, 200, changed(outcome))
  })

  return app
}
