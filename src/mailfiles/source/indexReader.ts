import Database, { type Statement } from 'better-sqlite3'
import {
  MailSourceError,
  type SourceDamage,
  type SourceFolder,
  type SourceMessage,
  type SourcePage,
  type SourceQuery,
} from '../../ports/mailSource.ts'
import type { ContainerKind } from './containerReader.ts'
import { mailsPerFile } from './sourceIndex.ts'

interface MessageRow {
  readonly id: string
  readonly folder: string
  readonly size: number
  readonly seen: string
}

/** Where a mail's bytes lie. */
export interface MailPlace {
  /** Of its file, within the source. */
  readonly path: string
  readonly kind: ContainerKind
  readonly first: number
  readonly last: number
  /** Of the file, as they were when it was read. */
  readonly size: number
  readonly mtime: number
}

/** Reads the index of a source while another writes it. */
export class IndexReader {
  readonly #db: Database.Database
  readonly #statements: Readonly<
    Record<'horizon' | 'ordinal' | 'all' | 'inFolder' | 'find' | 'place', Statement>
  >

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true, timeout: 10_000 })
    const rows = 'SELECT id, folder, size, seen FROM messages'
    const page = 'ordinal > ? AND ordinal < ? ORDER BY ordinal LIMIT ?'
    this.#statements = {
      horizon: this.#db.prepare('SELECT min(position) FROM files WHERE done = 0').pluck(),
      ordinal: this.#db.prepare('SELECT ordinal FROM messages WHERE id = ?').pluck(),
      all: this.#db.prepare(`${rows} WHERE ${page}`),
      inFolder: this.#db.prepare(`${rows} WHERE folder = ? AND ${page}`),
      find: this.#db.prepare(`${rows} WHERE id = ?`),
      place: this.#db.prepare(
        `SELECT f.path, f.kind, m.first, m.last, f.size, f.mtime
         FROM messages m JOIN files f ON f.id = m.file WHERE m.id = ?`,
      ),
    }
  }

  /** Of those that are read; `next` is null where fewer are there than asked. */
  page({ folder, after, atMost }: SourceQuery): SourcePage {
    const from = after === null ? -1 : this.#statements.ordinal.get(after)
    if (from === undefined) throw new MailSourceError('absent', 'the page before is not known')
    // What lies behind a file that is not read to its end has to wait for it.
    const unread = this.#statements.horizon.get() as number | null
    const before = unread === null ? Number.MAX_SAFE_INTEGER : (unread + 1) * mailsPerFile
    const rows = (
      folder === null
        ? this.#statements.all.all(from, before, atMost)
        : this.#statements.inFolder.all(folder, from, before, atMost)
    ) as readonly MessageRow[]
    const messages = rows.map(messageOf)
    return { messages, next: messages.length < atMost ? null : (messages.at(-1)?.id ?? null) }
  }

  find(id: string): SourceMessage | null {
    const row = this.#statements.find.get(id) as MessageRow | undefined
    return row === undefined ? null : messageOf(row)
  }

  place(id: string): MailPlace | null {
    return (this.#statements.place.get(id) as MailPlace | undefined) ?? null
  }

  folders(): readonly SourceFolder[] {
    const paths = this.#db
      .prepare<[], string>(
        `SELECT d.path FROM folders d LEFT JOIN files f ON f.id = d.file
         ORDER BY CASE WHEN f.id IS NULL THEN d.place ELSE f.position END, d.place`,
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

const messageOf = ({ id, folder, size, seen }: MessageRow): SourceMessage => ({
  ...{ id, folder, size },
  ...(JSON.parse(seen) as Omit<SourceMessage, 'id' | 'folder' | 'size'>),
})
