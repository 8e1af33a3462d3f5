import { Hono } from 'hono'
import { manyMessages } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { messageMetadata, type SuggestionsAnswer } from '../../contract/schemas.ts'
import { StoreError } from '../../ports/folderStore.ts'
import { type Asker, suggestFor } from '../finding/suggestFor.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody } from '../http/exchange.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { followsFile } from '../work/preferences.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { OwnFilings } from './ownFilings.ts'

/** Where a mail may belong and where it is already. */
export const findingRoutes = (
  parts: ServiceParts,
  filings: OwnFilings,
  work: WorkFiles,
): Hono<Environment> => {
  const { log } = parts
  const app = new Hono<Environment>()

  /** What he follows is a convenience: without it he is told all the rest. */
  const askerOf = async (c: Asked): Promise<Asker> => {
    const person = c.get('person')
    await filings.found(person.id)
    const follows = await work.read(followsFile(person.id)).catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error
      logFailure(log, asServiceError(error))
      return []
    })
    return { person, follows }
  }

  app.post(routes.suggest.path, async (c) => {
    demand(c, 'suggest')
    const message = await readBody(c, messageMetadata)
    const asker = await askerOf(c)
    return answer(c, routes.suggest, 200, await suggestFor(parts, asker, message))
  })

  app.post(routes.suggestMany.path, async (c) => {
    demand(c, 'suggest')
    const { messages } = await readBody(c, manyMessages)
    const asker = await askerOf(c)
    const answers: SuggestionsAnswer[] = []
    for (const message of messages) {
      answers.push(await suggestFor(parts, asker, message))
      // Whoever asks about one mail meanwhile does not wait for a hundred.
      await new Promise(setImmediate)
    }
    return answer(c, routes.suggestMany, 200, { answers })
  })

  return app
}
