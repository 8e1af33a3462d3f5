import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type {
  CommitmentAnswer,
  CommitmentQuery,
  CommitmentStep,
  CommitmentsAnswer,
  NotedCommitment,
} from '../../contract/commitmentSchemas.ts'
import type { Asker } from '../serviceClient.ts'

/** What is asked of the service about commitments. Rejects as the verbs it stands on do. */
export interface CommitmentsClient {
  list(query: CommitmentQuery, signal: AbortSignal): Promise<CommitmentsAnswer>
  /** The due days of what matches, as iCalendar. */
  calendar(query: CommitmentQuery, language: string, signal: AbortSignal): Promise<Blob>
  note(caseId: string, noted: NotedCommitment): Promise<CommitmentAnswer>
  step(id: string, step: CommitmentStep): Promise<CommitmentAnswer>
  /** Who may see to a commitment of a case; null: of any. */
  colleagues(caseId: string | null, signal: AbortSignal): Promise<readonly ColleagueAnswer[]>
}

export const commitmentsClient = ({ get, post, blob }: Asker): CommitmentsClient => ({
  list: (query, signal) => get(`/api/commitments?${parametersOf(query)}`, signal),
  calendar: (query, language, signal) =>
    blob(`/api/commitments.ics?${parametersOf(query)}`, signal, language),
  note: (caseId, noted) => post(`/api/cases/${caseId}/commitments`, noted),
  step: (id, step) => post(`/api/commitments/${id}/changes`, step),
  colleagues: async (caseId, signal) => {
    const path = caseId === null ? '/api/colleagues' : `/api/colleagues?case=${caseId}`
    return (await get<{ colleagues: ColleagueAnswer[] }>(path, signal)).colleagues
  },
})

/** What is empty narrows nothing down and is left out. */
const parametersOf = (query: CommitmentQuery): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
