import type { MessageMetadata } from '../../domain/message.ts'
import type { DraftContent } from '../../outlook/mailHost.ts'

/** What a mail being written says of itself so far. Who is in Bcc stays with the writer. */
export const draftMetadata = ({ to, cc, subject }: DraftContent, ownAddress: string): MessageMetadata => ({
  messageId: null,
  subject,
  from: { name: '', address: ownAddress },
  to,
  cc,
  sentAt: null,
  references: [],
})
