import path from 'node:path'
import { type Container, joinFolder } from './mailFile.ts'
import { fromModifiedUtf7 } from './modifiedUtf7.ts'
import { type NamedEntry, sortedEntries } from './sortedEntries.ts'

export const isMaildir = (entries: readonly NamedEntry[]): boolean =>
  ['cur', 'new'].every((name) => entries.some((entry) => entry.name === name && entry.kind === 'folder'))

/**
 * The mails of a Maildir and its sub-folders: `.Name.Below` (Maildir++) or Maildirs within it. What is in `tmp` was
 * never delivered.
 */
export async function* maildirFiles(
  directory: string,
  folder: string,
  entries: readonly NamedEntry[],
): AsyncGenerator<Container> {
  yield* mailsIn(directory, folder)
  for (const { name, kind } of entries) {
    const below = path.join(directory, name)
    if (kind !== 'folder' || ['cur', 'new', 'tmp'].includes(name)) continue
    const within = await sortedEntries(below)
    if (!isMaildir(within)) continue
    const named = joinFolder(folder, folderName(name))
    yield { kind: 'folder', folder: named }
    yield* maildirFiles(below, named, within)
  }
}

async function* mailsIn(directory: string, folder: string): AsyncGenerator<Container> {
  for (const part of ['new', 'cur']) {
    for (const { name, kind } of await sortedEntries(path.join(directory, part))) {
      // Dot files are what servers keep there for themselves.
      if (kind === 'file' && !name.startsWith('.'))
        yield { kind: 'delivered', file: path.join(directory, part, name), folder }
    }
  }
}

const folderName = (name: string): string =>
  name.startsWith('.') ? name.slice(1).split('.').map(fromModifiedUtf7).join('/') : fromModifiedUtf7(name)
