import { Hono } from 'hono'
import { agreementId, entryNumber } from '../../contract/basicSchemas.ts'
import { routes } from '../../contract/routes.ts'
import type { Agreement, NamedPerson } from '../../domain/agreement/agreement.ts'
import type { AgreementRecord } from '../../domain/agreement/agreementRecord.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { type Action, may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { acknowledge } from '../agreements/acknowledge.ts'
import { agreementAnswer } from '../agreements/agreementAnswer.ts'
import { endCancellation, enterCancellation } from '../agreements/cancel.ts'
import { enterInformed, mailInformed, type ToInform } from '../agreements/informPerson.ts'
import { type ShownAgreement, shownAgreement } from '../agreements/shownAgreement.ts'
import { actOf } from '../http/actOf.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

/** What was agreed, who knows it, and what is to be closed. */
export const agreementRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { agreements, mailboxes, organisation, now } = parts
  const { zone } = organisation
  const app = new Hono<Environment>()

  const answered = async (c: Asked, record: AgreementRecord, on = dateOf(now(), zone)) => {
    const { situations } = await mailboxes.all(now())
    return agreementAnswer(record, { parts, person: c.get('person'), on, situations })
  }
  /** The agreement that a request names, if this person may do this with it. */
  const asked = async (c: Asked, action: Action): Promise<AgreementRecord> => {
    demand(c, action)
    const record = await agreements.record(readParameter(c, 'id', agreementId))
    const subject = { customer: record?.id ?? null }
    if (record === null || !may(c.get('person'), 'viewAgreement', subject))
      throw new ServiceError('agreementNotFound')
    if (!may(c.get('person'), action, subject)) throw new ServiceError('notAllowed')
    return record
  }
  const shown = (record: AgreementRecord, number: number | undefined): ShownAgreement => {
    const found = shownAgreement(agreements, record, { number, on: dateOf(now(), zone), zone })
    if (found === null) throw new ServiceError('agreementNotFound', 'expected a version that can be read')
    return found
  }

  app.get(routes.agreements.path, async (c) => {
    demand(c, 'viewAgreement')
    const { on } = readQuery(c, routes.agreements.query)
    const seen = (await agreements.records()).filter(
      ({ id, versions }) => versions.length > 0 && may(c.get('person'), 'viewAgreement', { customer: id }),
    )
    return answer(c, routes.agreements, 200, {
      agreements: await Promise.all(seen.map((record) => answered(c, record, on))),
    })
  })

  app.post(routes.inform.path, async (c) => {
    const record = await asked(c, 'inform')
    const body = await readBody(c, routes.inform.body)
    const { version, agreement } = shown(record, body.version)
    const person = { name: body.name, address: body.address }
    const informing: ToInform = { id: record.id, version: version.version, agreement, person }
    const after =
      body.how === 'entered'
        ? await enterInformed(organisation, actOf(c, body.request, now()), informing)
        : await mailInformed(mailParts(parts), actOf(c, body.request, now()), informing)
    if (after === 'postFailed') throw new ServiceError('postFailed')
    return answer(c, routes.inform, 200, await answered(c, after))
  })

  app.post(routes.acknowledge.path, async (c) => {
    const record = await asked(c, 'acknowledge')
    const body = await readBody(c, routes.acknowledge.body)
    const { version, agreement } = shown(record, body.version)
    const person = named(c.get('person'), agreement)
    const act = actOf(c, body.request, now())
    const after = await acknowledge(organisation, record.id, act, { version: version.version, person })
    return answer(c, routes.acknowledge, 200, await answered(c, after))
  })

  app.post(routes.cancel.path, async (c) => {
    const record = await asked(c, 'cancel')
    const body = await readBody(c, routes.cancel.body)
    const { situations } = await mailboxes.all(now())
    const after = await enterCancellation(
      organisation,
      record.id,
      actOf(c, body.request, now()),
      body,
      situations,
    )
    if (typeof after === 'string') throw new ServiceError(after)
    return answer(c, routes.cancel, 200, await answered(c, after))
  })

  app.post(routes.cancellationStep.path, async (c) => {
    const record = await asked(c, 'cancel')
    const seq = readParameter(c, 'seq', entryNumber)
    const body = await readBody(c, routes.cancellationStep.body)
    const { situations } = await mailboxes.all(now())
    const after = await endCancellation(
      organisation,
      { id: record.id, seq },
      actOf(c, body.request, now()),
      body,
      situations,
    )
    if (typeof after === 'string') throw new ServiceError(after)
    return answer(c, routes.cancellationStep, 200, await answered(c, after))
  })

  return app
}

const mailParts = ({ organisation, postman, publicUrl }: ServiceParts) => {
  if (postman === null || publicUrl === null) throw new ServiceError('postNotSet')
  return { organisation, postman, publicUrl }
}

/** A provider's staff have no mailbox in the firm: what they say, they say for the provider that the agreement names. */
const named = ({ name, address }: Person, { provider }: Agreement): NamedPerson => ({
  name,
  address: address ?? provider.address,
})
