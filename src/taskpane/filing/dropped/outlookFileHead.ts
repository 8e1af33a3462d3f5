import { itemHeader } from '../../../mime/msg/itemHeader.ts'
import { isMailItem, openOutlookItem } from '../../../mime/msg/outlookItem.ts'

/** Bytes of an Outlook file that is read here: Outlook sends no mail as large, and it is held whole. */
const atMost = 160 * 1024 * 1024

/** The header that the mail in an Outlook file would have; null where it holds a contact, a task, or nothing. */
export const outlookFileHead = async (file: File): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (file.size > atMost) return null
  const item = openOutlookItem(new Uint8Array(await file.arrayBuffer()))
  if (item === null || !isMailItem(item)) return null
  return new TextEncoder().encode(`${itemHeader(item)}\r\n`)
}
