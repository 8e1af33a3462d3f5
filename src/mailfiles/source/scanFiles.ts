import type { Database } from 'better-sqlite3'
import { filePositions } from './filePositions.ts'
import { type GrownMbox, goOnWith, grownMboxes } from './grownMbox.ts'
import { noteSeen } from './seenFiles.ts'
import { numberInFile, ordinalOf } from './sourceIndex.ts'

/**
 * Holds what lies in a source against its index: what is new or changed is to be read anew (an mbox that only grew, from
 * where it grew), what is gone is forgotten. All of it shows at once, for others read meanwhile. Whether anything was other.
 */
export const scanFiles = async (db: Database, root: string): Promise<boolean> => {
  await noteSeen(db, root)
  const grown = await grownMboxes(db, root)
  return db.transaction(() => takeSeen(db, grown)).immediate()
}

const takeSeen = (db: Database, grown: readonly GrownMbox[]): boolean => {
  const gone = db.prepare<[], number>('SELECT total_changes()').pluck()
  // What came back is found where it is.
  db.exec('DELETE FROM gone WHERE id IN (SELECT id FROM messages)')
  const before = gone.get()
  for (const mbox of grown) goOnWith(db, mbox)
  forgetOthers(db)
  placeFiles(db)
  placeFolders(db)
  return gone.get() !== before
}

/** A file that is another than it was is forgotten like one that is gone. */
const forgetOthers = (db: Database): void => {
  const others = db
    .prepare<[], number>(
      `SELECT f.id FROM files f LEFT JOIN seen s
         ON s.path = f.path AND s.folder = f.folder AND s.delivered = f.delivered AND s.size = f.size AND s.mtime = f.mtime
       WHERE s.path IS NULL`,
    )
    .pluck()
    .all()
  const statements = [
    `INSERT OR REPLACE INTO gone (id, before)
     SELECT id, (SELECT b.id FROM messages b WHERE b.ordinal < m.ordinal ORDER BY b.ordinal DESC LIMIT 1)
     FROM messages m WHERE file = ?`,
    'DELETE FROM messages WHERE file = ?',
    'DELETE FROM folders WHERE file = ?',
    'DELETE FROM damage WHERE file = ?',
    'DELETE FROM files WHERE id = ?',
  ].map((sql) => db.prepare(sql))
  for (const file of others) for (const statement of statements) statement.run(file)
}

interface PlacedFile {
  readonly place: number
  /** Null: it is new. */
  readonly position: number | null
}

const placeFiles = (db: Database): void => {
  const files = db
    .prepare<[], PlacedFile>(
      'SELECT s.place, f.position FROM seen s LEFT JOIN files f ON f.path = s.path ORDER BY s.place',
    )
    .all()
  const positions = filePositions(files.map(({ position }) => position))
  const add = db.prepare(
    `INSERT INTO files (path, folder, delivered, position, size, mtime)
     SELECT path, folder, delivered, ?, size, mtime FROM seen WHERE place = ?`,
  )
  let hasMoved = false
  for (const [at, { place, position }] of files.entries()) {
    if (position === null) add.run(positions[at], place)
    else if (position !== positions[at]) hasMoved = true
  }
  if (hasMoved) moveFiles(db, files, positions)
}

/** By way of negative numbers, for two mails may not have one, not even in passing. */
const moveFiles = (db: Database, files: readonly PlacedFile[], positions: readonly number[]): void => {
  const move = db.prepare(
    'UPDATE files SET position = ? WHERE path = (SELECT path FROM seen WHERE place = ?)',
  )
  for (const [at, { place }] of files.entries()) move.run(positions[at], place)
  const position = '(SELECT position FROM files WHERE id = messages.file)'
  db.exec(`UPDATE messages SET ordinal = -${ordinalOf(position, numberInFile)}`)
  db.exec('UPDATE messages SET ordinal = -ordinal')
}

const placeFolders = (db: Database): void => {
  const seen = `SELECT coalesce((
      SELECT f.position FROM seen s JOIN files f ON f.path = s.path
      WHERE s.place < d.place ORDER BY s.place DESC LIMIT 1), 0) AS place, d.path
    FROM seen_folders d`
  const held = 'SELECT place, path FROM folders WHERE file IS NULL'
  const differ = db.prepare(
    `SELECT EXISTS (${seen} EXCEPT ${held}) OR EXISTS (${held} EXCEPT ${seen}) AS differ`,
  )
  if (differ.pluck().get() !== 1) return
  db.exec('DELETE FROM folders WHERE file IS NULL')
  db.exec(`INSERT INTO folders (file, place, path) SELECT NULL, place, path FROM (${seen} ORDER BY d.place)`)
}
