import type { Filing, FilingId } from '../domain/cases/case.ts'

/** What is attached to filed mails, which is read after the mail was taken in: which is still to be read, and what it says. */
export interface AttachmentTexts {
  /** Filings whose attachments are still to be read. */
  unreadAttachments(): Promise<number>
  /** The next of them, which counts as begun: one begun three times is not given again. Null: there are none. */
  beginAttachments(): Promise<Filing | null>
  /** From here on the filing is found by these texts too, and its attachments are read. */
  addAttachmentWords(read: ReadAttachments): Promise<void>
  /** What was read of a filing's attachments, in their order, each in one line; empty where nothing could be read. */
  attachedTexts(filing: FilingId): Promise<readonly string[]>
}

export interface ReadAttachments {
  readonly filing: FilingId
  /** Of what is attached to it, in the order of the mail; empty where one could not be read. */
  readonly attachments: readonly string[]
}
