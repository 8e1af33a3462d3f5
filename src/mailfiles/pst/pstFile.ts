import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateSync } from 'node:zlib'
import { type Coding, decode } from './pstCoding.ts'
import { PstDamage } from './pstDamage.ts'
import { headerSize, layoutOf, type PstLayout } from './pstLayout.ts'

/** A node: a message, a folder or a table, by the blocks that hold its data and those that hold what lies in it. */
export interface PstNode {
  readonly id: number
  /** Node that it lies in; 0 for one that lies in another's data. */
  readonly parent: number
  readonly data: number
  readonly sub: number
}

interface Page {
  readonly level: number
  readonly count: number
  readonly entrySize: number
  readonly view: DataView
}

/** Deeper than any file can be. */
const levelsAtMost = 12
const pagesKept = 500
/** Times its own size is read of a file at most: what names the same block over and over is no way to a larger one. */
const readings = 4
/** What a block is compressed from counts less: text shrinks to a fifth, and nothing true to a sixteenth. */
const inflatedCounts = 1 / 16

/**
 * The lowest layer of a PST: its two trees, by which nodes and blocks are found (MS-PST section 2.2). The file is a
 * stranger's: no tree is followed deeper than it can be or twice through the same page, no block is larger than one can be, and
 * what does not agree with itself is a PstDamage. Reading is synchronous; a block is 8 KB, in an OST of today 64.
 */
export class PstFile {
  readonly layout: PstLayout
  readonly size: number
  readonly #handle: number
  readonly #coding: Coding
  readonly #nodeRoot: number
  readonly #blockRoot: number
  readonly #pages = new Map<number, Page>()
  #bytesLeft: number

