import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import type { SourceProgress } from '../../ports/mailSource.ts'
import { mboxFolder } from '../containers.ts'
import { fileKind } from '../fileKind.ts'
import type { ContainerKind, ContainerReader } from './containerReader.ts'
import { type FileRow, IndexWriter } from './indexWriter.ts'
import { readLooseMail } from './readLooseMail.ts'
import { readMbox } from './readMbox.ts'
import { readPst } from './readPst.ts'

const readers: Readonly<Record<ContainerKind, ContainerReader>> = {
  mail: readLooseMail,
  mbox: readMbox,
  pst: readPst,
}

/**
 * Reads what the index does not have yet of a source, in order. What was read is kept every few hundred mails, so that
 * it may be stopped at any time and goes on from there; `onKept` is told each time.
 */
export const lookThrough = async (
  db: Database,
  root: string,
  onKept: (progress: SourceProgress) => void,
): Promise<void> => {
  const writer = new IndexWriter(db, onKept)
  const next = db.prepare<[number], FileRow>(
    'SELECT * FROM files WHERE done = 0 AND position > ? ORDER BY position LIMIT 1',
  )
  for (let file = next.get(-1); file !== undefined; file = next.get(file.position)) {
    await lookThroughFile(writer, file, root)
  }
  writer.keep()
}

const lookThroughFile = async (writer: IndexWriter, file: FileRow, root: string): Promise<void> => {
  const at = path.join(root, file.path)
  try {
    const kind = file.kind ?? (file.delivered === 1 ? 'mail' : await fileKind(at))
    if (kind === 'unknown') return writer.finish(file, 'noMail')
    await readFileOf(writer, file, kind, { at, root })
    const after = await stat(at)
    writer.finish(file, after.size === file.size && after.mtimeMs === file.mtime ? null : 'changed')
  } catch (error) {
    if (!isOfFileSystem(error)) throw error
    writer.finish(file, 'unreadable')
  }
}

const readFileOf = async (
  writer: IndexWriter,
  file: FileRow,
  kind: ContainerKind,
  { at, root }: { readonly at: string; readonly root: string },
): Promise<void> => {
  const folder = kind === 'mail' ? file.folder : mboxFolder(at, file.folder, root)
  let mails = file.mails
  for await (const found of readers[kind]({ path: at, folder, size: file.size }, file.next)) {
    writer.add({ ...file, kind }, found, mails)
    if (found.kind === 'mail') mails += 1
  }
}

const isOfFileSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
