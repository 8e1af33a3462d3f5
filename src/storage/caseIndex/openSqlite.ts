import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { IndexError } from '../../ports/indexError.ts'
import { createCaseWorkTables } from './caseWorkTables.ts'
import { keepingStatements } from './keptStatements.ts'
import { createLearnedTables } from './learning/learnedTables.ts'
import { changeAfter, newestChange } from './records.ts'
import { createRecordTables } from './recordTables.ts'
import type { Tables } from './rows.ts'
import { createAttachmentTables } from './search/attachmentWords.ts'
import { createFilingTexts } from './search/filingTexts.ts'
import { createFilingWords, fts5 } from './search/fts5.ts'
import { wipeErased } from './search/wipeErased.ts'
import { type CaseIndexSettings, sqlCaseIndex } from './sqlCaseIndex.ts'
import { sqliteFailure } from './sqliteFailure.ts'
import { createTables } from './tables.ts'

/** `user_version` of the form below. A file of an older one is made anew, and filled again from the registers. */
const version = 23

const createAll = async (db: Kysely<Tables>): Promise<void> => {
  await createTables(db)
  await createFilingTexts(db)
  await createFilingWords(db)
  await createRecordTables(db)
  await createLearnedTables(db)
  await createCaseWorkTables(db)
  await createAttachmentTables(db)
  await sql`pragma user_version = ${sql.raw(String(version))}`.execute(db)
}

/**
 * Opens the case index in a SQLite file, made when absent (`:memory:` for one that is not kept). Fails with
 * `damaged` or `newerVersion` when the file cannot serve: delete it, with its -wal and -shm, and rebuild.
 */
export const openSqliteCaseIndex = async (
  path: string,
  settings: CaseIndexSettings = {},
): Promise<CaseIndex> => {
  const failure = (cause: unknown) => sqliteFailure(path, cause)
  const db = await openFile(path, failure)
  try {
    await bringUp(db, path)
    // What was stopped, or had no room: unless another process is just reading there.
    await wipeErased(db).catch(() => false)
  } catch (cause) {
    await db.destroy()
    throw failure(cause)
  }
  const database = { db, words: fts5, empty: () => empty(db), wipe: () => wipeErased(db), failure }
  return sqlCaseIndex(database, settings)
}

const openFile = async (path: string, failure: (cause: unknown) => unknown): Promise<Kysely<Tables>> => {
  try {
    const database = new Database(path)
    try {
      // WAL: other processes read while one writes. With it NORMAL may lose the last commits in a power cut but
      // never corrupts (sqlite.org/pragma.html#pragma_synchronous); catching up with the registers brings them back.
      await keepLog(database)
      database.pragma('synchronous = NORMAL')
      // What is deleted is overwritten, also in pages that are free from then on (wipeErased.ts).
      database.pragma('secure_delete = ON')
      // KiB, taken as they are needed. With SQLite's own 2 MB an index of a million filings reads its pages over and over.
      database.pragma('cache_size = -32768')
    } catch (cause) {
      database.close()
      throw cause
    }
    return new Kysely<Tables>({ dialect: new WriteFirstDialect(database) })
  } catch (cause) {
    const named = failure(cause)
    throw named instanceof IndexError ? named : new IndexError('unavailable', path, { cause })
  }
}

/** Milliseconds, as long as better-sqlite3 lets a statement wait for a lock. */
const patience = 5_000

/**
 * Of several that turn a new file into one with a log at the same moment, SQLite lets one win and tells the others at
 * once that it is busy: each holds a lock that the winner waits for. So they let go, and come back.
 */
const keepLog = async (database: Database.Database): Promise<void> => {
  const until = performance.now() + patience
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (cause) {
      const isBusy = cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY')
      if (!isBusy || performance.now() > until) throw cause
    }
    await pause(10)
  }
}

/**
 * Only writing is done in transactions, so they take the write lock at once: one begun as a reader could not wait for it.
 * Of some failures, a full disk above all, SQLite itself takes a transaction back; to do so again would fail, and hide why.
 */
class WriteFirstDriver extends SqliteDriver {
  readonly #isWithin: () => boolean

  constructor(config: SqliteDialectConfig, isWithin: () => boolean) {
    super(config)
    this.#isWithin = isWithin
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isWithin()) await super.rollbackTransaction(connection)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class WriteFirstDialect extends SqliteDialect {
  readonly #driver: () => Driver

  constructor(database: Database.Database) {
    const config = { database: keepingStatements(database) }
    super(config)
    this.#driver = () => new WriteFirstDriver(config, () => database.inTransaction)
  }

  override createDriver(): Driver {
    return this.#driver()
  }
}

const bringUp = async (db: Kysely<Tables>, path: string): Promise<void> => {
  // Nothing to write, so nobody to wait for.
  if ((await versionOf(db)) === version) return
  await db.transaction().execute(async (transaction) => {
    const found = await versionOf(transaction)
    if (found > version) throw new IndexError('newerVersion', `${path} has version ${found}`)
    if (found === version) return
    if (found > 0) return makeAnew(transaction)
    if ((await tableNames(transaction)).length > 0)
      throw new IndexError('damaged', `${path} is no case index`)
    await createAll(transaction)
  })
}

/** The heads stay, for only they show whether a register was cut off meanwhile. Catching up does the rest. */
const makeAnew = async (db: Kysely<Tables>): Promise<void> => {
  const heads = await db.selectFrom('heads').selectAll().execute()
  await dropAll(db)
  await createAll(db)
  for (const head of heads) await db.insertInto('earlierHeads').values(head).execute()
}

const empty = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const change = await newestChange(transaction)
    await dropAll(transaction)
    await createAll(transaction)
    await changeAfter(transaction, change)
  })

const dropAll = async (db: Kysely<Tables>): Promise<void> => {
  for (const name of await tableNames(db)) await db.schema.dropTable(name).execute()
}

const versionOf = async (db: Kysely<Tables>): Promise<number> => {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

/** Without those that FTS5 keeps for itself, which go with it. */
const tableNames = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select "name" from pragma_table_list
    where "schema" = 'main' and "type" in ('table', 'virtual') and "name" not like 'sqlite_%'`.execute(db)
  return rows.map(({ name }) => name)
}
