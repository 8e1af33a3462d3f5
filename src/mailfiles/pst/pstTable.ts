import { PstDamage } from './pstDamage.ts'
import { heapBlocks, viewOf } from './pstData.ts'
import type { PstFile, PstNode } from './pstFile.ts'
import { PstHeap } from './pstHeap.ts'
import { type PropertyPlace, PstProperties } from './pstProperties.ts'

/** The rows of a table, of which no more than so many are read (MS-PST section 2.3.4). */
export function* tableRows(
  file: PstFile,
  node: PstNode,
  codepage: string,
  atMost: number,
): Generator<PstProperties> {
  const heap = new PstHeap(file, node, 'table')
  const header = viewOf(heap.piece(heap.root))
  if (header.byteLength < 22 || header.getUint8(0) !== 0x7c) throw new PstDamage(`node ${node.id}: its table`)
  const columns = columnsOf(header)
  const [bitsAt, rowSize] = [header.getUint16(6, true), header.getUint16(8, true)]
  if (rowSize < 4 || bitsAt > rowSize) throw new PstDamage(`node ${node.id}: its table`)
  let left = atMost
  for (const row of rowsAt(heap, header.getUint32(14, true), rowSize)) {
    if (left === 0) return
    left -= 1
    yield new PstProperties(heap, cellsOf(row, columns, bitsAt), codepage)
  }
}

interface Column {
  readonly id: number
  readonly type: number
  readonly at: number
  readonly size: number
  readonly bit: number
}

const columnsOf = (header: DataView): readonly Column[] => {
  const count = Math.min(header.getUint8(1), Math.floor((header.byteLength - 22) / 8))
  return Array.from({ length: count }, (_, number) => {
    const start = 22 + 8 * number
    return {
      type: header.getUint16(start, true),
      id: header.getUint16(start + 2, true),
      at: header.getUint16(start + 4, true),
      size: header.getUint8(start + 6),
      bit: header.getUint8(start + 7),
    }
  })
}

/** Rows lie in a piece of the heap or in a node; there no row stands in two blocks. */
function* rowsAt(heap: PstHeap, at: number, rowSize: number): Generator<DataView> {
  if (at === 0) return
  if ((at & 0x1f) === 0) return yield* rowsIn(heap.piece(at), rowSize)
  const node = heap.subnode(at)
  if (node === null) throw new PstDamage(`node ${heap.node.id}: the rows of its table`)
  for (const block of heapBlocks(heap.file, node.data)) yield* rowsIn(heap.file.block(block), rowSize)
}

function* rowsIn(bytes: Uint8Array, rowSize: number): Generator<DataView> {
  for (let at = 0; at + rowSize <= bytes.length; at += rowSize) yield viewOf(bytes.subarray(at, at + rowSize))
}

const cellsOf = (
  row: DataView,
  columns: readonly Column[],
  bitsAt: number,
): ReadonlyMap<number, PropertyPlace> => {
  const cells = new Map<number, PropertyPlace>()
  for (const { id, type, at, size, bit } of columns) {
    const bits = bitsAt + (bit >>> 3)
    const isThere = bits < row.byteLength && (row.getUint8(bits) & (0x80 >>> (bit & 7))) !== 0
    if (!isThere || size < 4 || at + size > row.byteLength) continue
    cells.set(id, { type, value: new DataView(row.buffer, row.byteOffset + at, size) })
  }
  return cells
}
