import { z } from 'zod'
import { caseId, request } from './basicSchemas.ts'

export const attachments = z.object({
  attachments: z
    .array(
      z.object({
        index: z.int(),
        name: z.string().describe('as the mail has it; may be empty'),
        mediaType: z.string().describe('as the sender says'),
        size: z.int().describe('bytes; of a large one about so many'),
        saved: z.int().nullable().describe('number under which it was saved in the case; null: it was not'),
      }),
    )
    .describe('in the order of the mail'),
})
export type AttachmentsAnswer = z.infer<typeof attachments>

export const attachmentToSave = z.object({ request, index: z.int().min(0).max(10_000) })

export const savedWithdrawal = z.object({ request })

export const savedAttachment = z.object({
  caseId,
  seq: z.int(),
  filing: z.string(),
  index: z.int(),
  name: z.string(),
  file: z.string().describe('name of its file in the folder `attachments` of the case'),
  size: z.int(),
})
export type SavedAttachmentAnswer = z.infer<typeof savedAttachment>
