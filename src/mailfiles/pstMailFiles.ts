import { isMailItem } from '../mime/msg/outlookItem.ts'
import { joinFolder, type MailFile, type OnPassedOver } from './mailFile.ts'
import { MailFilesError } from './mailFilesError.ts'
import { PstDamage } from './pst/pstDamage.ts'
import { PstFile } from './pst/pstFile.ts'
import { pstFolders } from './pst/pstFolders.ts'
import { openPstItem } from './pst/pstItem.ts'
import { pstMail } from './pst/pstMail.ts'

/**
 * The mails of Outlook's data file, folder by folder. A folder's contacts, appointments and the like are passed over; what
 * cannot be read is among the mails, and fails when it is asked for.
 */
export async function* pstMailFiles(
  at: string,
  folder: string,
  onPassedOver: OnPassedOver,
): AsyncGenerator<MailFile> {
  const file = openedPst(at)
  try {
    const damaged: string[] = []
    const folders = pstFolders(file, (where) => damaged.push(where))
    yield* damaged.map((where) => lostPart(at, where, folder))
    for (const { path, messages } of folders) {
      const within = joinFolder(folder, path)
      let hasOthers = false
      for (const id of messages) {
        if (isOtherAt(file, id)) hasOthers = true
        else yield mailAt(at, id, within)
      }
      if (hasOthers) onPassedOver(`${at} (${path}, what is no mail)`)
    }
  } finally {
    file.close()
  }
}

const openedPst = (at: string): PstFile => {
  try {
    return new PstFile(at)
  } catch (cause) {
    if (!(cause instanceof PstDamage)) throw cause
    throw new MailFilesError('unreadable', `${at}: cannot be read; let Outlook repair it (scanpst)`, {
      cause,
    })
  }
}

/** False also for what cannot be read: it may be a mail. */
const isOtherAt = (file: PstFile, id: number): boolean => {
  try {
    const node = file.node(id)
    return node !== null && !isMailItem(openPstItem(file, node))
  } catch (error) {
    if (error instanceof PstDamage) return false
    throw error
  }
}

const mailAt = (at: string, id: number, folder: string): MailFile => ({
  ...{ name: `${at} (${[folder, `item ${id}`].filter((part) => part !== '').join(', ')})`, folder },
  ...{ size: 0, bytesFrom: 'rebuilt', bytes: () => pstMail(at, id) },
})

/** A part of it that may have named mails. No item has number 0, so whoever asks for its bytes gets a PstDamage. */
const lostPart = (at: string, where: string, folder: string): MailFile => ({
  ...{ name: `${at} (${where})`, folder, size: 0, bytesFrom: 'rebuilt', bytes: () => pstMail(at, 0) },
})
