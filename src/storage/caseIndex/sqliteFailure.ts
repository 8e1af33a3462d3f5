import Database from 'better-sqlite3'
import { IndexError, type IndexErrorCode } from '../../ports/indexError.ts'

/** Primary result codes, https://www.sqlite.org/rescode.html; extended ones begin with them. */
const codes: readonly (readonly [string, IndexErrorCode])[] = [
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_BUSY', 'unavailable'],
  ['SQLITE_LOCKED', 'unavailable'],
  ['SQLITE_IOERR', 'unavailable'],
  ['SQLITE_CANTOPEN', 'unavailable'],
]

/** What a failure of SQLite means to the index's user; any other error (a mistake of ours) as it is. */
export const sqliteFailure = (path: string, cause: unknown): unknown => {
  if (!(cause instanceof Database.SqliteError)) return cause
  const code = codes.find(([prefix]) => cause.code.startsWith(prefix))?.[1]
  return code ? new IndexError(code, path, { cause }) : cause
}
