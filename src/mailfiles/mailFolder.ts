import path from 'node:path'
import { fileKind } from './fileKind.ts'
import { looseMail } from './looseMail.ts'
import { isMaildir, maildir } from './maildir.ts'
import { joinFolder, type MailFile, type OnPassedOver } from './mailFile.ts'
import { mbox } from './mbox.ts'
import { sortedEntries } from './sortedEntries.ts'

/** The mails in a folder and the folders below it, in order of their names, whatever kind each is. */
export async function* mailFolder(
  directory: string,
  folder: string,
  onPassedOver: OnPassedOver,
): AsyncGenerator<MailFile> {
  const entries = await sortedEntries(directory)
  if (isMaildir(entries)) return yield* maildir(directory, folder, entries)
  for (const { name, kind } of entries) {
    const below = path.join(directory, name)
    if (kind === 'folder') yield* mailFolder(below, joinFolder(folder, folderName(name)), onPassedOver)
    else yield* mailsOf(below, folder, onPassedOver)
  }
}

async function* mailsOf(file: string, folder: string, onPassedOver: OnPassedOver): AsyncGenerator<MailFile> {
  const kind = await fileKind(file)
  if (kind === 'mail') yield looseMail(file, folder)
  else if (kind === 'mbox') yield* mbox(file, joinFolder(folder, folderName(path.basename(file))))
  else onPassedOver(file)
}

/** Thunderbird keeps the folders below `Inbox` in `Inbox.sbd`. */
const folderName = (name: string): string => name.replace(/\.(?:mbox|sbd)$/i, '')
