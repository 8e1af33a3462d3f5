import { Hono } from 'hono'
import { routes } from '../../contract/routes.ts'
import { messageMetadata, searchQuery } from '../../contract/schemas.ts'
import type { CaseSummary, Filing } from '../../domain/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { rankCases } from '../../domain/suggestions/rankCases.ts'
import { shownReason } from '../../domain/suggestions/shownReason.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import type { Environment } from '../http/environment.ts'
import { answer, demand, readBody, readQuery } from '../http/exchange.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { filingAnswer } from './answers.ts'
import type { OwnFilings } from './ownFilings.ts'

const suggestionsOffered = 5

/** Where a mail may belong, where it is already, and what was filed before. */
export const findingRoutes = (
  { organisation, signIn, now }: ServiceParts,
  filings: OwnFilings,
): Hono<Environment> => {
  const { index } = organisation
  const app = new Hono<Environment>()

  app.post(routes.suggest.path, async (c) => {
    demand(c, 'suggest')
    const metadata = await readBody(c, messageMetadata)
    await filings.found(c.get('person').id)
    const { features, learned } = await index.evidenceFor(metadata, c.get('person').id)
    const ranked = rankCases(features, learned, now()).slice(0, suggestionsOffered)
    const filed = await alreadyFiled(index, metadata)
    return answer(c, routes.suggest, 200, {
      follow: null,
      filed: await withCases(
        index,
        filed,
        (filing) => filing.caseId,
        (filing, found) => ({
          filing: filingAnswer(filing, signIn),
          case: found,
        }),
      ),
      suggestions: await withCases(
        index,
        ranked,
        ({ caseId }) => caseId,
        ({ confidence, reason }, found) => ({
          ...{ case: found, confidence, reason: reason.kind },
          filings: 'filings' in reason ? reason.filings : 0,
          shared: shownReason(reason, metadata),
        }),
      ),
    })
  })

  app.get(routes.search.path, async (c) => {
    demand(c, 'search')
    const { query: text, case: caseId, limit } = readQuery(c, searchQuery)
    await filings.found(c.get('person').id)
    const hits = await index.search({ text, limit, ...(caseId === undefined ? {} : { caseId }) })
    return answer(c, routes.search, 200, {
      hits: await withCases(
        index,
        hits,
        ({ filing }) => filing.caseId,
        ({ filing }, found) => ({
          filing: filingAnswer(filing, signIn),
          case: found,
          foundIn: 'mail' as const,
        }),
      ),
      more: false,
    })
  })

  return app
}

/** Filings of this very message: a Message-ID alone is no key, for senders choose it and mailers repeat it. */
const alreadyFiled = async (index: CaseIndex, metadata: MessageMetadata): Promise<readonly Filing[]> => {
  if (metadata.messageId === null) return []
  const filings = await index.filingsWithMessageId(metadata.messageId)
  return filings.filter(({ message }) => message !== null && isSameMessage(message, metadata))
}

/** Outlook knows the sending time to the second at best, and trims subjects. */
const isSameMessage = (filed: MessageMetadata, open: MessageMetadata): boolean =>
  filed.subject.trim() === open.subject.trim() &&
  filed.from?.address.toLowerCase() === open.from?.address.toLowerCase()

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
