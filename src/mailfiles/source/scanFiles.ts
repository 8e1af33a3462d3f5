import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { containersAt } from '../containers.ts'
import type { Container } from '../mailFile.ts'
import { mailsPerFile } from './sourceIndex.ts'

type FileContainer = Exclude<Container, { kind: 'folder' }>

interface SeenFile extends FileContainer {
  readonly position: number
  /** Null: it went while it was looked for. */
  readonly size: number | null
  readonly mtime: number
}

/** Files of which size and time are asked at once. */
const atOnce = 64

/**
 * Walks a source and holds what is there against the index: what is new or changed is to be read anew, what is gone is
 * forgotten, and all are numbered in the order in which they lie there. Opens no file.
 */
export const scanFiles = async (db: Database, root: string): Promise<void> => {
  const scan = db.prepare<[], number>('SELECT coalesce(max(scan), 0) + 1 FROM files').pluck().get() ?? 1
  const folders: [place: number, path: string][] = []
  let hasMoved = false
  let position = 0
  let batch: (FileContainer & { readonly position: number })[] = []
  const take = async (): Promise<void> => {
    const seen = await Promise.all(batch.map(seenFile))
    batch = []
    db.transaction(() => {
      for (const file of seen) hasMoved = takeFile(db, file, root, scan) || hasMoved
    })()
  }
  for await (const container of containersAt(root)) {
    position += 1
    if (container.kind === 'folder') folders.push([position, container.folder])
    else batch.push({ ...container, position })
    if (batch.length === atOnce) await take()
  }
  await take()
  db.transaction(() => {
    forgetFiles(db, 'SELECT id FROM files WHERE scan <> ?', scan)
    if (hasMoved) renumber(db)
    db.prepare('DELETE FROM folders WHERE file IS NULL').run()
    const add = db.prepare('INSERT INTO folders (file, place, path) VALUES (NULL, ?, ?)')
    for (const folder of folders) add.run(...folder)
  })()
}

const seenFile = async (file: FileContainer & { readonly position: number }): Promise<SeenFile> => {
  const found = await stat(file.file).catch(() => null)
  return { ...file, size: found?.size ?? null, mtime: found?.mtimeMs ?? 0 }
}

interface KnownFile {
  readonly id: number
  readonly position: number
  readonly isSame: number
}

/** Whether it lies elsewhere in the order than before. */
const takeFile = (db: Database, file: SeenFile, root: string, scan: number): boolean => {
  if (file.size === null) return false
  const name = pathWithin(root, file.file)
  const { folder, position, size, mtime } = file
  const delivered = file.kind === 'delivered' ? 1 : 0
  const known = db
    .prepare<unknown[], KnownFile>(
      `SELECT id, position, (folder = ? AND delivered = ? AND size = ? AND mtime = ?) AS isSame
       FROM files WHERE path = ?`,
    )
    .get(folder, delivered, size, mtime, name)
  if (known?.isSame === 1) {
    db.prepare('UPDATE files SET position = ?, scan = ? WHERE id = ?').run(position, scan, known.id)
    return known.position !== position
  }
  if (known !== undefined) forgetFiles(db, 'SELECT ?', known.id)
  db.prepare(
    'INSERT INTO files (path, folder, delivered, position, scan, size, mtime) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(name, folder, delivered, position, scan, size, mtime)
  return false
}

/** With `/`, also on Windows; empty for the source itself. */
const pathWithin = (root: string, file: string): string => path.relative(root, file).split(path.sep).join('/')

const forgetFiles = (db: Database, which: string, value: number): void => {
  for (const table of ['messages', 'folders', 'damage']) {
    db.prepare(`DELETE FROM ${table} WHERE file IN (${which})`).run(value)
  }
  db.prepare(`DELETE FROM files WHERE id IN (${which})`).run(value)
}

/** By way of negative numbers, for two mails may not have one, not even in passing. */
const renumber = (db: Database): void => {
  db.prepare(
    `UPDATE messages SET ordinal = -(
       (SELECT position FROM files WHERE id = messages.file) * ${mailsPerFile} + ordinal % ${mailsPerFile})`,
  ).run()
  db.exec('UPDATE messages SET ordinal = -ordinal')
}
