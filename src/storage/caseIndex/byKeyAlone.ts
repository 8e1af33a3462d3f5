import { sql } from 'kysely'

/** Ends a table that is nothing but its key and little more: SQLite would keep each row twice, as it came and by its key. */
export const byKeyAlone = sql`without rowid`
