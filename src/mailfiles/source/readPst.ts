import { isMailItem } from '../../mime/msg/outlookItem.ts'
import type { SourceAttachment } from '../../ports/mailSource.ts'
import { joinFolder } from '../mailFile.ts'
import { PstDamage } from '../pst/pstDamage.ts'
import { PstFile } from '../pst/pstFile.ts'
import { type PstFolder, pstFolders } from '../pst/pstFolders.ts'
import { openPstItem, type PstItem } from '../pst/pstItem.ts'
import { rebuiltHeader } from '../pst/rebuiltHeader.ts'
import { attachmentName, attachmentType } from '../pst/rebuiltMail.ts'
import type { ContainerFile, Found } from './containerReader.ts'
import { outlineOf } from './outline.ts'

/** The mails of Outlook's data file, folder by folder. Contacts, appointments and the like are named and passed over. */
export async function* readPst(container: ContainerFile, from: number): AsyncGenerator<Found> {
  const file = unlessDamaged(() => new PstFile(container.path))
  if (file === null) {
    yield { kind: 'damage', at: '', what: 'unreadable' }
    return
  }
  try {
    const damaged: string[] = []
    const folders = pstFolders(file, (where) => damaged.push(where))
    for (const at of damaged) yield { kind: 'damage', at, what: 'unreadable' }
    yield* mailsOf(file, folders, container, from)
  } finally {
    file.close()
  }
}

/** Mails are counted over all folders, so that reading goes on where it was stopped. */
async function* mailsOf(
  file: PstFile,
  folders: readonly PstFolder[],
  container: ContainerFile,
  from: number,
): AsyncGenerator<Found> {
  const of = folders.reduce((sum, { messages }) => sum + messages.length, 0)
  let number = 0
  for (const { path, messages } of folders) {
    const folder = joinFolder(container.folder, path)
    if (number >= from) yield { kind: 'folder', path: folder }
    for (const id of messages) {
      number += 1
      if (number <= from) continue
      const read = Math.floor((container.size * number) / of)
      yield* mailOf(file, id, { folder, next: number, read })
    }
  }
}

async function* mailOf(
  file: PstFile,
  id: number,
  place: { readonly folder: string; readonly next: number; readonly read: number },
): AsyncGenerator<Found> {
  const at = `${place.folder}, item ${id}`
  const item = unlessDamaged(() => itemOf(file, id))
  if (item === null) return yield { kind: 'damage', at, what: 'unreadable' }
  if (!item.isMail) return yield { kind: 'damage', at: place.folder, what: 'noMail' }
  if (!item.isWhole) yield { kind: 'damage', at, what: 'unreadable' }
  const outline = await outlineOfItem(item)
  yield { kind: 'mail', first: id, last: id, ...place, size: item.size, bytesFrom: 'rebuilt', outline }
}

const outlineOfItem = async ({ header, attachments }: Item) => {
  const { isCutOff: _, ...outline } = await outlineOf(asStream(`${header}\r\n`))
  return { ...outline, attachments }
}

/** Of one mail alone. Null where it cannot be read. */
export const pstMailOutline = async (path: string, id: number) => {
  const file = unlessDamaged(() => new PstFile(path))
  try {
    const item = file && unlessDamaged(() => itemOf(file, id))
    return item && outlineOfItem(item)
  } finally {
    file?.close()
  }
}

const unlessDamaged = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof PstDamage) return null
    throw error
  }
}

const itemOf = (file: PstFile, id: number) => {
  const node = file.node(id)
  if (node === null) return null
  const item = openPstItem(file, node)
  return {
    isMail: isMailItem(item),
    isWhole: item.isWhole,
    header: rebuiltHeader(item),
    size: Math.max(0, item.properties.number(0x0e08) ?? 0),
    attachments: item.attachments.map(attachmentOf),
  }
}

type Item = NonNullable<ReturnType<typeof itemOf>>

const attachmentOf = ({ properties, message }: PstItem['attachments'][number]): SourceAttachment => ({
  name: attachmentName(properties),
  mediaType: message === null ? attachmentType(properties) : 'message/rfc822',
  size: Math.max(0, properties.number(0x0e20) ?? 0),
})

async function* asStream(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
