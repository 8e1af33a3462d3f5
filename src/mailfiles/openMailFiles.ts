import { stat } from 'node:fs/promises'
import { containersAt, mboxFolder } from './containers.ts'
import { fileKind } from './fileKind.ts'
import { looseMail } from './looseMail.ts'
import type { MailFile, OnPassedOver } from './mailFile.ts'
import { asMailFilesError, expectedMail, MailFilesError } from './mailFilesError.ts'
import { mbox } from './mbox.ts'
import { pstMailFiles } from './pstMailFiles.ts'

/**
 * The mails at a path: a mail, an mbox, a Maildir, Outlook's data file, or a folder of these. Which it is, is seen by looking. Throws a
 * MailFilesError, also where a folder holds no mail at all.
 */
export async function* openMailFiles(
  root: string,
  onPassedOver: OnPassedOver = () => undefined,
): AsyncGenerator<MailFile> {
  let found = 0
  try {
    for await (const mail of mailsAt(root, onPassedOver)) {
      found += 1
      yield mail
    }
  } catch (cause) {
    throw asMailFilesError(root, cause)
  }
  if (found === 0) throw new MailFilesError('noMail', `${root}: holds no mail; ${expectedMail}`)
}

async function* mailsAt(root: string, onPassedOver: OnPassedOver): AsyncGenerator<MailFile> {
  const isFolder = (await stat(root)).isDirectory()
  for await (const container of containersAt(root)) {
    if (container.kind === 'folder') continue
    const { file, folder } = container
    const kind = container.kind === 'delivered' ? 'mail' : await fileKind(file)
    if (kind === 'mail') yield looseMail(file, folder)
    else if (kind === 'mbox') yield* mbox(file, mboxFolder(file, folder, root))
    else if (kind === 'pst') yield* pstMailFiles(file, mboxFolder(file, folder, root), onPassedOver)
    else if (isFolder) onPassedOver(file)
    else throw new MailFilesError('unknownKind', `${root}: is no mail; ${expectedMail}`)
  }
}
