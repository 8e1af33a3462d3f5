import { Hono } from 'hono'
import { entryNumber } from '../../../contract/basicSchemas.ts'
import * as schema from '../../../contract/leavingSchemas.ts'
import { routes } from '../../../contract/routes.ts'
import { isOwnMailbox, may, subjectOf } from '../../../domain/permissions.ts'
import type { Environment } from '../../http/environment.ts'
import { answer, readParameter } from '../../http/exchange.ts'
import { ServiceError } from '../../http/serviceError.ts'
import { answerTrust, askTrust } from '../../leaving/leavingActs.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { answerRelease, releasePromises } from '../../leaving/releases.ts'
import { askedSettled, leavingAct } from './leavingAct.ts'

/** Whom a mailbox is entrusted to, and the promises that go once another person agrees. */
export const trustRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { signIn } = parts
  const act = leavingAct(parts)
  const asked = askedSettled(parts)
  const app = new Hono<Environment>()

  app.post(routes.askTrust.path, async (c) => {
    const changed = await act(
      c,
      'entrust',
      schema.newTrust,
      async (by, situation, { request: _, ...wanted }) => {
        const trusted = (await signIn.people()).find(({ id }) => id === wanted.person)
        // Whoever may not work with cases could do nothing with the mail; the leaver himself needs no trust.
        if (trusted === undefined || !may(trusted, 'fileMessage') || isOwnMailbox(trusted, situation.facts))
          throw new ServiceError('personUnknown')
        await askTrust(parts, by, situation, wanted)
      },
    )
    return answer(c, routes.askTrust, 200, changed)
  })

  app.post(routes.answerTrust.path, async (c) => {
    const trust = readParameter(c, 'seq', entryNumber)
    const person = c.get('person')
    const changed = await act(c, 'endTrust', schema.trustAnswer, async (by, situation, wanted) => {
      const { answer: given, reason } = wanted
      // Its owner ends it as well, and whoever has it gives it back; only the firm grants or refuses it.
      if (given !== 'ended' && !may(person, 'entrust', subjectOf(situation)))
        throw new ServiceError('notAllowed')
      await answerTrust(parts, by, situation, { asked: trust, answer: given, reason })
    })
    return answer(c, routes.answerTrust, 200, changed)
  })

  app.get(routes.promisesLetGo.path, async (c) => {
    const situation = await asked(c, 'leave')
    const found = await parts.promisesLetGo(situation, c.get('person'))
    return answer(c, routes.promisesLetGo, 200, {
      mails: found.map(({ message: { subject, from, sentAt }, ...one }) => ({
        ...{ ...one, subject, sentAt },
        from: from?.name || from?.address || '',
      })),
    })
  })

  app.post(routes.releasePromises.path, async (c) => {
    const changed = await act(c, 'leave', schema.newRelease, (by, situation, wanted) =>
      releasePromises(parts, by, situation, { ...wanted, person: c.get('person') }),
    )
    return answer(c, routes.releasePromises, 200, changed)
  })

  app.post(routes.answerRelease.path, async (c) => {
    const release = readParameter(c, 'seq', entryNumber)
    const changed = await act(c, 'entrust', schema.releaseAnswer, (by, { facts }, wanted) =>
      answerRelease(parts, by, facts.id, { release, answer: wanted.answer }),
    )
    return answer(c, routes.answerRelease, 200, changed)
  })

  return app
}
