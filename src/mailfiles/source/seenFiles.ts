import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { containersAt } from '../containers.ts'
import type { Container } from '../mailFile.ts'

/** What lies in a source now, in its order; kept by the database, for there may be millions. */
const tables = `
  CREATE TEMP TABLE seen (
    place INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    delivered INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL
  ) STRICT;
  CREATE TEMP TABLE seen_folders (place INTEGER PRIMARY KEY, path TEXT NOT NULL) STRICT;
`

/** Folders that are listed though no mail lies in them; a stranger may bring millions. */
const foldersAtMost = 100_000

/** Files of which size and time are asked at once. */
const atOnce = 64

type Placed = Container & { readonly place: number }
type PlacedFile = Exclude<Placed, { kind: 'folder' }>

/** Walks a source and notes what is there in tables of this connection. Opens no file. */
export const noteSeen = async (db: Database, root: string): Promise<void> => {
  db.exec(tables)
  const add = adder(db, root)
  let [place, folders] = [0, 0]
  let batch: Placed[] = []
  for await (const container of containersAt(root)) {
    place += 1
    if (container.kind === 'folder') folders += 1
    if (folders > foldersAtMost && container.kind === 'folder') continue
    batch.push({ ...container, place })
    if (batch.length < atOnce) continue
    await add(batch)
    batch = []
  }
  await add(batch)
}

const adder = (db: Database, root: string): ((batch: readonly Placed[]) => Promise<void>) => {
  const folder = db.prepare('INSERT INTO seen_folders VALUES (?, ?)')
  const file = db.prepare('INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)')
  return async (batch) => {
    const stats = await Promise.all(batch.map((one) => (one.kind === 'folder' ? null : statOf(one))))
    db.transaction(() => {
      for (const [at, one] of batch.entries()) {
        const found = stats[at]
        if (one.kind === 'folder') folder.run(one.place, one.folder)
        else if (found) {
          const delivered = one.kind === 'delivered' ? 1 : 0
          const name = pathWithin(root, one.file)
          file.run(one.place, name, one.folder, delivered, found.size, found.mtime)
        }
      }
    })()
  }
}

interface FileStat {
  readonly size: number
  readonly mtime: number
}

/** Null: it went while it was looked for. One whose name is no sound text cannot be opened by it, and is named as damage. */
const statOf = async ({ file }: PlacedFile): Promise<FileStat | null> => {
  const found = await stat(file).catch(() => null)
  if (found !== null) return { size: found.size, mtime: found.mtimeMs }
  return file.includes('\ufffd') ? { size: 0, mtime: 0 } : null
}

/** With `/`, also on Windows; empty for the source itself. */
const pathWithin = (root: string, file: string): string => path.relative(root, file).split(path.sep).join('/')
