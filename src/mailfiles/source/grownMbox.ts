import path from 'node:path'
import type { Database } from 'better-sqlite3'
import { namesOfIndex } from './indexKey.ts'
import { liesThereStill, type MailPlace, placeColumns } from './mailPlace.ts'
import { numberInFile, ordinalOf } from './sourceIndex.ts'

/** An mbox that got mails behind those that are known. */
export interface GrownMbox {
  readonly file: number
  readonly size: number
  readonly mtime: number
  /** From where it is read on, and how many mails lie before that. The last known one is read again: it may have grown. */
  readonly next: number
  readonly mails: number
}

/** Mails that are looked at again: where any of them lies elsewhere, the mbox was written anew. */
const looks = 16

interface ChangedMbox {
  readonly id: number
  readonly path: string
  readonly mails: number
  readonly size: number
  readonly mtime: number
}

/** The mboxes of a source that are larger than they were, or as large, and hold the known mails where they lay. */
export const grownMboxes = async (db: Database, root: string): Promise<readonly GrownMbox[]> => {
  const changed = db
    .prepare<[], ChangedMbox>(
      `SELECT f.id, f.path, f.mails, s.size, s.mtime FROM files f JOIN seen s ON s.path = f.path
       WHERE f.kind = 'mbox' AND f.mails > 1 AND s.folder = f.folder
         AND s.size >= f.size AND (s.size <> f.size OR s.mtime <> f.mtime)`,
    )
    .all()
  const grown: GrownMbox[] = []
  for (const mbox of changed) {
    const last = await lastKept(db, root, mbox)
    if (last === null) continue
    const { id: file, size, mtime, mails } = mbox
    grown.push({ file, size, mtime, next: last.last, mails: mails - 1 })
  }
  return grown
}

/** The last mail but one, where all that are looked at lie where they lay. */
const lastKept = async (
  db: Database,
  root: string,
  { id, path: at, mails }: ChangedMbox,
): Promise<MailPlace | null> => {
  const placeOf = db.prepare<[number, number], MailPlace>(
    `SELECT ${placeColumns} FROM files f JOIN messages m ON m.ordinal = ${ordinalOf('f.position', '?')}
     WHERE f.id = ?`,
  )
  const name = namesOfIndex(db.name)
  let last: MailPlace | null = null
  for (let look = 0; look < looks; look += 1) {
    last = placeOf.get(Math.floor(((mails - 2) * look) / (looks - 1)), id) ?? null
    if (last === null || !(await liesThereStill(path.join(root, at), { ...last, name }))) return null
  }
  return last
}

/** Keeps what is known of it, but for its last mail. */
export const goOnWith = (db: Database, { file, size, mtime, next, mails }: GrownMbox): void => {
  const lasts = `FROM messages WHERE file = ? AND ${numberInFile} >= ?`
  db.prepare(
    `INSERT OR REPLACE INTO gone (id, before)
     SELECT m.id, (SELECT b.id FROM messages b WHERE b.ordinal < m.ordinal ORDER BY b.ordinal DESC LIMIT 1)
     FROM messages m WHERE file = ? AND ${numberInFile} >= ?`,
  ).run(file, mails)
  db.prepare(
    `DELETE FROM damage WHERE file = ? AND (what = 'changed' OR place LIKE '%byte ' || (SELECT first ${lasts}))`,
  ).run(file, file, mails)
  db.prepare(`DELETE ${lasts}`).run(file, mails)
  db.prepare('UPDATE files SET size = ?, mtime = ?, next = ?, mails = ?, done = 0 WHERE id = ?').run(
    ...[size, mtime, next, mails, file],
  )
}
