import { Hono } from 'hono'
import type { ErrorCode } from '../../contract/errors.ts'
import { newExecution } from '../../contract/executionSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { runbookFor } from '../../domain/runbook/runbook.ts'
import { actOf } from '../http/actOf.ts'
import type { Environment } from '../http/environment.ts'
import { answer, readBody } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import { askedMailbox, mailboxNow } from '../mailboxes/askedMailbox.ts'
import { decisionAnswer, mailboxAnswer } from '../mailboxes/mailboxAnswer.ts'
import { type ExecutionOutcome, recordExecution } from '../mailboxes/recordExecution.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** How a decision is carried out, and the provider's word that it was. */
export const executionRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { signIn, now } = parts
  const app = new Hono<Environment>()

  app.get(routes.runbook.path, async (c) => {
    const situation = await askedMailbox(c, parts, 'carryOut')
    const { decision } = situation.record
    const { steps, script } = runbookFor(situation)
    return answer(c, routes.runbook, 200, {
      decision: decision && decisionAnswer(decision, situation, c.get('person')),
      steps: steps.map((step) => ({ ...step, lines: [...step.lines] })),
      script,
    })
  })

  app.post(routes.execution.path, async (c) => {
    const { facts } = await askedMailbox(c, parts, 'carryOut')
    const { request, ...step } = await readBody(c, newExecution)
    const outcome = await recordExecution(parts, actOf(c, request, now()), facts.id, step)
    if (outcome !== 'recorded') throw new ServiceError(...refusalOf[outcome])
    const after = await mailboxNow(parts, facts.id)
    return answer(c, routes.execution, 200, mailboxAnswer(after, c.get('person'), signIn))
  })

  return app
}

const refusalOf: Readonly<
  Record<Exclude<ExecutionOutcome, 'recorded'>, readonly [ErrorCode, string | undefined]>
> = {
  noMailbox: ['mailboxNotFound', undefined],
  notSeenYet: ['badRequest', 'seenAt: expected an instant that is not in the future'],
  noSuchDecision: ['decisionChanged', 'expected the number of the decision in force'],
  awaitingSecond: ['decisionChanged', 'expected a decision that the second person approved'],
  alreadyReported: ['decisionChanged', 'expected a decision that was not yet said to be carried out'],
  notReported: ['decisionChanged', 'expected a decision that was said to be carried out'],
  otherProof: ['proofDiffers', 'proof: expected the one of the choice that was made'],
  seenBeforeDecision: ['proofDiffers', 'seenAt: expected an instant after the decision'],
  clockStillRuns: [
    'proofDiffers',
    'expected a mailbox whose clock was seen to have stopped, or a lapse to have ended',
  ],
  holdNotSeen: ['proofDiffers', 'expected a hold that was seen in force'],
}
