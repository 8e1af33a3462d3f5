import { isFromList } from '../../../domain/listMail.ts'
import { isCompoundFile } from '../../../mime/msg/compoundFile.ts'
import { parseMessage } from '../../../mime/parseMessage.ts'
import { readInternetHeaders } from '../../../outlook/internetHeaders.ts'
import type { DroppedMail } from '../mailToFile.ts'

/** What a mail says of itself stands at its head; the text and the attachments are the service's to read. In bytes. */
const headSize = 1024 * 1024

/** A dropped file as a mail that may be filed, or null when it is none. */
export const readDroppedMail = async (file: File): Promise<DroppedMail | null> => {
  const head = await droppedHead(file)
  if (head === null) return null
  const { problems, ...message } = await parseMessage(head)
  if (problems.includes('noHeaders') || looksBinary(head)) return null
  const { messageId, subject, from, to, cc, sentAt, references } = message
  const headers = readInternetHeaders(new TextDecoder().decode(head))
  return {
    key: `file ${crypto.randomUUID()}`,
    file,
    metadata: { messageId, subject, from, to, cc, sentAt, references },
    sensitivity: { kind: 'told', value: headers.value('Sensitivity') },
    isFromList: isFromList(headers.value),
  }
}

/** The head of the mail that the file holds; null where it is an Outlook file that holds none. */
const droppedHead = async (file: File): Promise<Uint8Array<ArrayBuffer> | null> => {
  const head = new Uint8Array(await file.slice(0, headSize).arrayBuffer())
  if (!isCompoundFile(head)) return head
  const { outlookFileHead } = await import('./outlookFileHead.ts')
  return outlookFileHead(file)
}

/** A mail's header is text: a NUL in it means another kind of file. */
const looksBinary = (head: Uint8Array): boolean => head.subarray(0, 4096).includes(0)
