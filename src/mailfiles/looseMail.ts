import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { MailFile } from './mailFile.ts'

/** A file that is one mail, whole. */
export const looseMail = async (file: string, folder: string): Promise<MailFile> => ({
  name: file,
  folder,
  size: (await stat(file)).size,
  bytesFrom: 'file',
  bytes: () => createReadStream(file),
})
