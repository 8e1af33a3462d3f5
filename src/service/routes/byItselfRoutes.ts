import { Hono } from 'hono'
import { type ByItselfAnswer, byItselfStep, selfFiledQuery } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { afterByItself, type ByItself } from '../../domain/suggestions/byItself.ts'
import { mailMark } from '../../mime/mailMark.ts'
import { seenCases } from '../finding/seenCases.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { byItselfFile } from '../work/preferences.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { withCases } from './answers.ts'
import type { OwnFilings } from './ownFilings.ts'

const selfFiledShown = 50

/** What filed itself for somebody, what would have, and what he keeps from doing so. */
export const byItselfRoutes = (
  parts: ServiceParts,
  work: WorkFiles,
  filings: OwnFilings,
): Hono<Environment> => {
  const { index } = parts.organisation
  const app = new Hono<Environment>()

  /** Without what was filed since, and what would be in a case that he may not know of. */
  const byItselfFor = async (person: Person, { watched, out }: ByItself): Promise<ByItselfAnswer> => {
    const seen = seenCases(index, person)
    const filed = await marksFiled(person, watched)
    const shown: ByItselfAnswer['watched'] = []
    for (const { mark, caseId, at } of watched.toReversed()) {
      const found = filed.has(mark) ? null : await seen(caseId)
      if (found)
        shown.push({ mark, at, case: { id: caseId, reference: found.reference, title: found.title } })
    }
    return { watched: shown, out: [...out] }
  }

  /** By himself, or by anybody where he may see it, in whatever case. */
  const marksFiled = async (person: Person, watched: ByItself['watched']): Promise<ReadonlySet<string>> => {
    const [since] = watched.map(({ at }) => at).toSorted()
    if (since === undefined) return new Set()
    await filings.found(person.id)
    const filed = await index.messageIdsFiled(viewerOf(person), since)
    return new Set(await Promise.all(filed.map(mailMark)))
  }

  app.get(routes.byItself.path, async (c) => {
    demand(c, 'suggest')
    const person = c.get('person')
    const held = await work.read(byItselfFile(person.id))
    return answer(c, routes.byItself, 200, await byItselfFor(person, held))
  })

  app.post(routes.changeByItself.path, async (c) => {
    demand(c, 'suggest')
    const person = c.get('person')
    const step = await readBody(c, byItselfStep)
    if (step.step === 'watch' && (await seenCases(index, person)(step.case)) === null)
      throw new ServiceError('caseNotFound')
    const { mark } = step
    const wanted =
      step.step === 'watch'
        ? { step: step.step, mark, caseId: step.case, at: parts.now() }
        : { step: step.step, mark }
    const held = await work.change(byItselfFile(person.id), (before) => afterByItself(before, wanted))
    return answer(c, routes.changeByItself, 200, await byItselfFor(person, held))
  })

  app.get(routes.selfFiled.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    const { of } = readQuery(c, selfFiledQuery)
    await filings.found(person.id)
    const found = await index.selfFiled(viewerOf(person), {
      ...(of === 'mine' ? byOneself(person) : await byColleagues(c)),
      limit: selfFiledShown,
    })
    return answer(c, routes.selfFiled, 200, { filings: await withCases(parts, person, found) })
  })

  /** By the rules, because a conversation is followed, or by a choice made while writing: nobody pressed a key to file it. */
  const byOneself = ({ id }: Person) => ({ by: [id], ways: ['bySelf', 'followed', 'whileWriting'] }) as const

  const byColleagues = async (c: Asked) => {
    demand(c, 'setFirmRules')
    const people = await parts.signIn.people()
    const by = people.map(({ id }) => id).filter((id) => id !== c.get('person').id)
    return { by, ways: ['bySelf'] } as const
  }

  return app
}
