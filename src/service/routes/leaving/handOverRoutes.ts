import { Hono } from 'hono'
import { entryNumber, mailboxId } from '../../../contract/basicSchemas.ts'
import { handOverAnswer, newHandOver } from '../../../contract/handOverSchemas.ts'
import * as schema from '../../../contract/leavingSchemas.ts'
import { routes } from '../../../contract/routes.ts'
import { actOf } from '../../http/actOf.ts'
import type { Environment } from '../../http/environment.ts'
import { answer, demand, readBody, readParameter } from '../../http/exchange.ts'
import { ServiceError } from '../../http/serviceError.ts'
import { answerOffer, nameOwner, offerHandOver } from '../../leaving/handOvers.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { takeOver } from '../../leaving/takeOver.ts'
import { offersTo, toHandOver } from '../../leaving/toHandOver.ts'
import { askedSettled, leavingAct } from './leavingAct.ts'

/** Commitments and followed conversations go to a colleague who accepts them. */
export const handOverRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { mailboxes, now, organisation } = parts
  const act = leavingAct(parts)
  const asked = askedSettled(parts)
  const app = new Hono<Environment>()

  app.get(routes.toHandOver.path, async (c) => {
    const situation = await asked(c, 'leave')
    return answer(c, routes.toHandOver, 200, await toHandOver(parts, situation, c.get('person')))
  })

  app.post(routes.nameOwner.path, async (c) => {
    const changed = await act(c, 'entrust', schema.newOwner, (by, situation, { person }) =>
      nameOwner(parts, by, situation, person),
    )
    return answer(c, routes.nameOwner, 200, changed)
  })

  app.post(routes.offerHandOver.path, async (c) => {
    const changed = await act(c, 'leave', newHandOver, (by, situation, { request: _, ...wanted }) =>
      offerHandOver(parts, by, situation, { ...wanted, person: c.get('person') }),
    )
    return answer(c, routes.offerHandOver, 200, changed)
  })

  app.post(routes.withdrawHandOver.path, async (c) => {
    const handOver = readParameter(c, 'seq', entryNumber)
    const changed = await act(c, 'leave', schema.plainAct, (by, { facts }) =>
      answerOffer(parts, by, facts.id, { handOver, answer: 'withdrawn', note: '' }),
    )
    return answer(c, routes.withdrawHandOver, 200, changed)
  })

  app.get(routes.handOverOffers.path, async (c) => {
    demand(c, 'noteCommitment')
    await organisation.follower.settled()
    return answer(c, routes.handOverOffers, 200, await offersTo(parts, c.get('person')))
  })

  app.post(routes.answerHandOver.path, async (c) => {
    demand(c, 'noteCommitment')
    const person = c.get('person')
    const { request, ...wanted } = await readBody(c, handOverAnswer)
    const seq = readParameter(c, 'seq', entryNumber)
    await organisation.follower.settled()
    const situation = await mailboxes.one(readParameter(c, 'id', mailboxId), now())
    const offered = situation?.record.leaving?.handOvers.find((one) => one.seq === seq)
    // An offer to somebody else is not there: he need not see the mailbox, and learns nothing of it.
    if (situation === null || offered?.to !== person.id) throw new ServiceError('mailboxNotFound')
    const given = actOf(c, request, now())
    const handOver = await answerOffer(parts, given, situation.facts.id, { ...wanted, handOver: seq })
    const taken =
      handOver.state === 'accepted'
        ? await takeOver(parts, given, situation, { handOver, person })
        : { commitments: 0, follows: 0, left: 0 }
    return answer(c, routes.answerHandOver, 200, taken)
  })

  return app
}
