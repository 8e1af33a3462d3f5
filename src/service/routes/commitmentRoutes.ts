import { Hono } from 'hono'
import { caseId } from '../../contract/basicSchemas.ts'
import {
  colleaguesQuery,
  commitmentQuery,
  commitmentStep,
  notedCommitment,
} from '../../contract/commitmentSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { type CaseId, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseAccess } from '../../domain/cases/caseAccess.ts'
import { type CaseState, summaryOf } from '../../domain/cases/caseState.ts'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { allCommitments } from '../commitments/allCommitments.ts'
import { askedCommitments } from '../commitments/askedCommitments.ts'
import { changeCommitment } from '../commitments/changeCommitment.ts'
import { noteCommitment } from '../commitments/noteCommitment.ts'
import { download } from '../http/download.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { commitmentAnswer } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

/** Commitments, and who can own one. */
export const commitmentRoutes = (
  { organisation, signIn, ownOrigins, now }: ServiceParts,
  filings: OwnFilings,
): Hono<Environment> => {
  const app = new Hono<Environment>()
  const today = (): string => dateOf(now(), organisation.zone)
  const answered = (commitment: Commitment, state: CaseState) =>
    commitmentAnswer(commitment, summaryOf(commitment.caseId, state), { today: today(), names: signIn })

  app.post(routes.noteCommitment.path, async (c) => {
    demand(c, 'noteCommitment')
    const { request, filing, owner, ...promise } = await readBody(c, notedCommitment)
    const id = readParameter(c, 'id', caseId)
    const mail = filing === null ? null : parseFilingId(filing)
    if (filing !== null && mail?.caseId !== id) throw new ServiceError('filingNotFound')
    const caseAct = caseActOf(c, 'noteCommitment', request, now())
    const wanted = { ...promise, owner: owner ?? caseAct.act.by, filing: mail?.seq ?? null, movedFrom: null }
    const people = await signIn.people()
    const noted = await noteCommitment(organisation, caseAct, id, { wanted, people })
    if (noted.kind === 'refused') throw refusal(noted.because)
    filings.note(caseAct.act.by, noted.indexed)
    return answer(c, routes.noteCommitment, 201, answered(noted.commitment, noted.state))
  })

  app.post(routes.changeCommitment.path, async (c) => {
    demand(c, 'noteCommitment')
    const { request, ...change } = await readBody(c, commitmentStep)
    const id = parseFilingId(c.req.param('id'))
    if (id === null) throw new ServiceError('commitmentNotFound')
    const caseAct = caseActOf(c, 'noteCommitment', request, now())
    const people = await signIn.people()
    const changed = await changeCommitment(organisation, caseAct, id, { change, people })
    if (changed.kind === 'refused') {
      throw refusal(changed.because === 'caseNotFound' ? 'commitmentNotFound' : changed.because)
    }
    filings.note(caseAct.act.by, changed.indexed)
    return answer(c, routes.changeCommitment, 200, answered(changed.commitment, changed.state))
  })

  app.get(routes.commitments.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    const query = readQuery(c, commitmentQuery)
    await filings.found(person.id)
    const on = today()
    const found = await organisation.index.commitments(askedCommitments(query, person, on))
    return answer(c, routes.commitments, 200, {
      commitments: found.commitments.map(({ case: of, ...commitment }) =>
        commitmentAnswer(commitment, of, { today: on, names: signIn }),
      ),
      ...{ counts: found.counts, total: found.total, today: on },
    })
  })

  app.get(routes.commitmentsCalendar.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    const query = askedCommitments(readQuery(c, commitmentQuery), person, today())
    await filings.found(person.id)
    const { commitmentsCalendar } = await import('../commitments/commitmentsCalendar.ts')
    const [origin] = ownOrigins()
    const options = {
      now: now(),
      language: /^nl\b/i.test(c.req.header('accept-language') ?? '') ? 'nl' : 'en',
      origin: origin ?? null,
    } as const
    const events = commitmentsCalendar(allCommitments(organisation.index, query), options)
    return download(c, 'text/calendar; charset=utf-8', `commitments-${today()}.ics`, events)
  })

  app.get(routes.colleagues.path, async (c) => {
    demand(c, 'viewCase')
    const { case: id } = readQuery(c, colleaguesQuery)
    const access = id === undefined ? null : await accessOf(c.get('person'), id)
    const colleagues = (await signIn.people()).filter((person) =>
      access === null ? may(person, 'viewCase') : may(person, 'noteCommitment', { access }),
    )
    return answer(c, routes.colleagues, 200, { colleagues: colleagues.map(({ id, name }) => ({ id, name })) })
  })

  /** As the register has it, which decides about every owner. A case that he may not know of is not there. */
  const accessOf = async (person: Person, id: CaseId): Promise<CaseAccess> => {
    const { opened, access } = await organisation.registers.state(caseRegister(id))
    if (opened === null || !may(person, 'viewCase', { access })) throw new ServiceError('caseNotFound')
    return access
  }

  return app
}
