import type { MessageMetadata } from '../message.ts'
import { searchWords } from '../search/searchWords.ts'
import { wordFeature } from './features.ts'
import type { RankReason } from './rankCases.ts'
import { referencesIn } from './references.ts'

/** What the filings of a case share with the message, as the message writes it; empty where its kind says it all. */
export const shownReason = (reason: RankReason, message: MessageMetadata): string => {
  switch (reason.kind) {
    case 'sender':
    case 'person':
    case 'colleague':
      return nameOf(reason.value, message)
    case 'domain':
      return reason.value
    case 'reference':
      return writtenReference(reason.value, message.subject)
    case 'word':
    case 'text':
      return writtenWord(reason.value, message.subject)
    default:
      return ''
  }
}

const nameOf = (address: string, { from, to, cc }: MessageMetadata): string => {
  const people = from === null ? [...to, ...cc] : [from, ...to, ...cc]
  const person = people.find((one) => one.address.trim().toLowerCase() === address)
  return person?.name.trim() || address
}

const writtenReference = (value: string, subject: string): string => {
  for (const { written, folded } of referencesIn(subject)) if (folded === value) return written
  return value
}

const writtenWord = (value: string, subject: string): string => {
  for (const word of searchWords(subject)) if (wordFeature(word) === value) return word
  return value
}
