import { Hono } from 'hono'
import * as schema from '../../../contract/leavingSchemas.ts'
import { routes } from '../../../contract/routes.ts'
import { actOf } from '../../http/actOf.ts'
import type { Environment } from '../../http/environment.ts'
import { answer, readBody } from '../../http/exchange.ts'
import { answerQuestion, recordCopy, sign } from '../../leaving/leavingActs.ts'
import { leavingAnswer } from '../../leaving/leavingAnswer.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { fetchSignedCopy } from '../../leaving/signedCopy.ts'
import { mailboxNow } from '../../mailboxes/askedMailbox.ts'
import { askedSettled, leavingAct } from './leavingAct.ts'

/** What is answered and signed before a mailbox is let go, and the static copy that goes with it. */
export const signingRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { now } = parts
  const act = leavingAct(parts)
  const asked = askedSettled(parts)
  const app = new Hono<Environment>()

  app.post(routes.answerLeaving.path, async (c) => {
    const changed = await act(c, 'answerLeaving', schema.newAnswer, (by, { facts }, wanted) =>
      answerQuestion(parts, by, facts.id, wanted),
    )
    return answer(c, routes.answerLeaving, 200, changed)
  })

  app.post(routes.recordCopy.path, async (c) => {
    const changed = await act(c, 'answerLeaving', schema.newCopy, (by, { facts }, wanted) =>
      recordCopy(parts, by, facts.id, wanted),
    )
    return answer(c, routes.recordCopy, 200, changed)
  })

  app.post(routes.fetchSignedCopy.path, async (c) => {
    const situation = await asked(c, 'fetchSignedCopy')
    const { request } = await readBody(c, schema.plainAct)
    const path = await fetchSignedCopy(parts, actOf(c, request, now()), situation)
    const after = await leavingAnswer(parts, await mailboxNow(parts, situation.facts.id), c.get('person'))
    return answer(c, routes.fetchSignedCopy, 200, { path, leaving: after })
  })

  app.post(routes.signAsLeaver.path, async (c) => {
    const changed = await act(c, 'leave', schema.newSignature, (by, situation, { remark }) =>
      sign(parts, by, situation, { side: 'leaver', remark, person: c.get('person') }),
    )
    return answer(c, routes.signAsLeaver, 200, changed)
  })

  app.post(routes.signForFirm.path, async (c) => {
    const changed = await act(c, 'signForFirm', schema.newSignature, (by, situation, { remark }) =>
      sign(parts, by, situation, { side: 'firm', remark, person: c.get('person') }),
    )
    return answer(c, routes.signForFirm, 200, changed)
  })

  return app
}
