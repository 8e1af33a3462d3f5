import { type Kysely, sql } from 'kysely'
import type { Tables } from './rows.ts'

/** In the file's head, where SQLite keeps a number for whoever uses it: something was erased, and its bytes may be there. */
export const noteErased = async (db: Kysely<Tables>): Promise<void> => {
  await sql`pragma application_id = 1`.execute(db)
}

/**
 * SQLite only forgets where a row was: its bytes stay in the file until something else is written there, in its log until
 * that is begun anew, and FTS5 keeps the terms of a removed row until its lists are merged. So the whole file is written
 * anew: a matter of seconds for each gigabyte, while others read (https://www.sqlite.org/lang_vacuum.html).
 */
export const wipeErased = async (db: Kysely<Tables>): Promise<void> => {
  await sql`insert into "filingWords" ("filingWords") values ('optimize')`.execute(db)
  await sql`insert into "commitmentWords" ("commitmentWords") values ('optimize')`.execute(db)
  await sql`vacuum`.execute(db)
  await sql`pragma application_id = 0`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

/** What was stopped, or had no room: done at the next start, unless another process is just doing it. */
export const wipeWhatWasLeft = async (db: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ application_id: number }>`pragma application_id`.execute(db)
  if (rows[0]?.application_id === 1) await wipeErased(db).catch(() => undefined)
}
