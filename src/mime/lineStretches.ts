const LF = 0x0a
const HYPHEN = 0x2d

/** Bytes of a mail in order. One that starts a line holds the whole line or at least `head` bytes of it. */
export interface LineStretch {
  readonly bytes: Uint8Array
  readonly startsLine: boolean
}

/**
 * Which lines get a stretch of their own: every one, those that begin with two hyphens, or none. Only what is asked
 * for is looked for, for a mail may be 150 MB of line ends.
 */
export type WantedLines = 'all' | 'delimiters' | 'none'

/** Cuts chunks into stretches. What it yields lies in the chunk: use it before the next is taken. */
export class LineStretches {
  readonly #head: number
  readonly #wanted: () => WantedLines
  #held = new Uint8Array(0)
  /** Where what was held and the chunk that follows lie together, each time anew. */
  #both = new Uint8Array(0)
  #startsLine = true

  constructor(head: number, wanted: () => WantedLines) {
    this.#head = head
    this.#wanted = wanted
  }

  *take(chunk: Uint8Array): Generator<LineStretch> {
    const bytes = this.#held.length === 0 ? chunk : this.#behindHeld(chunk)
    let at = 0
    while (at < bytes.length) {
      const found = this.#stretchEnd(bytes, at)
      if (found === null && this.#startsLine && bytes.length - at < this.#head) break
      const end = found ?? bytes.length
      yield { bytes: bytes.subarray(at, end), startsLine: this.#startsLine }
      this.#startsLine = bytes[end - 1] === LF
      at = end
    }
    // A copy: the chunk may be gone by the next call, and Buffer's own slice would be a view of it.
    this.#held = new Uint8Array(bytes.subarray(at))
  }

  /** The beginning of a last line without an end, where there is one. */
  *end(): Generator<LineStretch> {
    if (this.#held.length > 0) yield { bytes: this.#held, startsLine: true }
  }

  #behindHeld(chunk: Uint8Array): Uint8Array {
    const length = this.#held.length + chunk.length
    if (this.#both.length < length) this.#both = new Uint8Array(length)
    this.#both.set(this.#held)
    this.#both.set(chunk, this.#held.length)
    return this.#both.subarray(0, length)
  }

  /** Null where the line at `at` goes on behind these bytes. */
  #stretchEnd(bytes: Uint8Array, at: number): number | null {
    const wanted = this.#wanted()
    if (wanted === 'none') return bytes.length
    if (wanted === 'all' || (this.#startsLine && bytes[at] === HYPHEN)) {
      return afterFeed(bytes.indexOf(LF, at))
    }
    const delimiter = nextDelimiter(bytes, at + 1)
    if (delimiter !== null) return delimiter
    const lastFeed = bytes.lastIndexOf(LF)
    return lastFeed < at ? null : afterFeed(lastFeed)
  }
}

const afterFeed = (feed: number): number | null => (feed === -1 ? null : feed + 1)

const nextDelimiter = (bytes: Uint8Array, from: number): number | null => {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === HYPHEN && bytes[at - 1] === LF && bytes[at + 1] === HYPHEN) return at
  }
  return null
}
