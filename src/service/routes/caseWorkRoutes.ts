import { Hono } from 'hono'
import { caseId, entryNumber } from '../../contract/basicSchemas.ts'
import { caseStep, newNote, noteWithdrawal, registerQuery } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { pageQuery } from '../../contract/schemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import type { CaseSummary } from '../../domain/cases/case.ts'
import { summaryOf } from '../../domain/cases/caseState.ts'
import { addNote, changeCase, restoreNote, withdrawNote } from '../../domain/cases/caseSteps.ts'
import { may } from '../../domain/permissions.ts'
import { caseChange } from '../../domain/register/caseChanges.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import { actOnCase, entriesOf } from '../cases/actOnCase.ts'
import { RegisterChecks } from '../cases/registerChecks.ts'
import { seenCases } from '../finding/seenCases.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { colleagueAnswer } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import { accessAnswer, eventFor } from './caseEvents.ts'
import type { OwnFilings } from './ownFilings.ts'

const eventsOnPage = 50

/** The entry of each step: the id of a closing is not that of a reopening. */
const written = { close: 'caseClosed', reopen: 'caseReopened', access: 'accessChanged' } as const

/** What happened in a case, what people write about it, whether it is open, and who may know of it. */
export const caseWorkRoutes = (parts: ServiceParts, filings: OwnFilings): Hono<Environment> => {
  const { organisation, signIn, now } = parts
  const { index } = organisation
  const checks = new RegisterChecks(organisation)
  const app = new Hono<Environment>()

  const seenCase = async (c: Asked): Promise<CaseSummary> => {
    demand(c, 'viewCase')
    const person = c.get('person')
    await filings.found(person.id)
    const found = await seenCases(index, person)(readParameter(c, 'id', caseId))
    if (found === null) throw new ServiceError('caseNotFound')
    return found
  }

  app.get(routes.timeline.path, async (c) => {
    const found = await seenCase(c)
    const { before } = readQuery(c, pageQuery)
    const page = { limit: eventsOnPage + 1, ...(before !== undefined && { before }) }
    const [events, access] = await Promise.all([index.timeline(found.id, page), index.caseAccess(found.id)])
    const answered = eventFor(parts, c.get('person'), found)
    return answer(c, routes.timeline, 200, {
      case: found,
      access: accessAnswer(access ?? { restricted: false, members: [] }, signIn),
      events: await Promise.all(events.slice(0, eventsOnPage).map(answered)),
      more: events.length > eventsOnPage,
      today: dateOf(now(), organisation.zone),
    })
  })

  app.get(routes.registerState.path, async (c) => {
    const { id } = await seenCase(c)
    const { again } = readQuery(c, registerQuery)
    return answer(c, routes.registerState, 200, await checks.state(id, now(), again))
  })

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
      // Asked again with other words it is still the note that stands.
      ...{ kind: 'note', seq, at, text: acted.entry === null ? text : noteText(acted.entry) },
      by: colleagueAnswer(act.by, signIn),
    })
  })

  app.post(routes.withdrawNote.path, async (c) => {
    return answer(c, routes.withdrawNote, 200, await changedNote(c, withdrawNote, 'noteWithdrawn'))
  })

  app.post(routes.restoreNote.path, async (c) => {
    return answer(c, routes.restoreNote, 200, await changedNote(c, restoreNote, 'noteRestored'))
  })

  const changedNote = async (
    c: Asked,
    decide: typeof withdrawNote,
    kind: 'noteWithdrawn' | 'noteRestored',
  ): Promise<CaseSummary> => {
    demand(c, 'changeCase')
    const { request } = await readBody(c, noteWithdrawal)
    const note = readParameter(c, 'seq', entryNumber)
    const id = readParameter(c, 'id', caseId)
    const caseAct = caseActOf(c, 'changeCase', request, now())
    const acted = await actOnCase(organisation, id, caseAct, {
      decide: (state) => decide(state, note),
      writes: entriesOf([kind], { note }),
    })
    if (acted.kind === 'refused') throw refusal(acted.because)
    filings.note(caseAct.act.by, acted.indexed)
    return summaryOf(id, acted.state)
  }

  app.post(routes.changeCase.path, async (c) => {
    demand(c, 'changeCase')
    const { request, ...step } = await readBody(c, caseStep)
    const id = readParameter(c, 'id', caseId)
    const caseAct = caseActOf(c, 'changeCase', request, now())
    if (step.step === 'access') await demandKnown(step.members)
    const acted = await actOnCase(organisation, id, caseAct, {
      decide: (state) => changeCase(state, caseAct.act.by, step),
      writes: entriesOf([written[step.step]]),
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

const noteText = (entry: StoredEntry): string => {
  const change = caseChange(entry)
  return change?.kind === 'noteAdded' ? (change.details?.text ?? '') : ''
}
