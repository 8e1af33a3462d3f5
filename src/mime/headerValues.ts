import type { Address } from 'postal-mime'
import { cutText } from '../domain/cutText.ts'
import type { Participant } from '../domain/message.ts'
import type { ReadingLimits } from './limits.ts'

/** A header's words on one line: control characters and folds become single spaces. */
export const oneLine = (text: string, limit: number): string =>
  cutText(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), limit)

/** The mailboxes of an address field, groups opened up. */
export const participants = (
  addresses: readonly Address[] | undefined,
  limits: ReadingLimits,
): readonly Participant[] =>
  (addresses ?? [])
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => ({
      name: oneLine(name, limits.name),
      address: oneLine(address, limits.name),
    }))
    .filter(({ name, address }) => name !== '' || address !== '')
    .slice(0, limits.participants)

/** The Message-IDs in a field, in order. Words outside angle brackets are comment, as RFC 5322 section 3.6.4 has it. */
const messageIds = (value: string | undefined, limits: ReadingLimits): readonly string[] => {
  const ids = (value ?? '').match(/<[^<>]*>/g) ?? []
  return ids
    .map((id) => id.replace(/[\s\p{Cc}]+/gu, ''))
    .filter((id) => id.length > 2 && id.length <= limits.messageId)
}

/** The mail's own Message-ID; one written without angle brackets gets them, so that replies to it are found. */
export const ownMessageId = (value: string | undefined, limits: ReadingLimits): string | null => {
  const bare = (value ?? '').trim()
  const bracketed = /[<>\s]/.test(bare) || bare === '' ? value : `<${bare}>`
  return messageIds(bracketed, limits)[0] ?? null
}

/** References, then In-Reply-To, without repeats; of too many the last, which are the nearest. */
export const allReferences = (
  references: string | undefined,
  inReplyTo: string | undefined,
  limits: ReadingLimits,
): readonly string[] => {
  const ids = [...messageIds(references, limits), ...messageIds(inReplyTo, limits)]
  return [...new Set(ids)].slice(-limits.references)
}
