import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { namesOfIndex } from './indexKey.ts'

/** Counted up when what an index holds is another: an older one is made anew. */
const version = 5

/** Mails of one file. */
const mailsPerFile = 2 ** 26

/**
 * Mails are ordered by one number: the position of their file in the source, then their own number in it. It has 64 bits, so
 * it is made and compared in SQL alone.
 */
export const ordinalOf = (position: string, number: string): string =>
  `(CAST(${position} AS INTEGER) * ${mailsPerFile} + CAST(${number} AS INTEGER))`

/** The number of a mail in its file. */
export const numberInFile = `ordinal % ${mailsPerFile}`

/**
 * A folder that is no mail file (`file` is null) has for a place the position of the file before it. `gone` says of a mail
 * that was there before which other lay before it. `forgotten` names mails of which nothing is to be kept, also when they are
 * read anew.
 */
const tables = `
  CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    delivered INTEGER NOT NULL,
    position INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL,
    kind TEXT,
    mails INTEGER NOT NULL DEFAULT 0,
    next INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX files_by_position ON files (position);
  CREATE INDEX files_to_read ON files (position) WHERE done = 0;
  CREATE TABLE folders (file INTEGER, place INTEGER NOT NULL, path TEXT NOT NULL) STRICT;
  CREATE INDEX folders_by_file ON folders (file);
  CREATE TABLE messages (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    folder TEXT NOT NULL,
    size INTEGER NOT NULL,
    seen TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messages_by_folder ON messages (folder, ordinal, size);
  CREATE INDEX messages_by_file ON messages (file);
  CREATE TABLE gone (id TEXT PRIMARY KEY, before TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE forgotten (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE damage (file INTEGER NOT NULL, place TEXT NOT NULL, what TEXT NOT NULL, UNIQUE (file, place, what)) STRICT;
`

/** The index of a source, to write in; made anew where it is another's, of another version or damaged. */
export const openSourceIndex = (file: string): Database.Database => {
  mkdirSync(path.dirname(file), { recursive: true })
  return opened(file) ?? remade(file)
}

const opened = (file: string): Database.Database | null => {
  let db: Database.Database | null = null
  try {
    db = new Database(file, { timeout: 10_000 })
    db.pragma('journal_mode = WAL')
    // A power cut may take the last mails back; they are read again.
    db.pragma('synchronous = NORMAL')
    // What is taken out is overwritten.
    db.pragma('secure_delete = ON')
    const found = db.pragma('user_version', { simple: true })
    if (found === version) return db
    if (found === unkeyed) return renamed(db, file)
    if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0) {
      db.exec(`BEGIN; ${tables} PRAGMA user_version = ${version}; COMMIT`)
      return db
    }
  } catch (error) {
    if (!isDamage(error)) throw error
  }
  db?.close()
  return null
}

/** The version before names and marks were made under a key: what somebody let be forgotten is not read anew. */
const unkeyed = 4

const renamed = (db: Database.Database, file: string): Database.Database => {
  const name = namesOfIndex(file)
  db.function('named', { deterministic: true }, (digest) => (digest === null ? null : name(String(digest))))
  const rename = db.transaction(() => {
    // Another may have done it meanwhile.
    if (db.pragma('user_version', { simple: true }) !== unkeyed) return
    db.exec(`
      UPDATE messages SET id = named(id);
      UPDATE messages SET seen = json_set(seen, '$.mark', named(seen ->> '$.mark')) WHERE seen ->> '$.mark' IS NOT NULL;
      UPDATE gone SET id = named(id), before = named(before);
      UPDATE forgotten SET id = named(id);
      PRAGMA user_version = ${version};
    `)
  })
  rename.immediate()
  // What stood there before is not to be read from a page that was divided, or from the log.
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
  return db
}

const remade = (file: string): Database.Database => {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const db = opened(file)
  if (db === null) throw new Error('an index that was just made is damaged')
  return db
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'SQLITE_NOTADB' || String(error.code).startsWith('SQLITE_CORRUPT'))
