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
    for await (const { start, end } of mailRanges(handle)) {
      number += 1
      yield {
        name: `${file} (mail ${number})`,
        folder,
        size: end - start,
        bytes: () => unquoted(createReadStream(file, { start, end: end - 1 })),
      }
    }
  } finally {
    await handle.close()
  }
}

interface Range {
  /** Offset in the file. */
  readonly start: number
  /** Offset behind the last byte. */
  readonly end: number
}

async function* mailRanges(handle: FileHandle): AsyncGenerator<Range> {
  let start: number | null = null
  for await (const separator of separators(handle)) {
    if (start !== null) yield* nonEmpty(start, await withoutEmptyLine(handle, separator.start))
    start = separator.end
  }
  const { size } = await handle.stat()
  if (start !== null) yield* nonEmpty(start, await withoutEmptyLine(handle, size))
}

function* nonEmpty(start: number, end: number): Generator<Range> {
  if (end > start) yield { start, end }
}

/** Where the mail ends that is followed at `end`, or by nothing: an empty line before that is the mbox's. */
const withoutEmptyLine = async (handle: FileHandle, end: number): Promise<number> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, Math.min(4, end), Math.max(0, end - 4))
  const last = buffer.toString('latin1', 0, bytesRead)
  if (last.endsWith('\n\r\n')) return end - 2
  return last.endsWith('\n\n') ? end - 1 : end
}

async function* separators(handle: FileHandle): AsyncGenerator<Range> {
  // The file's first line follows a line end that is not there.
  let held = Buffer.from('\n')
  let offset = -1
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    const bytes = Buffer.concat([held, chunk])
    yield* separatorsIn(bytes, offset)
    const kept = keptFrom(bytes)
    held = Buffer.from(bytes.subarray(kept))
    offset += kept
  }
  yield* separatorsIn(Buffer.concat([held, Buffer.from('\n')]), offset)
}

function* separatorsIn(bytes: Buffer, offset: number): Generator<Range> {
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
