import { Hono } from 'hono'
import {
  type ChangedFilingAnswer,
  firmRules,
  followStep,
  ownRules,
  type PreferencesAnswer,
} from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { viewerOf } from '../../domain/permissions.ts'
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
import { filingAnswer } from './answers.ts'

const selfFiledShown = 50

/** When mail may file itself, and which conversations somebody follows. */
export const preferenceRoutes = (
  { organisation: { index }, signIn }: ServiceParts,
  work: WorkFiles,
): Hono<Environment> => {
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
    const own = await work.read(ownRulesFile(person.id))
    return {
      own: own && rulesAnswer(own),
      firm: rulesAnswer(await work.read(firmRulesFile)),
      follows,
    }
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

  app.get(routes.selfFiled.path, async (c) => {
    demand(c, 'viewCase')
    const person = c.get('person')
    const seen = seenCases(index, person)
    const filings: ChangedFilingAnswer[] = []
    for (const filing of await index.selfFiled(viewerOf(person), selfFiledShown)) {
      const found = await seen(filing.caseId)
      if (found) filings.push({ filing: filingAnswer(filing, signIn), case: found })
    }
    return answer(c, routes.selfFiled, 200, { filings })
  })

  return app
}

const rulesAnswer = ({ cases, ...rules }: SelfFilingRules): PreferencesAnswer['firm'] => ({
  ...rules,
  cases: [...cases],
})
