import type { MessageMetadata } from './message.ts'
import { normalWords } from './messageIdentity.ts'

/**
 * Whether two headers are of one mail, as far as a header tells: a Message-ID alone is no key, for senders choose it and
 * mailers repeat it. Outlook knows the sending time to the second at best, and gives a subject with the spaces and tabs that a
 * register has as one space.
 */
export const isSameMail = (one: MessageMetadata, other: MessageMetadata): boolean =>
  one.messageId !== null &&
  one.messageId === other.messageId &&
  subjectWords(one) === subjectWords(other) &&
  one.from?.address.toLowerCase() === other.from?.address.toLowerCase()

const subjectWords = ({ subject }: MessageMetadata): string => normalWords(subject.replace(/\p{Cc}+/gu, ' '))
