/** A person as a mail names him. The address is as written, the name may be empty. */
export interface Participant {
  readonly name: string
  readonly address: string
}

/** What a mail says of itself: the header fields Dossier uses. Missing fields are null or empty, never made up. */
export interface MessageMetadata {
  /** RFC 5322 Message-ID with its angle brackets. Senders choose it and mailers repeat it: it is no key by itself. */
  readonly messageId: string | null
  readonly subject: string
  readonly from: Participant | null
  readonly to: readonly Participant[]
  readonly cc: readonly Participant[]
  /** ISO 8601 instant in UTC, from the Date field. */
  readonly sentAt: string | null
  /** Message-IDs of In-Reply-To and References, oldest first, without repeats. */
  readonly references: readonly string[]
}

/** A mail that was read from its bytes. */
export interface Message extends MessageMetadata {
  /** Decoded text, of the HTML part where there is no plain one. */
  readonly text: string
  /** SHA-256 over the words of the plain and the HTML text, all of them, also where `text` was cut off. */
  readonly textFingerprint: string
  readonly attachments: readonly Attachment[]
  /** What could not be read. A mail with problems is filed all the same. */
  readonly problems: readonly ReadingProblem[]
}

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  /** Decoded size in bytes; about so many where content was skipped. */
  readonly size: number
  /** Names the content: a SHA-256 of it, prefixed with how it was taken. */
  readonly fingerprint: string
}

export type ReadingProblem =
  | 'noHeaders'
  | 'unreadableStructure'
  | 'textCutOff'
  | 'noMessageId'
  | 'noDate'
  | 'noSender'
