import type { SqliteDatabase, SqliteStatement } from 'kysely'

const maxKept = 200

/**
 * The same database, with each text prepared once. Not for speed alone: Kysely prepares anew for every query, and
 * better-sqlite3 frees a statement only when its object is collected, which the memory it holds outside the heap
 * does not hasten: 10 KB a query stay behind.
 */
export const keepingStatements = (database: SqliteDatabase): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare: (text) => {
      const statement = kept.get(text) ?? database.prepare(text)
      // The one used longest ago stands first, and goes first.
      kept.delete(text)
      kept.set(text, statement)
      const [oldest] = kept.keys()
      if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    close: () => database.close(),
  }
}
