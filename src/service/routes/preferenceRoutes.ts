import { Hono } from 'hono'
import { firmRules, followStep, ownRules, type PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import type { Person } from '../../domain/person.ts'
import type { SelfFilingRules } from '../../domain/suggestions/filesItself.ts'
import { afterFollow } from '../../domain/suggestions/follows.ts'
import { seenCases } from '../finding/seenCases.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { firmRulesFile, followsFile, ownRulesFile } from '../work/preferences.ts'
import type { WorkFiles } from '../work/workFiles.ts'

/** When mail may file itself, and which conversations somebody follows. */
export const preferenceRoutes = ({ organisation }: ServiceParts, work: WorkFiles): Hono<Environment> => {
  const { index } = organisation
  const app = new Hono<Environment>()

  const preferencesOf = async (person: Person): Promise<PreferencesAnswer> => {
    const seen = seenCases(index, person)
    const follows: PreferencesAnswer['follows'] = []
    for (const { messages, caseId, mode } of (await work.read(followsFile(person.id))).toReversed()) {
      const found = await seen(caseId)
      const [conversation = ''] = messages
      // Of a case that was closed to him he is told nothing any more, and nothing is filed there.
      if (found)
        follows.push({
          ...{ conversation, mode },
          case: caseId,
          reference: found.reference,
          title: found.title,
        })
    }
    const held = await work.read(ownRulesFile(person.id))
    const own = held && (await rulesFor(person, held))
    const firm = await rulesFor(person, await work.read(firmRulesFile))
    const named: PreferencesAnswer['named'] = []
    for (const id of new Set([...(own?.cases ?? []), ...firm.cases])) {
      const found = await seen(id)
      if (found) named.push({ id, reference: found.reference, title: found.title })
    }
    return { own, firm, follows, named }
  }

  /** Without the cases that he may not know of: their ids are made from their references. */
  const rulesFor = async (
    person: Person,
    { cases, ...rules }: SelfFilingRules,
  ): Promise<PreferencesAnswer['firm']> => {
    const seen = seenCases(index, person)
    const named: string[] = []
    for (const id of cases) if ((await seen(id)) !== null) named.push(id)
    return { ...rules, cases: named }
  }

  const changing = async (
    c: Asked,
    change: (person: Person) => Promise<unknown>,
  ): Promise<PreferencesAnswer> => {
    const person = c.get('person')
    await change(person)
    return preferencesOf(person)
  }

  app.get(routes.preferences.path, async (c) => {
    demand(c, 'suggest')
    return answer(c, routes.preferences, 200, await preferencesOf(c.get('person')))
  })

  app.put(routes.setOwnRules.path, async (c) => {
    demand(c, 'suggest')
    const { rules } = await readBody(c, ownRules)
    const changed = await changing(c, ({ id }) => work.change(ownRulesFile(id), () => rules))
    return answer(c, routes.setOwnRules, 200, changed)
  })

  app.put(routes.setFirmRules.path, async (c) => {
    demand(c, 'setFirmRules')
    const { rules } = await readBody(c, firmRules)
    const changed = await changing(c, () => work.change(firmRulesFile, () => rules))
    return answer(c, routes.setFirmRules, 200, changed)
  })

  app.post(routes.follow.path, async (c) => {
    demand(c, 'suggest')
    const { messages, follow } = await readBody(c, followStep)
    if (follow !== null && (await seenCases(index, c.get('person'))(follow.case)) === null)
      throw new ServiceError('caseNotFound')
    const wanted = follow && { caseId: follow.case, mode: follow.mode }
    const changed = await changing(c, ({ id }) =>
      work.change(followsFile(id), (follows) => afterFollow(follows, messages, wanted)),
    )
    return answer(c, routes.follow, 200, changed)
  })

  return app
}
