import { Hono } from 'hono'
import { manyMessages } from '../../contract/caseWorkSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { messageMetadata, type SuggestionsAnswer, searchQuery } from '../../contract/schemas.ts'
import type { CaseSummary } from '../../domain/case.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { StoreError } from '../../ports/folderStore.ts'
import { type Asker, suggestFor } from '../finding/suggestFor.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readQuery } from '../http/exchange.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { followsFile } from '../work/preferences.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { filingAnswer } from './answers.ts'
import type { OwnFilings } from './ownFilings.ts'

/** Where a mail may belong, where it is already, and what was filed before. */
export const findingRoutes = (
  parts: ServiceParts,
  filings: OwnFilings,
  work: WorkFiles,
): Hono<Environment> => {
  const { signIn, log } = parts
  const { index } = parts.organisation
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

  app.get(routes.search.path, async (c) => {
    demand(c, 'search')
    const { query: text, case: caseId, limit } = readQuery(c, searchQuery)
    await filings.found(c.get('person').id)
    const viewer = viewerOf(c.get('person'))
    const { hits, more } = await index.search({
      text,
      viewer,
      limit,
      ...(caseId === undefined ? {} : { caseId }),
    })
    return answer(c, routes.search, 200, {
      hits: await withCases(
        index,
        hits,
        ({ filing }) => filing.caseId,
        ({ filing, foundIn }, found) => ({ filing: filingAnswer(filing, signIn), case: found, foundIn }),
      ),
      more,
    })
  })

  return app
}

const withCases = async <Item, Answer>(
  index: CaseIndex,
  items: readonly Item[],
  caseIdOf: (item: Item) => string,
  make: (item: Item, found: CaseSummary) => Answer,
): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (const item of items) {
    const found = await index.case(caseIdOf(item))
    if (found !== null) answers.push(make(item, found))
  }
  return answers
}
