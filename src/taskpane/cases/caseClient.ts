import type { SavedAttachmentAnswer } from '../../contract/attachmentSchemas.ts'
import type { CaseStep, RegisterStateAnswer, TimelineAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import type { Asker } from '../serviceClient.ts'

type Turn = 'withdraw' | 'restore'
const turns = { withdraw: 'withdrawal', restore: 'restoration' } as const

/** What the view of a case asks of the service. */
export const caseClient = ({ get, post, blob }: Asker) => ({
  /** `before`: the number of the event after which (downwards) to go on. */
  timeline: (id: string, before: number | null, signal: AbortSignal): Promise<TimelineAnswer> =>
    get(`/api/cases/${id}/timeline${before === null ? '' : `?before=${before}`}`, signal),
  registerState: (id: string, again: boolean, signal: AbortSignal): Promise<RegisterStateAnswer> =>
    get(`/api/cases/${id}/register${again ? '?again=true' : ''}`, signal),
  addNote: (id: string, request: string, text: string): Promise<unknown> =>
    post(`/api/cases/${id}/notes`, { request, text }),
  /** Withdraws a note, or puts it back. */
  turnNote: (id: string, seq: number, step: Turn, request: string): Promise<CaseSummaryAnswer> =>
    post(`/api/cases/${id}/notes/${seq}/${turns[step]}`, { request }),
  /** The same for an attachment that was saved apart. */
  turnSaved: (id: string, seq: number, step: Turn, request: string): Promise<SavedAttachmentAnswer> =>
    post(`/api/cases/${id}/attachments/${seq}/${turns[step]}`, { request }),
  /** `seq`: the number under which it was saved apart. */
  savedAttachment: (id: string, seq: number, signal: AbortSignal): Promise<Blob> =>
    blob(`/api/cases/${id}/attachments/${seq}`, signal),
  change: (id: string, step: CaseStep): Promise<CaseSummaryAnswer> => post(`/api/cases/${id}/changes`, step),
  colleagues: async (signal: AbortSignal) => {
    const answer = await get<{ colleagues: { id: string; name: string }[] }>('/api/colleagues', signal)
    return answer.colleagues
  },
})
