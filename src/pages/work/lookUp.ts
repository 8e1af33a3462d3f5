import type { CaseLink } from '../../domain/cases/caseLink.ts'
import type { WorkDetail } from '../../taskpane/places.ts'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'

interface LookedUp {
  /** The case, and over it the mail. */
  readonly details: readonly WorkDetail[]
  /** The link leads to a mail that is in the case no more. */
  readonly isGone: boolean
}

/** What a link leads to, as far as whoever follows it may see it; rejects where he may not. */
export const lookUp = async (
  client: ServiceClient,
  { caseId, seq }: CaseLink,
  signal: AbortSignal,
): Promise<LookedUp> => {
  // Filings are paged downwards from a number: the one of that number is the first below the next.
  const { case: found, filings } = await client.viewCase(caseId, seq === null ? null : seq + 1, signal)
  const filing = filings.find(({ id }) => id === `${caseId}.${seq}`)
  const over: readonly WorkDetail[] = filing ? [{ kind: 'filing', filing }] : []
  return { details: [{ kind: 'case', case: found }, ...over], isGone: seq !== null && !filing }
}
