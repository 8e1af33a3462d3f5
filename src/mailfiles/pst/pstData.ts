import { PstDamage } from './pstDamage.ts'
import { isInternal, type PstFile, type PstNode, wideAt } from './pstFile.ts'

/** Nodes within one node: a message has one for each attachment, and some for tables. */
const subnodesAtMost = 50_000
/** Blocks of a heap: its references have 16 bits for the block. */
const heapBlocksAtMost = 65_536

/** The ids of the blocks that hold a node's data, in order (MS-PST section 2.2.2.8.3). */
export function* dataBlocks(file: PstFile, block: number): Generator<number> {
  if (block === 0) return
  const todo = [{ block, levels: 2 }]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (!isInternal(next.block)) yield next.block
    else if (next.levels === 0) throw new PstDamage(`block ${block}: too deep`)
    else
      for (const below of listed(file, next.block).reverse())
        todo.push({ block: below, levels: next.levels - 1 })
  }
}

/** What a block of lists names: blocks of data, or further lists. */
const listed = (file: PstFile, block: number): number[] => {
  const { layout } = file
  const view = viewOf(file.block(block))
  const count = view.byteLength < 8 ? 0 : view.getUint16(2, true)
  if (view.byteLength < 8 + count * layout.wide || view.getUint8(0) !== 1) {
    throw new PstDamage(`block ${block}: no list of blocks`)
  }
  return Array.from({ length: count }, (_, at) => wideAt(view, 8 + at * layout.wide, layout.wide))
}

/** The same for a heap or a table, of which any block is asked by its number. */
export const heapBlocks = (file: PstFile, block: number): readonly number[] => {
  const blocks: number[] = []
  for (const one of dataBlocks(file, block)) {
    if (blocks.length === heapBlocksAtMost) throw new PstDamage(`block ${block}: a heap too large`)
    blocks.push(one)
  }
  return blocks
}

/** The nodes in a node, by their ids (MS-PST section 2.2.2.8.3.3). */
export const subnodesOf = (file: PstFile, block: number): ReadonlyMap<number, PstNode> => {
  const found = new Map<number, PstNode>()
  if (block !== 0) takeSubnodes(file, block, found, 1)
  return found
}

const takeSubnodes = (file: PstFile, block: number, found: Map<number, PstNode>, levels: number): void => {
  const { wide } = file.layout
  const view = viewOf(file.block(block))
  const isLowest = view.byteLength >= 4 && view.getUint8(1) === 0
  const start = wide === 8 ? 8 : 4
  const entrySize = isLowest ? 3 * wide : 2 * wide
  const count = view.byteLength < start ? 0 : view.getUint16(2, true)
  if (view.getUint8(0) !== 2 || view.byteLength < start + count * entrySize || levels < 0) {
    throw new PstDamage(`block ${block}: no list of nodes`)
  }
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + entry * entrySize
    const id = view.getUint32(at, true)
    const data = wideAt(view, at + wide, wide)
    if (!isLowest) takeSubnodes(file, data, found, levels - 1)
    else if (found.size === subnodesAtMost) throw new PstDamage(`block ${block}: too many nodes`)
    else found.set(id, { id, parent: 0, data, sub: wideAt(view, at + 2 * wide, wide) })
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
