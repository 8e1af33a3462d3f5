import type { AttachmentsAnswer, SavedAttachmentAnswer } from '../../../contract/attachmentSchemas.ts'
import type { Asker } from '../../serviceClient.ts'

/** What the list of a filed mail's attachments asks of the service. */
export const attachmentClient = ({ get, post }: Asker) => ({
  /** In the order of the mail, each with whether it was saved. */
  list: (filingId: string, signal: AbortSignal): Promise<AttachmentsAnswer> =>
    get(`/api/filings/${filingId}/attachments`, signal),
  save: (filingId: string, index: number, request: string): Promise<SavedAttachmentAnswer> =>
    post(`/api/filings/${filingId}/attachments`, { request, index }),
})
