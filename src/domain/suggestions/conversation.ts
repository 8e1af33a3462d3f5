import type { MessageMetadata } from '../message.ts'
import { searchWords } from '../search/searchWords.ts'

/** RFC 5322 section 2.1.1: no line is longer, so no Message-ID is. */
const maxLinkLength = 998
/** References keep the first and the newest: RFC 5322 lets whoever shortens the field drop those between. */
const maxReferences = 100

/** The Message-IDs that tie a mail to its conversation: its own and those it refers to. Two mails that share one belong together. */
export const threadLinks = ({ messageId, references }: MessageMetadata): readonly string[] => {
  const kept =
    references.length <= maxReferences
      ? references
      : [...references.slice(0, 1), ...references.slice(1 - maxReferences)]
  const links = messageId === null ? kept : [messageId, ...kept]
  return [...new Set(links)].filter(isLink)
}

export const isLink = (messageId: string): boolean => messageId !== '' && messageId.length <= maxLinkLength

/** What mailers put before the subject of an answer or a forwarded mail, in Dutch, English and German. */
const answerMarks = new Set(['re', 'fw', 'fwd', 'antw', 'aw', 'doorst', 'wg'])
/** UTF-16 units of a subject that are compared. */
const maxSubjectLength = 500

/** A subject without its marks of an answer, as folded words; null when nothing is left to compare. */
export const subjectKey = (subject: string): string | null => {
  const words = [...searchWords(subject.slice(0, maxSubjectLength))]
  const first = words.findIndex((word) => !answerMarks.has(word))
  return first === -1 ? null : words.slice(first).join(' ')
}
