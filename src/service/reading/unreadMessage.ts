import type { Message } from '../../domain/message.ts'

/** What is known of a mail of which nothing could be read: it is filed all the same, and its bytes say which it is. */
export const unreadMessage: Message = {
  ...{ messageId: null, subject: '', from: null, to: [], cc: [], sentAt: null, references: [] },
  ...{ text: '', textFingerprint: '', attachments: [], problems: ['noHeaders', 'unreadableStructure'] },
}
