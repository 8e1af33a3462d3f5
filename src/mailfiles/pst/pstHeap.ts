import { PstDamage } from './pstDamage.ts'
import { heapBlocks, subnodesOf, viewOf } from './pstData.ts'
import type { PstFile, PstNode } from './pstFile.ts'

/** Levels of a tree in a heap. */
const levelsAtMost = 8
/** Records of one tree in a heap: a property each, or a row. */
const recordsAtMost = 100_000

/** What a heap is for, by its third byte. */
const uses = { properties: 0xbc, table: 0x7c } as const

interface Record {
  readonly key: DataView
  readonly data: DataView
}

/** A node whose data is a heap of small pieces (MS-PST section 2.3.1), and the trees that are kept in one. */
export class PstHeap {
  readonly file: PstFile
  readonly node: PstNode
  readonly root: number
  readonly #blocks: readonly number[]
  readonly #kept = new Map<number, Uint8Array>()
  #subnodes: ReadonlyMap<number, PstNode> | null = null

  constructor(file: PstFile, node: PstNode, use: keyof typeof uses) {
    this.file = file
    this.node = node
    this.#blocks = heapBlocks(file, node.data)
    const header = viewOf(this.#block(0))
    if (header.byteLength < 12 || header.getUint8(2) !== 0xec || header.getUint8(3) !== uses[use]) {
      throw new PstDamage(`node ${node.id}: no heap of ${use}`)
    }
    this.root = header.getUint32(4, true)
  }

  /** The node in this one that has such an id; null where there is none. */
  subnode(id: number): PstNode | null {
    return this.subnodes().get(id) ?? null
  }

  subnodes(): ReadonlyMap<number, PstNode> {
    this.#subnodes ??= subnodesOf(this.file, this.node.sub)
    return this.#subnodes
  }

  /** A piece of the heap; empty for none. */
  piece(id: number): Uint8Array {
    if (id === 0) return new Uint8Array()
    const { pieceBits } = this.file.layout
    const block = this.#block(id >>> (5 + pieceBits))
    const view = viewOf(block)
    const map = view.byteLength < 2 ? 0 : view.getUint16(0, true)
    const at = map + 4 + 2 * (((id >>> 5) & (2 ** pieceBits - 1)) - 1)
    if (map === 0 || at < map + 4 || at + 4 > view.byteLength) throw this.#damage(id)
    const [start, end] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (start > end || end > map) throw this.#damage(id)
    return block.subarray(start, end)
  }

  /** The records of a tree in the heap, in order of their keys. */
  *records(id: number): Generator<Record> {
    const header = viewOf(this.piece(id))
    if (header.byteLength < 8 || header.getUint8(0) !== 0xb5) throw this.#damage(id)
    const [key, data, levels] = [header.getUint8(1), header.getUint8(2), header.getUint8(3)]
    if (key === 0 || levels > levelsAtMost) throw this.#damage(id)
    const todo = [{ piece: header.getUint32(4, true), level: levels }]
    let left = recordsAtMost
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const bytes = this.piece(next.piece)
      const size = key + (next.level === 0 ? data : 4)
      const below: typeof todo = []
      for (let at = 0; at + size <= bytes.length; at += size) {
        left -= 1
        if (left < 0) throw this.#damage(id)
        const record = {
          key: viewOf(bytes.subarray(at, at + key)),
          data: viewOf(bytes.subarray(at + key, at + size)),
        }
        if (next.level === 0) yield record
        else below.push({ piece: record.data.getUint32(0, true), level: next.level - 1 })
      }
      todo.push(...below.reverse())
    }
  }

  #block(number: number): Uint8Array {
    const known = this.#kept.get(number)
    if (known !== undefined) return known
    const id = this.#blocks[number]
    if (id === undefined) throw new PstDamage(`node ${this.node.id}: its heap has no block ${number}`)
    const block = this.file.block(id)
    this.#kept.set(number, block)
    return block
  }

  #damage(id: number): PstDamage {
    return new PstDamage(`node ${this.node.id}: piece ${id} of its heap`)
  }
}
