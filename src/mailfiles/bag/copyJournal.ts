import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import type { FolderCount, LeftOutReason } from '../../domain/copies/copyCounts.ts'
import type { Participant } from '../../domain/message.ts'
import type { CopyContent, CopyOrder } from '../../ports/staticCopy.ts'

/** What was asked for, and what lay there when it was begun. */
export interface JournalHead {
  readonly of: CopyContent['of']
  readonly order: CopyOrder
  readonly before: readonly FolderCount[]
}

/** A file of the payload that stands, whole. */
interface JournalFile {
  /** Within the payload. */
  readonly path: string
  readonly sha256: string
  readonly size: number
}

export interface CopiedMail extends JournalFile {
  readonly what: 'mail'
  readonly id: string
  readonly folder: string
  readonly isWithdrawn: boolean
  readonly subject: string
  readonly from: Participant | null
  readonly to: readonly Participant[]
  readonly sentAt: string | null
  readonly attachments: number
}

/** A mail that was left out has no name here, unless it could not be read. */
interface LeftOutMail {
  readonly what: 'leftOut'
  readonly folder: string
  readonly reason: LeftOutReason
  readonly id?: string
}

export type JournalLine = CopiedMail | LeftOutMail | ({ readonly what: 'file' } & JournalFile)

interface Placed<Line> {
  readonly line: Line
  /** Offset behind it. */
  readonly end: number
}

/**
 * What was done of a copy, a line each, while it is made. Whoever goes on with it walks along: as long as the lines
 * say what he is about to do himself he takes them, at the first that does not he cuts the rest off. A last line that
 * was half written is none.
 */
export class CopyJournal {
  readonly head: JournalHead
  readonly #file: number
  readonly #lines: AsyncGenerator<Placed<JournalLine>>
  #ahead: Placed<JournalLine> | null | undefined
  #end: number

  private constructor(file: number, head: Placed<JournalHead>, lines: AsyncGenerator<Placed<JournalLine>>) {
    this.head = head.line
    this.#end = head.end
    this.#file = file
    this.#lines = lines
  }

  /** `begin` is asked where nothing was begun. */
  static async open(path: string, begin: () => Promise<JournalHead>): Promise<CopyJournal> {
    const lines = linesOf(path)
    const first = existsSync(path) ? await lines.next() : null
    if (first !== null && first.done !== true) {
      const head = first.value as unknown as Placed<JournalHead>
      return new CopyJournal(openSync(path, 'r+'), head, lines)
    }
    const head = await begin()
    const file = openSync(path, 'w+')
    const end = writeSync(file, textOf(head))
    return new CopyJournal(file, { line: head, end }, nothing())
  }

  /** The line that comes next; null at the end. */
  async peek(): Promise<JournalLine | null> {
    if (this.#ahead === undefined) {
      const { value, done } = await this.#lines.next()
      this.#ahead = done === true ? null : value
      if (this.#ahead === null) ftruncateSync(this.#file, this.#end)
    }
    return this.#ahead?.line ?? null
  }

  /** The line that was seen is as it should be. */
  take(): void {
    if (this.#ahead) this.#end = this.#ahead.end
    this.#ahead = undefined
  }

  /** Cuts off what follows, and gives the paths of files it named. */
  async cut(): Promise<readonly string[]> {
    const paths: string[] = []
    for (let line = await this.peek(); line !== null; line = await this.peek()) {
      if ('path' in line) paths.push(line.path)
      this.#ahead = undefined
    }
    ftruncateSync(this.#file, this.#end)
    return paths
  }

  /** Only at the end. */
  append(line: JournalLine): void {
    const text = textOf(line)
    this.#end += writeSync(this.#file, text, 0, text.length, this.#end)
    this.#ahead = null
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined)
    closeSync(this.#file)
  }
}

/** All lines as they stand, from the first. */
export const journalLines = async function* (path: string): AsyncGenerator<JournalLine> {
  const lines = linesOf(path)
  await lines.next()
  for await (const { line } of lines) yield line
}

const textOf = (line: object): Buffer => Buffer.from(`${JSON.stringify(line)}\n`)

const nothing = async function* (): AsyncGenerator<Placed<JournalLine>> {}

const linesOf = async function* (path: string): AsyncGenerator<Placed<JournalLine>> {
  let held = Buffer.alloc(0)
  let end = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = Buffer.concat([held, chunk as Buffer])
    let start = 0
    for (let feed = bytes.indexOf(10); feed !== -1; feed = bytes.indexOf(10, start)) {
      const line = parsed(bytes.toString('utf8', start, feed))
      if (line === null) return
      end += feed + 1 - start
      start = feed + 1
      yield { line, end }
    }
    held = bytes.subarray(start)
  }
}

const parsed = (text: string): JournalLine | null => {
  try {
    return JSON.parse(text) as JournalLine
  } catch {
    return null
  }
}
