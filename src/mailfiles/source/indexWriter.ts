import type { Database, Statement } from 'better-sqlite3'
import type { SourceProgress } from '../../ports/mailSource.ts'
import type { ContainerKind, Found, FoundMail } from './containerReader.ts'
import { type NameUnderKey, namesOfIndex } from './indexKey.ts'
import { digestOf, markedMail, type SeenMail } from './keptMail.ts'
import { ordinalOf } from './sourceIndex.ts'

/** A file of the source, as the index has it. */
export interface FileRow {
  readonly id: number
  /** Within the source. */
  readonly path: string
  /** That it lies in. */
  readonly folder: string
  /** 1 where it was delivered into a Maildir. */
  readonly delivered: number
  readonly position: number
  readonly size: number
  readonly mtime: number
  /** Null: not looked at yet. */
  readonly kind: ContainerKind | null
  /** That are in the index. */
  readonly mails: number
  /** From where the others are read. */
  readonly next: number
}

/** Changes of the index that are kept together. */
const changesAtOnce = 200

/** Gathers what is found, and keeps it in one go. */
export class IndexWriter {
  readonly #onKept: (progress: SourceProgress) => void
  readonly #keepAll: (changes: readonly (() => void)[]) => void
  readonly #statements: Readonly<
    Record<'taken' | 'forgotten' | 'mail' | 'read' | 'done' | 'folder' | 'damage', Statement>
  >
  readonly #name: NameUnderKey
  readonly #of: number
  /** Bytes of the files that are done, and of the one that is being read. */
  #read: number
  #readOfFile = 0
  #changes: (() => void)[] = []

  constructor(db: Database, onKept: (progress: SourceProgress) => void) {
    const bytes = (files: string): number =>
      db.prepare<[], number>(`SELECT coalesce(sum(size), 0) FROM ${files}`).pluck().get() ?? 0
    this.#onKept = onKept
    this.#name = namesOfIndex(db.name)
    this.#of = bytes('files')
    this.#read = bytes('files WHERE done = 1')
    this.#keepAll = db.transaction((changes: readonly (() => void)[]) => {
      for (const change of changes) change()
    })
    this.#statements = {
      taken: db.prepare(`SELECT 1 FROM messages WHERE id = ? AND ordinal <> ${ordinalOf('?', '?')}`),
      forgotten: db.prepare('SELECT 1 FROM forgotten WHERE id = ?'),
      mail: db.prepare(
        `INSERT OR REPLACE INTO messages (ordinal, id, file, first, last, folder, size, seen)
         VALUES (${ordinalOf('?', '?')}, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      read: db.prepare('UPDATE files SET kind = ?, mails = ?, next = ? WHERE id = ?'),
      done: db.prepare('UPDATE files SET done = 1 WHERE id = ?'),
      folder: db.prepare('INSERT INTO folders (file, place, path) VALUES (?, ?, ?)'),
      damage: db.prepare('INSERT OR IGNORE INTO damage (file, place, what) VALUES (?, ?, ?)'),
    }
  }

  /** `number`: of the mails that were found in this file before. */
  add(file: FileRow, found: Found, number: number): void {
    if (found.kind === 'mail') this.#readOfFile = found.read
    this.#change(() => {
      if (found.kind === 'mail') this.#addMail(file, found, number)
      else if (found.kind === 'folder') this.#statements.folder.run(file.id, number, found.path)
      else this.#addDamage(file, found.at, found.what)
    })
  }

  finish(file: FileRow, damage: 'unreadable' | 'noMail' | 'changed' | null): void {
    this.#read += file.size
    this.#readOfFile = 0
    this.#change(() => {
      if (damage !== null) this.#addDamage(file, '', damage)
      this.#statements.done.run(file.id)
    })
  }

  keep(): void {
    this.#keepAll(this.#changes)
    this.#changes = []
    this.#onKept({ read: Math.min(this.#of, this.#read + this.#readOfFile), of: this.#of })
  }

  #change(change: () => void): void {
    this.#changes.push(change)
    if (this.#changes.length >= changesAtOnce) this.keep()
  }

  #addMail(file: FileRow, found: FoundMail, number: number): void {
    const { first, last, folder, size, bytesFrom, outline, next } = found
    const ordinal = [file.position, number] as const
    const usual = this.#name(mailDigest(file, found, false))
    const isTaken = this.#statements.taken.get(usual, ...ordinal) !== undefined
    const id = isTaken ? this.#name(mailDigest(file, found, true)) : usual
    const seen: SeenMail = { bytesFrom, ...outline }
    const kept = this.#statements.forgotten.get(id) === undefined ? seen : markedMail(seen, this.#name)
    this.#statements.mail.run(...ordinal, id, file.id, first, last, folder, size, JSON.stringify(kept))
    this.#statements.read.run(file.kind, number + 1, next, file.id)
  }

  #addDamage(file: FileRow, at: string, what: string): void {
    const where = [file.path, at].filter((part) => part !== '').join(', ')
    this.#statements.damage.run(file.id, where, what)
  }
}

/**
 * By what it is and the file that it lies in, so that what was decided about a mail is never taken for another's: one that
 * now lies where it lay. A Maildir's own name of a mail lasts where the mail is read or flagged, which moves it. Of mails
 * that are alike in all this the later ones are named by their place too.
 */
const mailDigest = (
  { path, delivered }: FileRow,
  { first, size, outline }: FoundMail,
  isTaken: boolean,
): string => {
  const isNamed = delivered === 1 && !isTaken
  const name = isNamed ? path.replace(/(?:new|cur)\/([^/:;!]*)[^/]*$/, '$1') : path
  const { messageId, sentAt, from, subject } = outline
  return digestOf([name, messageId, sentAt, from, subject, size, isTaken ? first : null])
}
