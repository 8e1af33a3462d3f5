import type { SkippedRun } from './skippedRuns.ts'

/** SHA-256 taken piece by piece; `digest` is lower-case hex. Given by the caller, for browsers have none. */
export interface IncrementalHash {
  update(bytes: Uint8Array): unknown
  digest(): string
}

export type CreateHash = () => IncrementalHash

/** Takes in a run that is left out. Lines are gathered first, for a hash costs more per call than per byte. */
export class RunHash {
  readonly #hash: IncrementalHash | null
  readonly #isBase64: boolean
  readonly #gathered = new Uint8Array(64 * 1024)
  #length = 0
  #size = 0

  /** Without a hash it is counted alone, and its SHA-256 is empty. */
  constructor(hash: IncrementalHash | null, isBase64: boolean) {
    this.#hash = hash
    this.#isBase64 = isBase64
  }

  update(bytes: Uint8Array): void {
    this.#size += bytes.length
    if (this.#hash === null) return
    for (let at = 0; at < bytes.length; at += this.#gathered.length) {
      this.#gather(bytes.subarray(at, at + this.#gathered.length))
    }
  }

  #gather(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#gathered.length) this.#flush()
    if (this.#isBase64) this.#addBlack(bytes)
    else {
      this.#gathered.set(bytes, this.#length)
      this.#length += bytes.length
    }
  }

  #addBlack(bytes: Uint8Array): void {
    let length = this.#length
    for (const byte of bytes) {
      if (isWhite(byte)) continue
      this.#gathered[length] = byte
      length += 1
    }
    this.#length = length
  }

  #flush(): void {
    this.#hash?.update(this.#gathered.subarray(0, this.#length))
    this.#length = 0
  }

  run(): SkippedRun {
    this.#flush()
    return { size: this.#size, sha256: this.#hash?.digest() ?? '' }
  }
}

/** Space, tab and line ends, which mean nothing in base64. */
export const isWhite = (byte: number): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
