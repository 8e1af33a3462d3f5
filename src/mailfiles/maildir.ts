import path from 'node:path'
import { fromModifiedUtf7 } from './modifiedUtf7.ts'
import { type NamedEntry, sortedEntries } from './sortedEntries.ts'

export const isMaildir = (entries: readonly NamedEntry[]): boolean =>
  ['cur', 'new'].every((name) => entries.some((entry) => entry.name === name && entry.kind === 'folder'))

/** What is in `tmp` was never delivered. */
export const isOwnPart = (name: string): boolean => ['cur', 'new', 'tmp'].includes(name)

/** The files of the mails that were delivered into a Maildir. */
export const deliveredMails = async (directory: string): Promise<readonly string[]> => {
  const mails: string[] = []
  for (const part of ['new', 'cur']) {
    for (const { name, kind } of await sortedEntries(path.join(directory, part))) {
      // Dot files are what servers keep there for themselves.
      if (kind === 'file' && !name.startsWith('.')) mails.push(path.join(directory, part, name))
    }
  }
  return mails
}

/** Dots divide the parts of a name in Maildir++, which begins with one. */
export const maildirFolderName = (name: string): string =>
  name.startsWith('.') ? name.slice(1).split('.').map(fromModifiedUtf7).join('/') : fromModifiedUtf7(name)
