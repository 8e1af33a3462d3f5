import type { ExcerptsAnswer, SearchAnswer } from '../../contract/schemas.ts'
import type { Asker } from '../serviceClient.ts'
import { parametersOf, type SearchFilter } from './searchFilter.ts'

/** What the search asks of the service. */
export const searchClient = ({ get, post }: Asker) => ({
  search: (filter: SearchFilter, offset: number, signal: AbortSignal): Promise<SearchAnswer> =>
    get(`/api/search?${parametersOf(filter, offset)}`, signal),
  excerpts: (query: string, filings: readonly string[], signal: AbortSignal): Promise<ExcerptsAnswer> =>
    post('/api/excerpts', { query, filings }, signal),
})
