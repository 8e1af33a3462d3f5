import { dateOf } from '../../domain/calendar/calendar.ts'
import type { CopyTally } from '../../domain/copies/copyCounts.ts'
import type { CopyFolders } from '../../domain/copies/copyFolders.ts'
import { mailFileName } from '../../domain/mailFileName.ts'
import { MailSourceError } from '../../ports/mailSource.ts'
import type { CopyMail } from '../../ports/staticCopy.ts'
import type { CopiedMail, JournalLine } from './copyJournal.ts'
import type { Filled } from './payload.ts'
import { storedPath, type Writing } from './writing.ts'

/** Of all the words a header may hold, those that fit on a line of the page. */
const wordsKept = 300
const recipientsKept = 20

export interface Bookkeeping {
  readonly tally: CopyTally
  readonly folders: CopyFolders
}

/** Copies mail after mail, past those that the journal has as done. */
export class MailWriter {
  readonly #writing: Writing
  readonly #books: Bookkeeping
  readonly #of: number
  /** Beginnings of hashes of the mails in the folder at hand, and how often each was there. */
  #seen = new Map<string, number>()
  #folder: string | null = null
  #done = 0

  constructor(writing: Writing, books: Bookkeeping) {
    this.#writing = writing
    this.#books = books
    this.#of = writing.journal.head.before.reduce((sum, { messages }) => sum + messages, 0)
  }

  async copyAll(): Promise<void> {
    const { content, watch } = this.#writing
    for await (const mail of content.mails()) {
      watch.signal?.throwIfAborted()
      if (mail.folder !== this.#folder) this.#enter(mail.folder)
      const line = (await this.#alreadyDone(mail)) ?? (await this.#copy(mail))
      if (line.what === 'mail') this.#books.tally.copied(mail.folder)
      else if (line.what === 'leftOut') this.#books.tally.leftOut(mail.folder, line.reason)
      this.#done += 1
      watch.progress({ step: 'mails', done: this.#done, of: Math.max(this.#of, this.#done) })
    }
    await this.#forgetTheRest()
  }

  #enter(folder: string): void {
    this.#folder = folder
    this.#seen = new Map()
  }

  async #alreadyDone(mail: CopyMail): Promise<JournalLine | null> {
    const { journal, payload } = this.#writing
    const line = await journal.peek()
    if (line === null) return null
    if (!isAbout(line, mail) || (line.what === 'mail' && !payload.has(line.path, line.size))) {
      for (const path of await journal.cut()) payload.remove(path)
      return null
    }
    journal.take()
    if (line.what === 'mail') this.#count(line.sha256)
    return line
  }

  /** Mails that were there when it was stopped, and are no more. */
  async #forgetTheRest(): Promise<void> {
    const { journal, payload } = this.#writing
    const line = await journal.peek()
    if (line === null || line.what === 'file') return
    for (const path of await journal.cut()) payload.remove(path)
  }

  async #copy(mail: CopyMail): Promise<JournalLine> {
    const line = mail.leftOut === null ? await this.#write(mail) : leftOut(mail)
    this.#writing.journal.append(line)
    return line
  }

  async #write(mail: CopyMail): Promise<JournalLine> {
    const { payload } = this.#writing
    try {
      const filled = await payload.fill(mail.bytes())
      const path = `${storedPath(this.#books.folders.of(mail.folder))}/${mail.file ?? this.#nameOf(mail, filled)}`
      payload.place(path)
      return { ...copied(mail), path, sha256: filled.sha256, size: filled.size }
    } catch (error) {
      if (!(error instanceof MailSourceError)) throw error
      return { what: 'leftOut', folder: mail.folder, reason: 'unreadable', id: mail.id }
    }
  }

  #nameOf({ message }: CopyMail, { sha256, start }: Filled): string {
    const name = mailFileName({
      sentDate: message.sentAt === null ? null : dateOf(message.sentAt, this.#writing.order.zone),
      sender: message.from?.name || message.from?.address || '',
      subject: message.subject,
      sha256,
      form: isCompoundFile(start) ? 'msg' : 'eml',
    })
    const number = this.#count(sha256)
    return number === 1 ? name : name.replace(/\)(?=\.\w+$)/, `-${number})`)
  }

  /** The same mail may lie in a folder more than once, and is counted as often. */
  #count(sha256: string): number {
    const start = sha256.slice(0, 16)
    const number = (this.#seen.get(start) ?? 0) + 1
    this.#seen.set(start, number)
    return number
  }
}

/** How Outlook's own .msg begins. */
const isCompoundFile = (start: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => start[at] === byte)

const isAbout = (line: JournalLine, mail: CopyMail): boolean => {
  if (line.what === 'file' || line.folder !== mail.folder) return false
  if (line.what === 'mail')
    return mail.leftOut === null && line.id === mail.id && line.isWithdrawn === mail.isWithdrawn
  return line.reason === 'unreadable' ? line.id === mail.id : line.reason === mail.leftOut
}

const leftOut = ({ folder, leftOut: reason }: CopyMail): JournalLine => ({
  what: 'leftOut',
  folder,
  reason: reason ?? 'notChosen',
})

const copied = ({
  id,
  folder,
  isWithdrawn,
  message,
  attachments,
}: CopyMail): Omit<CopiedMail, 'path' | 'sha256' | 'size'> => ({
  what: 'mail',
  ...{ id, folder, isWithdrawn, attachments },
  subject: message.subject.slice(0, wordsKept),
  from: message.from,
  to: message.to.slice(0, recipientsKept),
  sentAt: message.sentAt,
})
