import type { MessageMetadata } from '../../domain/message.ts'
import type { DraftContent } from '../../outlook/mailHost.ts'

/** What a mail being written says of itself so far: an answer belongs to the conversation of what it answers. Who is in Bcc stays with the writer. */
export const draftMetadata = (
  { inReplyTo, to, cc, subject }: DraftContent,
  ownAddress: string,
): MessageMetadata => ({
  messageId: null,
  subject,
  from: { name: '', address: ownAddress },
  to,
  cc,
  sentAt: null,
  references: inReplyTo === null ? [] : [inReplyTo],
})
