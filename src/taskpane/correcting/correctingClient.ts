import type {
  BinAnswer,
  ChangedFilingAnswer,
  ErasedFilingAnswer,
  FilingStep,
  MovedFilingAnswer,
} from '../../contract/caseWorkSchemas.ts'
import type { Asker } from '../serviceClient.ts'

type Withdrawn = ChangedFilingAnswer['filing']

/** What taking back and putting right asks of the service. */
export const correctingClient = ({ get, post }: Asker) => ({
  change: (filingId: string, step: FilingStep): Promise<ChangedFilingAnswer> =>
    post(`/api/filings/${filingId}/changes`, step),
  /** Answers with the filing as it is in the other case. */
  move: (filingId: string, request: string, to: string): Promise<MovedFilingAnswer> =>
    post(`/api/filings/${filingId}/move`, { request, to }),
  /** For good: it cannot be undone. */
  erase: (filingId: string, request: string): Promise<ErasedFilingAnswer> =>
    post(`/api/filings/${filingId}/erasure`, { request }),
  /** `last`: the filing after whose withdrawal, back in time, to go on. */
  bin: (caseId: string | null, last: Withdrawn | null, signal: AbortSignal): Promise<BinAnswer> => {
    const query = new URLSearchParams()
    if (caseId !== null) query.set('case', caseId)
    if (last?.withdrawn) {
      query.set('before', last.withdrawn.at)
      query.set('beforeFiling', last.id)
    }
    return get(`/api/bin?${query}`, signal)
  },
})
