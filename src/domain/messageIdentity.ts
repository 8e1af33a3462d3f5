import type { Message, Participant } from './message.ts'

/** Stands before the digest in an entry. Raise it whenever the text below, or the reading it rests on, changes. */
export const identityVersion = 1

/**
 * The text whose SHA-256 says which message this is: two files are one message when it agrees.
 * What mailers change on the way is left out: transport fields, line ends, encodings, boundaries, white space.
 *
 * Beyond the fields of the design count whom it went to, what it answers and what is attached: the same words with
 * another annex, or said to others, are other evidence, and a filing too many does less harm than one too few.
 *
 * Where the mail has no Message-ID, no header or a structure that could not be read through, nothing says that two
 * files are one message, so each is only itself and its bytes decide. `sha256` is that of the bytes, in hex.
 */
export const identityText = (message: Message, sha256: string): string => {
  const { messageId, problems } = message
  if (messageId === null || problems.includes('noHeaders') || problems.includes('unreadableStructure')) {
    return JSON.stringify(['bytes', sha256])
  }
  return JSON.stringify([
    'message',
    messageId,
    message.from === null ? null : message.from.address.toLowerCase(),
    addresses(message.to),
    addresses(message.cc),
    message.sentAt,
    message.references,
    normalWords(message.subject),
    message.textFingerprint,
    // Sorted, for gateways reorder the parts of a mail.
    message.attachments.map(({ name, fingerprint }) => `${fingerprint} ${normalWords(name)}`).sort(),
  ])
}

/** Without the names: mail servers put those of their own address book. */
const addresses = (participants: readonly Participant[]): readonly string[] =>
  [...new Set(participants.map(({ address }) => address.toLowerCase()))].sort()

/** A text as its words alone: one form for each character (NFC), one space for any white space. */
export const normalWords = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
