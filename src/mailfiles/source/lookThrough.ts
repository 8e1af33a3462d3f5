import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import type { SourceProgress } from '../../ports/mailSource.ts'
import { mboxFolder } from '../containers.ts'
import { fileKind } from '../fileKind.ts'
import type { ContainerKind, ContainerReader } from './containerReader.ts'
import { type FileRow, IndexWriter } from './indexWriter.ts'

/** Loaded when a file of the kind is to be read: of a mailbox that is as it was, looked through again, none is. */
const readers: Readonly<Record<ContainerKind, () => Promise<ContainerReader>>> = {
  mail: async () => (await import('./readLooseMail.ts')).readLooseMail,
  mbox: async () => (await import('./readMbox.ts')).readMbox,
  pst: async () => (await import('./readPst.ts')).readPst,
}

interface Watch {
  readonly onKept: (progress: SourceProgress) => void
  readonly isStopped: () => boolean
}

/**
 * Reads what the index does not have yet of a source, in order. What was read is kept every few hundred mails, so that
 * it may be stopped at any time and goes on from there; `onKept` is told each time. Whether it came to the end.
 */
export const lookThrough = async (db: Database, root: string, watch: Watch): Promise<boolean> => {
  const writer = new IndexWriter(db, watch.onKept)
  const next = db.prepare<[number], FileRow>(
    'SELECT * FROM files WHERE done = 0 AND position > ? ORDER BY position LIMIT 1',
  )
  for (let file = next.get(-1); file !== undefined; file = next.get(file.position)) {
    await lookThroughFile(writer, file, { root, isStopped: watch.isStopped })
    if (watch.isStopped()) break
  }
  writer.keep()
  return next.get(-1) === undefined
}

interface Place {
  readonly root: string
  readonly isStopped: Watch['isStopped']
}

const lookThroughFile = async (
  writer: IndexWriter,
  file: FileRow,
  { root, isStopped }: Place,
): Promise<void> => {
  const at = path.join(root, file.path)
  try {
    const kind = file.kind ?? (file.delivered === 1 ? 'mail' : await fileKind(at))
    if (kind === 'unknown') return writer.finish(file, 'noMail')
    const isRead = await readFileOf(writer, { ...file, kind }, { at, root, isStopped })
    if (!isRead) return
    const after = await stat(at)
    writer.finish(file, after.size === file.size && after.mtimeMs === file.mtime ? null : 'changed')
  } catch (error) {
    if (!isOfFileSystem(error)) throw error
    writer.finish(file, 'unreadable')
  }
}

/** Whether it was read to its end. */
const readFileOf = async (
  writer: IndexWriter,
  file: FileRow & { readonly kind: ContainerKind },
  { at, root, isStopped }: Place & { readonly at: string },
): Promise<boolean> => {
  const folder = file.kind === 'mail' ? file.folder : mboxFolder(at, file.folder, root)
  let mails = file.mails
  const read = await readers[file.kind]()
  for await (const found of read({ path: at, folder, size: file.size }, file.next)) {
    writer.add(file, found, mails)
    if (found.kind === 'mail') mails += 1
    if (isStopped()) return false
  }
  return true
}

const isOfFileSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
