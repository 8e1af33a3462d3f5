/** How much of one mail is read. Beyond it the mail is still filed; the message says what was left out. */
export interface ReadingLimits {
  /** Bytes of header over all parts; more leaves only the mail's own header. */
  readonly headerBytes: number
  /** Multiparts within multiparts; deeper leaves only the mail's own header. */
  readonly depth: number
  /** Mails within the mail whose text is read; deeper ones count as attachments. */
  readonly mailsWithin: number
  /** Parts; what follows the last is not read. */
  readonly parts: number
  /** Lines, header and all; what follows the last is not read. postal-mime spends two kilobytes on one. */
  readonly lines: number
  /** UTF-16 units of text. */
  readonly text: number
  readonly subject: number
  /** Per field. */
  readonly participants: number
  readonly references: number
  /** UTF-16 units of one Message-ID: the longest line RFC 5322 section 2.1.1 allows. */
  readonly messageId: number
  /** UTF-16 units of a person's name, an address or an attachment's name. */
  readonly name: number
}

export const readingLimits: ReadingLimits = {
  headerBytes: 1024 * 1024,
  depth: 100,
  mailsWithin: 5,
  parts: 5000,
  lines: 80_000,
  text: 1024 * 1024,
  subject: 2000,
  participants: 500,
  references: 200,
  messageId: 998,
  name: 500,
}
