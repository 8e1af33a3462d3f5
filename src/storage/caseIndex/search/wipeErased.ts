import { type Kysely, sql } from 'kysely'
import type { Tables } from '../rows.ts'

/** In the file's head, where SQLite keeps a number for whoever uses it: something was erased, and its bytes may be in the log. */
export const noteErased = async (db: Kysely<Tables>): Promise<void> => {
  await sql`pragma application_id = 1`.execute(db)
}

/**
 * SQLite overwrites what is deleted (openSqlite.ts) in the pages that it writes; what stood there before is in the file until
 * its log is written over it, and in the log until that is cut off. False: somebody is still reading what was there before, and
 * it is to be done again. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export const wipeErased = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows: noted } = await sql<{ application_id: number }>`pragma application_id`.execute(db)
  if (noted[0]?.application_id !== 1) return true
  if (!(await cutOffLog(db))) return false
  await sql`pragma application_id = 0`.execute(db)
  return true
}

const cutOffLog = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  return rows[0]?.busy === 0
}
