import type { FilingSource } from '../../domain/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import type { FiledMark, OpenMessage } from '../../outlook/mailHost.ts'

/** One mail that may be filed, wherever it came from. Its verbs never come to mean another mail. */
export interface MailToFile {
  /** Tells this mail from others while the pane is open. */
  readonly key: string
  readonly source: FilingSource
  readonly metadata: MessageMetadata
  /** Value of the Sensitivity header, lower case; null when absent or not known. */
  readonly sensitivity: string | null
  /** Name of the file it was dropped as; null for the mail that is open in Outlook. */
  readonly fileName: string | null
  /** Rejects with a HostError, `itemChanged` when another mail was selected meanwhile. */
  read(): Promise<Uint8Array<ArrayBuffer>>
  /** Shows on the mail that it was filed. Null where there is no mail in Outlook to show it on. */
  readonly mark: ((mark: FiledMark) => Promise<void>) | null
}

export const mailFromOutlook = (message: OpenMessage): MailToFile => {
  let bytes: Uint8Array<ArrayBuffer> | null = null
  return {
    key: message.itemId,
    source: 'outlook',
    metadata: message.metadata,
    sensitivity: message.sensitivity,
    fileName: null,
    // Read once: a retry after a failed upload still has the bytes when another mail is selected by then.
    read: async () => {
      // Outlook's bytes never lie in shared memory.
      bytes ??= (await message.readMime()) as Uint8Array<ArrayBuffer>
      return bytes
    },
    mark: (mark) => message.markFiled(mark),
  }
}

export interface DroppedMail {
  readonly key: string
  readonly fileName: string
  readonly metadata: MessageMetadata
  readonly sensitivity: string | null
  readonly bytes: Uint8Array<ArrayBuffer>
}

export const mailFromFile = ({ bytes, ...dropped }: DroppedMail): MailToFile => ({
  ...dropped,
  source: 'file',
  read: async () => bytes,
  mark: null,
})
