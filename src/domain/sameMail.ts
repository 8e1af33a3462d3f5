import type { MessageMetadata } from './message.ts'

/**
 * Whether two headers are of one mail, as far as a header tells: a Message-ID alone is no key, for senders choose it and
 * mailers repeat it. Outlook knows the sending time to the second at best, and trims subjects.
 */
export const isSameMail = (one: MessageMetadata, other: MessageMetadata): boolean =>
  one.messageId !== null &&
  one.messageId === other.messageId &&
  one.subject.trim() === other.subject.trim() &&
  one.from?.address.toLowerCase() === other.from?.address.toLowerCase()
