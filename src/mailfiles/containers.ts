import { stat } from 'node:fs/promises'
import path from 'node:path'
import { deliveredMails, isMaildir, isOwnPart, maildirFolderName } from './maildir.ts'
import { type Container, joinFolder } from './mailFile.ts'
import { type NamedEntry, sortedEntries } from './sortedEntries.ts'

/** What a folder on disk holds, in order: containers, and folders that are to be looked into. */
type Step = Container | Below

interface Below {
  readonly kind: 'below'
  readonly at: string
  readonly folder: string
  /** It counts only if it is a Maildir as well. */
  readonly isInMaildir: boolean
}

/** The files at a path, in order of their names: itself, or those in it and in the folders below it. None is opened. */
export async function* containersAt(root: string): AsyncGenerator<Container> {
  if (!(await stat(root)).isDirectory()) return yield { kind: 'file', file: root, folder: '' }
  const entries = await sortedEntries(root)
  // Of the folders that are open the innermost last: a stranger's go deeper than functions can call each other.
  const open = [await stepsIn({ kind: 'below', at: root, folder: '', isInMaildir: false }, entries)]
  for (let steps = open.at(-1); steps !== undefined; steps = open.at(-1)) {
    const { value, done } = steps.next()
    if (done === true) open.pop()
    else if (value.kind === 'below') open.push(await stepsBelow(value))
    else yield value
  }
}

/** A folder that cannot be listed is named as if it were a file: whoever opens it is told the same. */
const stepsBelow = async (below: Below): Promise<Iterator<Step, undefined>> => {
  const unlisted: Step = { kind: 'file', file: below.at, folder: below.folder }
  try {
    return await stepsIn(below, await sortedEntries(below.at))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return [unlisted].values() as Iterator<Step, undefined>
  }
}

const stepsIn = async (
  { at, folder, isInMaildir }: Below,
  entries: readonly NamedEntry[],
): Promise<Iterator<Step, undefined>> => {
  if (!isMaildir(entries)) return isInMaildir ? nothing() : stepsOf(at, folder, entries)
  const mails = await deliveredMails(at)
  return maildirSteps(at, folder, { entries, mails })
}

function* nothing(): Generator<Step, undefined> {}

function* stepsOf(at: string, folder: string, entries: readonly NamedEntry[]): Generator<Step, undefined> {
  if (folder !== '') yield { kind: 'folder', folder }
  for (const { name, kind } of entries) {
    const below = path.join(at, name)
    if (kind === 'file') yield { kind, file: below, folder }
    else yield { kind: 'below', at: below, folder: joinFolder(folder, folderName(name)), isInMaildir: false }
  }
}

/** A Maildir's mails, then its sub-folders: `.Name.Below` (Maildir++) or Maildirs within it. */
function* maildirSteps(
  at: string,
  folder: string,
  { entries, mails }: { readonly entries: readonly NamedEntry[]; readonly mails: readonly string[] },
): Generator<Step, undefined> {
  if (folder !== '') yield { kind: 'folder', folder }
  for (const file of mails) yield { kind: 'delivered', file, folder }
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || isOwnPart(name)) continue
    const named = joinFolder(folder, maildirFolderName(name))
    yield { kind: 'below', at: path.join(at, name), folder: named, isInMaildir: true }
  }
}

/** Thunderbird keeps the folders below `Inbox` in `Inbox.sbd`. */
const folderName = (name: string): string => name.replace(/\.(?:mbox|sbd|pst|ost)$/i, '')

/** The folder that an mbox is, by its name; empty where it is all there is. */
export const mboxFolder = (file: string, folder: string, root: string): string =>
  file === root ? '' : joinFolder(folder, folderName(path.basename(file)))
