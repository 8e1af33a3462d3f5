import { type MailToFile, mailFromFile } from '../mailToFile.ts'
import { readDroppedMail } from './readDroppedMail.ts'

export const leftOutReasons = ['notAMail', 'unreadable', 'tooMany'] as const

/** A file that was dropped beside mails and is not shown. */
export interface LeftOut {
  readonly name: string
  readonly why: (typeof leftOutReasons)[number]
}

interface DroppedFiles {
  readonly mails: readonly MailToFile[]
  readonly leftOut: readonly LeftOut[]
}

/** As many as can be selected in Outlook. */
const mostFiles = 100

/** The mails among files that were dropped, and which of the files are left out. */
export const readDroppedFiles = async (files: readonly File[]): Promise<DroppedFiles> => {
  const mails: MailToFile[] = []
  const leftOut: LeftOut[] = []
  for (const [at, file] of files.entries()) {
    const read = at < mostFiles ? await readFile(file) : 'tooMany'
    if (typeof read === 'string') leftOut.push({ name: file.name, why: read })
    else mails.push(read)
  }
  return { mails, leftOut }
}

const readFile = async (file: File): Promise<MailToFile | LeftOut['why']> => {
  try {
    const mail = await readDroppedMail(file)
    return mail === null ? 'notAMail' : mailFromFile(mail)
  } catch {
    // A folder, or a file that its program holds.
    return 'unreadable'
  }
}
