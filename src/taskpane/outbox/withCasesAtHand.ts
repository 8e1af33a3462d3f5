import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { caseMatches } from '../filing/choosing/caseMatches.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { Outbox } from './openOutbox.ts'

type Finding = Pick<ServiceClient, 'findCases' | 'suggest'>

/** How many cases are kept for when there is no network. */
const mostAtHand = 100

/** The same client, which finds a case without a network too: among those that were offered here before. */
export const withCasesAtHand = <Client extends Finding>(
  client: Client,
  outbox: Promise<Pick<Outbox, 'recentCases' | 'keepRecentCases'> | null>,
): Client => {
  const remember = async (seen: readonly CaseSummaryAnswer[]): Promise<void> => {
    const open = await outbox
    if (open === null || seen.length === 0) return
    const ids = new Set(seen.map(({ id }) => id))
    const others = (await open.recentCases()).filter(({ id }) => !ids.has(id))
    await open.keepRecentCases([...seen, ...others].slice(0, mostAtHand))
  }
  return {
    ...client,
    suggest: async (metadata, signal) => {
      const answer = await client.suggest(metadata, signal)
      void remember([...answer.filed, ...answer.suggestions].map((one) => one.case))
      return answer
    },
    findCases: async (query, signal) => {
      try {
        const found = await client.findCases(query, signal)
        void remember(found)
        return found
      } catch (error) {
        const known = problemOf(error) === 'offline' ? ((await (await outbox)?.recentCases()) ?? []) : []
        if (known.length === 0) throw error
        return known.filter((one) => caseMatches(one, query))
      }
    },
  }
}