  constructor(path: string) {
    this.#handle = openSync(path, 'r')
    try {
      this.size = fstatSync(this.#handle).size
      this.#bytesLeft = readings * this.size
      const header = this.#read(0, headerSize)
      const layout = layoutOf(header)
      if (layout === null) throw new PstDamage('the header')
      const coding = (['plain', 'permuted', 'cyclic'] as const)[header.getUint8(layout.codingAt)]
      if (coding === undefined) throw new PstDamage('the header: its coding')
      this.layout = layout
      this.#coding = coding
      this.#nodeRoot = wideAt(header, layout.nodeRootAt, layout.wide)
      this.#blockRoot = wideAt(header, layout.blockRootAt, layout.wide)
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    closeSync(this.#handle)
  }

  /** Every node in order of their ids. `onDamage` is told of each page of the tree that cannot be read. */
  *nodes(onDamage: (where: string) => void): Generator<PstNode> {
    const seen = new Set<number>()
    const todo: { readonly at: number; readonly below: number }[] = [
      { at: this.#nodeRoot, below: levelsAtMost },
    ]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { at, below } = next
      const page = seen.has(at) ? null : this.#pageOrNull(at)
      seen.add(at)
      if (page === null || page.level >= below) onDamage(`page at byte ${at}`)
      else if (page.level === 0) yield* this.#nodesIn(page)
      else
        for (const child of children(page, this.layout.wide).reverse())
          todo.push({ at: child, below: page.level })
    }
  }

  /** Null where there is no such node. */
  node(id: number): PstNode | null {
    const page = this.#leafFor(this.#nodeRoot, id)
    for (const node of this.#nodesIn(page)) if (node.id === id) return node
    return null
  }

  /** The bytes of a block, decoded where it holds data. */
  block(id: number): Uint8Array {
    const wanted = id - (id % 2)
    const { at, size } = this.#blockPlace(wanted)
    const { trailer, trailerIdAt, trailerSumAt, wide, blockUnit, blockAtMost } = this.layout
    const padded = Math.ceil((size + trailer) / blockUnit) * blockUnit
    this.#bytesLeft -= padded
    if (this.#bytesLeft < 0) throw new PstDamage('more is read of it than it can hold')
    if (size === 0 || padded > blockAtMost) throw new PstDamage(`block at byte ${at}`)
    const view = this.#read(at, padded)
    const end = padded - trailer
    const bytes = new Uint8Array(view.buffer, view.byteOffset, size)
    const isIts =
      wideAt(view, end + trailerIdAt, wide) - (wideAt(view, end + trailerIdAt, wide) % 2) === wanted
    const sum = view.getUint32(end + trailerSumAt, true)
    if (!isIts || view.getUint16(end, true) !== size || (sum !== 0 && sum !== checksum(bytes))) {
      throw new PstDamage(`block at byte ${at}`)
    }
    const whole = this.#inflated(bytes, view, end)
    if (!isInternal(id)) decode(whole, this.#coding, wanted % 2 ** 32)
    return whole
  }

  /** A block's bytes as they were before they were compressed, where they were. */
  #inflated(bytes: Uint8Array, view: DataView, end: number): Uint8Array {
    const { inflatedSizeAt, blockAtMost } = this.layout
    const size = inflatedSizeAt === null ? 0 : view.getUint16(end + inflatedSizeAt, true)
    if (size === 0 || size === bytes.length) return bytes
    this.#bytesLeft -= size * inflatedCounts
    try {
      const whole = inflateSync(bytes, { maxOutputLength: blockAtMost })
      if (whole.length === size) return whole
    } catch {
      // What cannot be inflated is damaged like what has another size.
    }
    throw new PstDamage('a block that cannot be inflated')
  }

  #blockPlace(id: number): { readonly at: number; readonly size: number } {
    const { wide } = this.layout
    const { view, count, entrySize } = this.#leafFor(this.#blockRoot, id)
    for (let entry = 0; entry < count; entry += 1) {
      const start = entry * entrySize
      const found = wideAt(view, start, wide)
      if (found - (found % 2) === id) {
        return { at: wideAt(view, start + wide, wide), size: view.getUint16(start + 2 * wide, true) }
      }
    }
    throw new PstDamage(`block ${id} is nowhere`)
  }

  *#nodesIn({ view, count, entrySize }: Page): Generator<PstNode> {
    const { wide } = this.layout
    for (let entry = 0; entry < count; entry += 1) {
      const start = entry * entrySize
      yield {
        id: view.getUint32(start, true),
        data: wideAt(view, start + wide, wide),
        sub: wideAt(view, start + 2 * wide, wide),
        parent: view.getUint32(start + 3 * wide, true),
      }
    }
  }

  /** The page of the lowest level in which a key would be. */
  #leafFor(root: number, key: number): Page {
    const { wide } = this.layout
    let page = this.#page(root)
    while (page.level > 0) {
      const { view, count, entrySize, level } = page
      let entry = count - 1
      while (entry > 0 && wideAt(view, entry * entrySize, wide) > key) entry -= 1
      page = this.#page(wideAt(view, entry * entrySize + 2 * wide, wide))
      if (page.level >= level) throw new PstDamage('a tree that leads back into itself')
    }
    return page
  }

  #pageOrNull(at: number): Page | null {
    try {
      return this.#page(at)
    } catch (error) {
      if (error instanceof PstDamage) return null
      throw error
    }
  }

  #page(at: number): Page {
    const known = this.#pages.get(at)
    if (known !== undefined) return known
    const { countAt, countBytes, entrySizeAt, levelAt, pageSumAt, pageSize, trailer, wide } = this.layout
    const view = this.#read(at, pageSize)
    const level = view.getUint8(levelAt)
    const entrySize = view.getUint8(entrySizeAt)
    const count = countBytes === 1 ? view.getUint8(countAt) : view.getUint16(countAt, true)
    const isWithin = entrySize >= 3 * wide && count > 0 && count * entrySize <= countAt
    const sum = view.getUint32(pageSumAt, true)
    const isWhole = sum === 0 || sum === checksum(new Uint8Array(view.buffer, 0, pageSize - trailer))
    if (level >= levelsAtMost || !isWithin || !isWhole) throw new PstDamage(`page at byte ${at}`)
    const page = { level, count, entrySize, view }
    if (this.#pages.size >= pagesKept) this.#pages.clear()
    this.#pages.set(at, page)
    return page
  }

  #read(at: number, length: number): DataView {
    const bytes = new Uint8Array(length)
    const isWithin = Number.isSafeInteger(at) && at >= 0 && at + length <= this.size
    if (!isWithin || readSync(this.#handle, bytes, 0, length, at) < length) {
      throw new PstDamage(`byte ${at}, behind the end`)
    }
    return new DataView(bytes.buffer)
  }
}

/** Such a block holds the ids of others, and is never coded. */
export const isInternal = (block: number): boolean => Math.floor(block / 2) % 2 === 1

/** A number of four or eight bytes; beyond what a number can be, where nothing is found. */
export const wideAt = (view: DataView, at: number, wide: 4 | 8): number =>
  wide === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))

const children = ({ view, count, entrySize }: Page, wide: 4 | 8): number[] =>
  Array.from({ length: count }, (_, entry) => wideAt(view, entry * entrySize + 2 * wide, wide))

/** MS-PST section 5.3: the usual polynomial, without the two inversions. */
const checksum = (bytes: Uint8Array): number => (crc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0
