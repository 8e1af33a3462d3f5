import { Hono } from 'hono'
import { z } from 'zod'
import { caseId } from '../../contract/basicSchemas.ts'
import { caseStep, newNote, noteWithdrawal } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { summaryOf } from '../../domain/caseState.ts'
import { addNote, changeCase, withdrawNote } from '../../domain/caseSteps.ts'
import { may } from '../../domain/permissions.ts'
import { actOnCase, entriesOf } from '../cases/actOnCase.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { colleagueAnswer } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

/** What people write about a case, whether it is open, and who may know of it. */
export const caseWorkRoutes = (
  { organisation, signIn, now }: ServiceParts,
  filings: OwnFilings,
): Hono<Environment> => {
  const app = new Hono<Environment>()

  app.post(routes.addNote.path, async (c) => {
    demand(c, 'changeCase')
    const { request, text } = await readBody(c, newNote)
    const { act, ...asker } = caseActOf(c, 'changeCase', request, now())
    const acted = await actOnCase(
      organisation,
      readParameter(c, 'id', caseId),
      { act, ...asker },
      {
        decide: () => addNote(text),
        writes: entriesOf(['noteAdded']),
      },
    )
    if (acted.kind === 'refused') throw refusal(acted.because)
    filings.note(act.by, acted.indexed)
    const { seq = 0, at = act.at } = acted.entry?.link ?? {}
    return answer(c, routes.addNote, 201, {
      ...{ kind: 'note', seq, at, text },
      by: colleagueAnswer(act.by, signIn),
    })
  })

  app.post(routes.withdrawNote.path, async (c) => {
    demand(c, 'changeCase')
    const { request } = await readBody(c, noteWithdrawal)
    const note = readParameter(c, 'seq', z.coerce.number().int().min(1))
    const id = readParameter(c, 'id', caseId)
    const caseAct = caseActOf(c, 'changeCase', request, now())
    const acted = await actOnCase(organisation, id, caseAct, {
      decide: (state) => withdrawNote(state, note),
      writes: entriesOf(['noteWithdrawn'], { note }),
    })
    if (acted.kind === 'refused') throw refusal(acted.because)
    filings.note(caseAct.act.by, acted.indexed)
    return answer(c, routes.withdrawNote, 200, summaryOf(id, acted.state))
  })

  app.post(routes.changeCase.path, async (c) => {
    demand(c, 'changeCase')
    const { request, ...step } = await readBody(c, caseStep)
    const id = readParameter(c, 'id', caseId)
    const caseAct = caseActOf(c, 'changeCase', request, now())
    if (step.step === 'access') await demandKnown(step.members)
    const acted = await actOnCase(organisation, id, caseAct, {
      decide: (state) => changeCase(state, caseAct.act.by, step),
      writes: entriesOf(['caseClosed', 'caseReopened', 'accessChanged']),
    })
    if (acted.kind === 'refused') throw refusal(acted.because)
    filings.note(caseAct.act.by, acted.indexed)
    // Who may know of a case, the index tells to everybody else: it must know before this is called done.
    await acted.indexed
    return answer(c, routes.changeCase, 200, summaryOf(id, acted.state))
  })

  const demandKnown = async (members: readonly string[]): Promise<void> => {
    const known = new Set((await signIn.people()).filter((one) => may(one, 'viewCase')).map(({ id }) => id))
    if (!members.every((id) => known.has(id))) {
      throw new ServiceError('personUnknown', 'members: expected people who work with cases')
    }
  }

  return app
}
