import Database, { type Statement } from 'better-sqlite3'
import {
  MailSourceError,
  type SourceDamage,
  type SourceFolder,
  type SourceQuery,
} from '../../ports/mailSource.ts'
import { type NameUnderKey, namesOfIndex } from './indexKey.ts'
import { type KeptMail, keptMailIn } from './keptMail.ts'
import { type KnownPlace, type MailPlace, placeColumns } from './mailPlace.ts'
import { ordinalOf } from './sourceIndex.ts'

interface MessageRow {
  readonly id: string
  readonly folder: string
  readonly size: number
  readonly seen: string
}

/** A mail as it is listed, and what is kept of it. */
export interface ListedMail extends Omit<MessageRow, 'seen'> {
  readonly kept: KeptMail
}

export interface ListedPage {
  readonly mails: readonly ListedMail[]
  readonly next: string | null
}

/** What lies behind a file that is not read to its end has to wait for it. */
const within = `ordinal > coalesce((SELECT ordinal FROM messages WHERE id = @after), -1)
  AND ordinal < coalesce((SELECT ${ordinalOf('min(position) + 1', '0')} FROM files WHERE done = 0), 1 << 62)`

/** Back from a mail that went, through others that went, to one that is there. */
const placeBefore = `
  WITH RECURSIVE back (id, steps) AS (
    SELECT ?, 0 UNION ALL
    SELECT gone.before, steps + 1 FROM back JOIN gone ON gone.id = back.id
    WHERE steps < 10000000 AND NOT EXISTS (SELECT 1 FROM messages WHERE id = back.id)
  )
  SELECT id FROM back ORDER BY steps DESC LIMIT 1`

/** Reads the index of a source while another writes it. */
export class IndexReader {
  readonly #db: Database.Database
  readonly #name: NameUnderKey
  readonly #statements: Readonly<
    Record<
      'isWhole' | 'isThere' | 'placeBefore' | 'all' | 'inFolder' | 'find' | 'place' | 'loneFile',
      Statement
    >
  >

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true, timeout: 10_000 })
    this.#name = namesOfIndex(file)
    const rows = 'SELECT id, folder, size, seen FROM messages'
    this.#statements = {
      isWhole: this.#db.prepare('SELECT NOT EXISTS (SELECT 1 FROM files WHERE done = 0)').pluck(),
      isThere: this.#db.prepare('SELECT 1 FROM messages WHERE id = ?').pluck(),
      placeBefore: this.#db.prepare(placeBefore).pluck(),
      all: this.#db.prepare(`${rows} WHERE ${within} ORDER BY ordinal LIMIT @atMost`),
      inFolder: this.#db.prepare(
        `${rows} WHERE folder = @folder AND ${within} ORDER BY ordinal LIMIT @atMost`,
      ),
      find: this.#db.prepare(`${rows} WHERE id = ?`),
      place: this.#db.prepare(
        `SELECT ${placeColumns} FROM messages m JOIN files f ON f.id = m.file WHERE m.id = ?`,
      ),
      loneFile: this.#db.prepare("SELECT size, mtime FROM files WHERE path = ''"),
    }
  }

  /** Reads what belongs together: as it is at one moment, with whether all was looked through then. */
  atOnce<T>(read: (isWhole: boolean) => T): { readonly isWhole: boolean; readonly found: T } {
    return this.#db.transaction(() => {
      const isWhole = this.#statements.isWhole.get() === 1
      return { isWhole, found: read(isWhole) }
    })()
  }

  /**
   * Of those that are read; `next` is null where fewer are there than asked. Null where the mail that it is to come after
   * went: it may be found again, and then that is its place. `isWhole`: it was not found again, so what lay before it is.
   */
  page({ folder, after, atMost }: SourceQuery, isWhole: boolean): ListedPage | null {
    const isThere = after === null || this.#statements.isThere.get(after) !== undefined
    if (!isThere && !isWhole) return null
    const from = isThere ? after : this.#placeBefore(after)
    const rows = (
      folder === null
        ? this.#statements.all.all({ after: from, atMost })
        : this.#statements.inFolder.all({ folder, after: from, atMost })
    ) as readonly MessageRow[]
    const mails = rows.map(listedMail)
    return { mails, next: mails.length < atMost ? null : (mails.at(-1)?.id ?? null) }
  }

  /** The mail that lay before one that went, and is there; null where none does. */
  #placeBefore(gone: string): string | null {
    const before = this.#statements.placeBefore.get(gone) as string | null | undefined
    if (before === gone) throw new MailSourceError('absent', 'the page before is not known')
    return before ?? null
  }

  find(id: string): ListedMail | null {
    const row = this.#statements.find.get(id) as MessageRow | undefined
    return row === undefined ? null : listedMail(row)
  }

  place(id: string): KnownPlace | null {
    const place = this.#statements.place.get(id) as MailPlace | undefined
    return place === undefined ? null : { ...place, name: this.#name }
  }

  /** What is known of the file that the source is; null where it is a folder. */
  loneFile(): { readonly size: number; readonly mtime: number } | null {
    return (this.#statements.loneFile.get() as { size: number; mtime: number } | undefined) ?? null
  }

  folders(): readonly SourceFolder[] {
    const paths = this.#db
      .prepare<[], string>(
        `SELECT d.path FROM folders d LEFT JOIN files f ON f.id = d.file
         ORDER BY coalesce(f.position, d.place), d.file IS NULL, d.place, d.rowid`,
      )
      .pluck()
      .all()
    const counts = this.#db
      .prepare<[], SourceFolder>(
        'SELECT folder AS path, count(*) AS messages, sum(size) AS size FROM messages GROUP BY folder',
      )
      .all()
    const counted = new Map(counts.map((one) => [one.path, one]))
    const all = new Set([...(counted.has('') ? [''] : []), ...paths, ...counted.keys()])
    return [...all].map((path) => counted.get(path) ?? { path, messages: 0, size: 0 })
  }

  damage(): readonly SourceDamage[] {
    return this.#db
      .prepare<[], SourceDamage>(
        `SELECT d.place AS "where", d.what FROM damage d JOIN files f ON f.id = d.file
         ORDER BY f.position, d.rowid`,
      )
      .all()
  }

  close(): void {
    this.#db.close()
  }
}

const listedMail = ({ seen, ...row }: MessageRow): ListedMail => ({ ...row, kept: keptMailIn(seen) })
