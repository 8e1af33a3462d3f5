import { ByteSink } from './byteSink.ts'
import { type LineStretch, LineStretches, type WantedLines } from './lineStretches.ts'
import { isEmptyLine } from './mailBytes.ts'
import { type CreateHash, isWhite, RunHash } from './runHash.ts'
import { markLine, newNonce, type Skipped, type SkippedRun } from './skippedRuns.ts'

/** How many bytes of a mail its skeleton keeps. */
export interface SkeletonLimits {
  /** Of one header, of the mail or of a part. */
  readonly header: number
  /** Of one body, not counting white space; a multiple of four, so that base64 is cut between its units. */
  readonly body: number
  /** Of the bodies together, up to which each is kept so far; after it each is kept up to `laterBody`. */
  readonly bodies: number
  readonly laterBody: number
  /** Of everything; the rest is skipped, parts and all. */
  readonly total: number
}

export const skeletonLimits: SkeletonLimits = {
  header: 1024 * 1024,
  body: 512 * 1024,
  bodies: 4 * 1024 * 1024,
  laterBody: 8 * 1024,
  total: 16 * 1024 * 1024,
}

export interface Skeleton {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly skipped: Skipped
}

/**
 * A mail with the ends of its long bodies left out, so that one of 150 MB is parsed in a few: a mark stands where a
 * run was, and its size and hash go beside. A mail without long bodies is its own skeleton. Linear, and flat in
 * memory, whatever the bytes. It knows no boundaries: any line that begins with two hyphens may be one and ends a run.
 *
 * Whoever compares identities reads every mail by its skeleton, for the fingerprint of a long attachment is another
 * when it was read whole.
 */
export const skeletonOf = async (
  stream: AsyncIterable<Uint8Array>,
  createHash: CreateHash | null,
  limits: SkeletonLimits = skeletonLimits,
): Promise<Skeleton> => {
  const cutter = new MailCutter(createHash, limits)
  for await (const chunk of stream) cutter.take(chunk)
  return cutter.skeleton()
}

/** Cuts a mail chunk by chunk; `createHash` is called when a run begins, and told of its bytes until the next. */
export class MailCutter {
  readonly #writer: SkeletonWriter
  readonly #lines: LineStretches

  constructor(createHash: CreateHash | null, limits: SkeletonLimits = skeletonLimits) {
    const writer = new SkeletonWriter(createHash, limits)
    this.#writer = writer
    this.#lines = new LineStretches(longestField, () => writer.wantedLines())
  }

  take(chunk: Uint8Array): void {
    for (const stretch of this.#lines.take(chunk)) this.#writer.take(stretch)
  }

  skeleton(): Skeleton {
    for (const stretch of this.#lines.end()) this.#writer.take(stretch)
    return this.#writer.skeleton()
  }
}

/** Bytes of a line that tell what it is. */
const longestField = 80

class SkeletonWriter {
  readonly #createHash: CreateHash | null
  readonly #limits: SkeletonLimits
  readonly #sink = new ByteSink()
  readonly #nonce = newNonce()
  readonly #runs: SkippedRun[] = []
  #run: RunHash | null = null
  #isInHeader = true
  #isBase64 = false
  /** Bytes kept of this header or body, and those among them that are not white space. */
  #kept = 0
  #keptBlack = 0
  #keptOfBodies = 0

  constructor(createHash: CreateHash | null, limits: SkeletonLimits) {
    this.#createHash = createHash
    this.#limits = limits
  }

  wantedLines(): WantedLines {
    if (this.#isFull()) return 'none'
    // A header that is too long is given up: what ends it is not waited for.
    return this.#isInHeader && this.#run === null ? 'all' : 'delimiters'
  }

  take({ bytes, startsLine }: LineStretch): void {
    if (startsLine && !this.#isFull()) this.#startLine(bytes)
    if (this.#run !== null) this.#run.update(bytes)
    else this.#keep(bytes)
  }

  skeleton(): Skeleton {
    this.#endRun()
    return { bytes: this.#sink.bytes(), skipped: { nonce: this.#nonce, runs: this.#runs } }
  }

  #isFull(): boolean {
    return this.#sink.length >= this.#limits.total
  }

  #startLine(line: Uint8Array): void {
    if (line[0] === 0x2d && line[1] === 0x2d) this.#begin('header')
    if (this.#run !== null) return
    if (this.#isInHeader && isEmptyLine(line)) this.#begin('body')
    else if (this.#isInHeader && saysBase64(line)) this.#isBase64 = true
  }

  #begin(what: 'header' | 'body'): void {
    this.#endRun()
    this.#isInHeader = what === 'header'
    if (this.#isInHeader) this.#isBase64 = false
    this.#kept = 0
    this.#keptBlack = 0
  }

  #keep(bytes: Uint8Array): void {
    const room = this.#roomFor(bytes)
    this.#sink.add(bytes.subarray(0, room))
    this.#kept += room
    if (room === bytes.length) return
    this.#run = new RunHash(this.#createHash?.() ?? null, this.#isBase64)
    this.#run.update(bytes.subarray(room))
  }

  /** How many of the bytes may still be kept. Black ones are counted, for mailers break base64 as they like. */
  #roomFor(bytes: Uint8Array): number {
    const total = Math.max(0, this.#limits.total - this.#sink.length)
    if (this.#isInHeader) return Math.min(bytes.length, total, this.#limits.header - this.#kept)
    const { body, bodies, laterBody } = this.#limits
    const black = this.#keptOfBodies - this.#keptBlack < bodies ? body : laterBody
    // A body of white space alone must not be kept either.
    const most = Math.min(bytes.length, total, 2 * black - this.#kept)
    return this.#countBlack(bytes, most, black - this.#keptBlack)
  }

  #countBlack(bytes: Uint8Array, most: number, blackRoom: number): number {
    let black = 0
    let at = 0
    for (; at < most; at += 1) {
      if (isWhite(bytes[at] ?? 0)) continue
      if (black === blackRoom) break
      black += 1
    }
    this.#keptBlack += black
    this.#keptOfBodies += black
    return at
  }

  #endRun(): void {
    if (this.#run === null) return
    // A full skeleton takes no mark: parts were skipped whole, and a run without its mark tells the reader so.
    if (!this.#isFull()) {
      const mark = `${this.#sink.endsLine() ? '' : '\n'}${markLine(this.#nonce, this.#runs.length)}\n`
      this.#sink.add(new TextEncoder().encode(mark))
    }
    this.#runs.push(this.#run.run())
    this.#run = null
  }
}

const saysBase64 = (line: Uint8Array): boolean =>
  (line[0] === 0x43 || line[0] === 0x63) &&
  /^content-transfer-encoding[ \t]*:.*base64/i.test(new TextDecoder().decode(line.subarray(0, longestField)))
