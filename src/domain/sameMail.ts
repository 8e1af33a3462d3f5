import type { MessageMetadata } from './message.ts'
import { normalWords } from './messageIdentity.ts'

/**
 * Whether two headers are of one mail, as far as a header tells: a Message-ID alone is no key, for senders choose it and
 * mailers repeat it. Without one all else must be there and agree. Outlook knows the sending time to the second at best, and gives a subject with the spaces and tabs that a
 * register has as one space.
 */
export const isSameMail = (one: MessageMetadata, other: MessageMetadata): boolean => {
  const key = mailKey(one)
  return (
    key !== null &&
    key === mailKey(other) &&
    subjectWords(one) === subjectWords(other) &&
    one.from?.address.toLowerCase() === other.from?.address.toLowerCase()
  )
}

/** Alike for headers that may be of one mail; null where the header does not tell which mail it is. */
export const mailKey = (mail: MessageMetadata): string | null => mail.messageId ?? keyWithoutId(mail)

const keyWithoutId = (mail: MessageMetadata): string | null => {
  const { from, to, cc, sentAt } = mail
  const subject = subjectWords(mail)
  if (from === null || sentAt === null || subject === '') return null
  const people = [from, ...to, ...cc].map(({ address }) => address.toLowerCase())
  return JSON.stringify([secondOf(sentAt), subject, ...people.toSorted()])
}

/** Since 1970. */
const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

const subjectWords = ({ subject }: MessageMetadata): string => normalWords(subject.replace(/\p{Cc}+/gu, ' '))
