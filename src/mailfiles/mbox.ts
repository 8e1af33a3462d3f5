import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { MailFile } from './mailFile.ts'
import { unquoted } from './mboxQuoting.ts'
import { isSeparator, longestSeparator } from './mboxSeparator.ts'

/**
 * The mails of an mbox, of any size: one reading finds where each lies, and each is read from there. Their bytes are
 * what was put in, with CRLF or LF as it stands: without the separator, the empty line behind it and the quoting.
 */
export async function* mbox(file: string, folder: string): AsyncGenerator<MailFile> {
  const handle = await open(file)
  try {
    let number = 0
    for await (const range of mailRanges(handle)) {
      number += 1
      yield {
        name: `${file} (mail ${number})`,
        folder,
        size: range.end - range.start,
        bytesFrom: 'file',
        bytes: () => mboxMail(file, range),
      }
    }
  } finally {
    await handle.close()
  }
}

/** The mail that lies there in an mbox. */
export const mboxMail = (
  file: string,
  { start, end }: Pick<MailRange, 'start' | 'end'>,
): AsyncIterable<Uint8Array> => unquoted(createReadStream(file, { start, end: end - 1 }))

export interface MailRange {
  /** Offset in the file. */
  readonly start: number
  /** Offset behind the last byte. */
  readonly end: number
  /** From where the mails behind it are found. */
  readonly next: number
}

/** Where the mails of an mbox lie, from its beginning or from the `next` of one. */
export async function* mailRanges(handle: FileHandle, from = 0): AsyncGenerator<MailRange> {
  let start: number | null = null
  for await (const separator of separators(handle, from)) {
    // Nothing but separators, one behind the other, is read no more than once.
    if (start !== null && separator.start > start)
      yield* nonEmpty(start, await withoutEmptyLine(handle, separator.start), separator.start)
    start = separator.end
  }
  const { size } = await handle.stat()
  if (start !== null) yield* nonEmpty(start, await withoutEmptyLine(handle, size), size)
}

function* nonEmpty(start: number, end: number, next: number): Generator<MailRange> {
  if (end > start) yield { start, end, next }
}

/** Where the mail ends that is followed at `end`, or by nothing: an empty line before that is the mbox's. */
const withoutEmptyLine = async (handle: FileHandle, end: number): Promise<number> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, Math.min(4, end), Math.max(0, end - 4))
  const last = buffer.toString('latin1', 0, bytesRead)
  if (last.endsWith('\n\r\n')) return end - 2
  return last.endsWith('\n\n') ? end - 1 : end
}

type Separator = Pick<MailRange, 'start' | 'end'>

async function* separators(handle: FileHandle, from: number): AsyncGenerator<Separator> {
  // The file's first line follows a line end that is not there.
  let held = Buffer.from('\n')
  let offset = from - 1
  for await (const chunk of handle.createReadStream({ start: from, autoClose: false })) {
    const bytes = Buffer.concat([held, chunk])
    yield* separatorsIn(bytes, offset)
    const kept = keptFrom(bytes)
    held = Buffer.from(bytes.subarray(kept))
    offset += kept
  }
  yield* separatorsIn(Buffer.concat([held, Buffer.from('\n')]), offset)
}

function* separatorsIn(bytes: Buffer, offset: number): Generator<Separator> {
  for (let feed = bytes.indexOf('\nFrom '); feed !== -1; feed = bytes.indexOf('\nFrom ', feed + 1)) {
    const end = bytes.indexOf('\n', feed + 1)
    if (end === -1) return
    if (isSeparator(bytes.toString('latin1', feed + 1, Math.min(end, feed + 2 + longestSeparator)))) {
      yield { start: offset + feed + 1, end: offset + end + 1 }
    }
  }
}

/** The last line is looked at again with what follows, unless it is too long already to be a separator. */
const keptFrom = (bytes: Buffer): number => {
  const feed = bytes.lastIndexOf('\n')
  return feed === -1 || bytes.length - feed > longestSeparator + 2 ? bytes.length : feed
}
