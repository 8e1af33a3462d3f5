import { stat } from 'node:fs/promises'
import path from 'node:path'
import { isMaildir, maildirFiles } from './maildir.ts'
import { type Container, joinFolder } from './mailFile.ts'
import { sortedEntries } from './sortedEntries.ts'

/** The files at a path, in order of their names: itself, or those in it and in the folders below it. None is opened. */
export async function* containersAt(root: string): AsyncGenerator<Container> {
  if ((await stat(root)).isDirectory()) yield* within(root, '')
  else yield { kind: 'file', file: root, folder: '' }
}

async function* within(directory: string, folder: string): AsyncGenerator<Container> {
  const entries = await sortedEntries(directory)
  if (folder !== '') yield { kind: 'folder', folder }
  if (isMaildir(entries)) return yield* maildirFiles(directory, folder, entries)
  for (const { name, kind } of entries) {
    const below = path.join(directory, name)
    if (kind === 'folder') yield* within(below, joinFolder(folder, folderName(name)))
    else yield { kind: 'file', file: below, folder }
  }
}

/** Thunderbird keeps the folders below `Inbox` in `Inbox.sbd`. */
const folderName = (name: string): string => name.replace(/\.(?:mbox|sbd|pst|ost)$/i, '')

/** The folder that an mbox is, by its name; empty where it is all there is. */
export const mboxFolder = (file: string, folder: string, root: string): string =>
  file === root ? '' : joinFolder(folder, folderName(path.basename(file)))
