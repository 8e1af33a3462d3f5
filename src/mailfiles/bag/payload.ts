import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Beside the bag while it is made: what is not whole yet has no name in it. */
const partName = 'file.part'

export interface Filled {
  /** Lower-case hex. */
  readonly sha256: string
  readonly size: number
  /** The first few bytes. */
  readonly start: Uint8Array
}

/** The payload of a bag that is being made. Paths are within it, divided by `/`. */
export class Payload {
  readonly #root: string
  readonly #part: string
  readonly #made = new Set<string>()

  /** `folder` is the working folder, `bag` the bag within it. */
  constructor(folder: string, bag: string) {
    this.#root = path.join(bag, 'data')
    this.#part = path.join(folder, partName)
  }

  locate(file: string): string {
    return path.join(this.#root, file)
  }

  /** Whether a file stands there that has as many bytes. */
  has(file: string, size: number): boolean {
    const stats = statSync(this.locate(file), { throwIfNoEntry: false })
    return stats?.isFile() === true && stats.size === size
  }

  /** Takes bytes in under a temporary name. */
  async fill(bytes: AsyncIterable<Uint8Array>): Promise<Filled> {
    const hash = createHash('sha256')
    const file = openSync(this.#part, 'w')
    let size = 0
    let start: Uint8Array = new Uint8Array()
    try {
      for await (const chunk of bytes) {
        if (size < 8) start = Buffer.concat([start, chunk.subarray(0, 8)])
        size += chunk.length
        hash.update(chunk)
        for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at)
      }
    } finally {
      closeSync(file)
    }
    return { sha256: hash.digest('hex'), size, start }
  }

  /** Gives what was filled its name. Whatever stood there was the same, or half written. */
  place(file: string): void {
    const target = this.locate(file)
    const folder = path.dirname(target)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    renameSync(this.#part, target)
  }

  remove(file: string): void {
    rmSync(this.locate(file), { force: true })
  }
}
