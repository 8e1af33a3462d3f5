import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { manifestLine, tagManifest } from './bagText.ts'

export interface OpenedFile {
  write(text: string | Uint8Array): void
  close(): void
}

/** The files of a bag beside its payload, and the manifest that names each with its hash. */
export class TagFiles {
  readonly #bag: string
  readonly #hashes: (readonly [path: string, sha256: string])[] = []

  constructor(bag: string) {
    this.#bag = bag
  }

  write(file: string, text: string | Uint8Array): void {
    const opened = this.open(file)
    opened.write(text)
    opened.close()
  }

  open(file: string): OpenedFile {
    const target = path.join(this.#bag, file)
    mkdirSync(path.dirname(target), { recursive: true })
    const opened = openSync(target, 'w')
    const hash = createHash('sha256')
    return {
      write: (text) => {
        const bytes = Buffer.from(text)
        hash.update(bytes)
        for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at)
      },
      close: () => {
        closeSync(opened)
        this.#hashes.push([file, hash.digest('hex')])
      },
    }
  }

  /** Writes the manifest; its own hash stands for the whole bag. */
  finish(): string {
    const lines = this.#hashes.toSorted(([one], [other]) => (one < other ? -1 : 1))
    this.write(tagManifest, lines.map(([file, hash]) => manifestLine(hash, file)).join(''))
    return this.#hashes.at(-1)?.[1] ?? ''
  }
}
