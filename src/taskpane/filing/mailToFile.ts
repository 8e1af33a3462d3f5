import type { FilingSource } from '../../domain/cases/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import type { Sensitivity } from '../../domain/privateSigns.ts'
import type { FiledMark, OpenMessage } from '../../outlook/mailHost.ts'
import type { WaitingMail } from '../outbox/outboxItem.ts'

/** One mail that may be filed, wherever it came from. Its verbs never come to mean another mail. */
export interface MailToFile {
  /** Tells this mail from others while the pane is open. */
  readonly key: string
  readonly source: FilingSource
  readonly metadata: MessageMetadata
  readonly sensitivity: Sensitivity
  /** A newsletter by its header: nothing is looked for in it. */
  readonly isFromList: boolean
  /** Address of the mailbox it lies in; null where that is not known. */
  readonly mailbox: string | null
  /** Name of the file it was dropped as; null for the mail that is open in Outlook. */
  readonly fileName: string | null
  /** Rejects with a HostError, `itemChanged` when another mail was selected meanwhile. Nothing keeps the bytes. */
  read(): Promise<Uint8Array<ArrayBuffer>>
  /** The mail's text, for what is found in it here: it is sent nowhere. Rejects as `read` does. */
  readText(): Promise<string>
  /** The case that was chosen for it while it was written, as Outlook kept it; null where that is not known. */
  chosenCase(): Promise<string | null>
  /** Shows on the mail that it was filed. Null where there is no mail in Outlook to show it on. */
  readonly mark: ((mark: FiledMark) => Promise<void>) | null
  /** Shows on it no more that it is filed; the category is that of the mark. Null likewise. */
  readonly unmark: ((category: string) => Promise<void>) | null
}

export const mailFromOutlook = (message: OpenMessage): MailToFile => ({
  key: message.itemId,
  source: 'outlook',
  metadata: message.metadata,
  sensitivity: message.sensitivity,
  isFromList: message.isFromList,
  mailbox: message.mailbox,
  fileName: null,
  // Outlook's bytes never lie in shared memory.
  read: async () => (await message.readMime()) as Uint8Array<ArrayBuffer>,
  readText: () => message.readText(),
  chosenCase: () => message.chosenCase(),
  mark: (mark) => message.markFiled(mark),
  unmark: (category) => message.unmarkFiled(category),
})

export interface DroppedMail {
  readonly key: string
  readonly file: File
  readonly metadata: MessageMetadata
  readonly sensitivity: Sensitivity
  readonly isFromList: boolean
}

export const mailFromFile = ({ file, ...dropped }: DroppedMail): MailToFile => ({
  ...mailFromBytes({ ...dropped, source: 'file' }, async () => new Uint8Array(await file.arrayBuffer())),
  sensitivity: dropped.sensitivity,
  fileName: file.name,
})

/** A mail of which all there is are its bytes. */
export const mailFromBytes = (
  { key, source, metadata, isFromList = false }: WaitingMail,
  read: MailToFile['read'],
): MailToFile => ({
  ...{ key, source, metadata, isFromList, read },
  sensitivity: { kind: 'told', value: null },
  mailbox: null,
  fileName: null,
  readText: async () => {
    const [{ parseMessage }, { mailOf }] = await Promise.all([
      import('../../mime/parseMessage.ts'),
      import('../../mime/msg/mailOf.ts'),
    ])
    return (await parseMessage(await mailOf(await read()))).text
  },
  chosenCase: async () => null,
  mark: null,
  unmark: null,
})
