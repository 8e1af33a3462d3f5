import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { cutText } from '../../domain/cutText.ts'
import { searchTerms } from '../../domain/search/searchTerms.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { SearchFilter } from './searchFilter.ts'

const casesAtMost = 3
/** UTF-16 units that the service takes. */
const lettersAtMost = 200

/** The cases that are called so: a reference, a client or a title is typed as any other word. */
export const casesNamed = async (
  { findCases }: Pick<ServiceClient, 'findCases'>,
  { query, case: within }: SearchFilter,
  signal: AbortSignal,
): Promise<readonly CaseSummaryAnswer[]> => {
  const words = searchTerms(query).flatMap(({ words: typed, excluded }) => (excluded ? [] : typed))
  if (words.length === 0 || within !== null) return []
  const found = await findCases(cutText(words.join(' '), lettersAtMost), signal)
  return found.slice(0, casesAtMost)
}
