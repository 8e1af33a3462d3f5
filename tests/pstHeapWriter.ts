/** A property with its number and its type, as MAPI has them. */
export interface WrittenProperty {
  readonly id: number
  readonly type: number
  readonly value: string | number | bigint | Buffer
}

/** An item, an attachment or a folder; what it holds besides its properties lies in it. */
export interface PstPart {
  readonly properties: readonly WrittenProperty[]
  readonly recipients?: readonly (readonly WrittenProperty[])[]
  readonly attachments?: readonly PstPart[]
  /** The mail that an attachment is. */
  readonly message?: PstPart
}

export interface HeapNode {
  /** Blocks of the heap. */
  readonly heap: readonly Buffer[]
  /** Values too long for it. */
  readonly values: readonly { readonly id: number; readonly bytes: Buffer }[]
  readonly parts: readonly { readonly id: number; readonly part: PstPart }[]
}

/** Bytes of a piece of a heap at most (MS-PST section 2.3.1), and of what one block of it is filled with here. */
const pieceAtMost = 3580
const blockAtMost = 7800

const types = { number: 0x03, object: 0x0d, text: 0x1e, wideText: 0x1f, time: 0x40, bytes: 0x102 } as const

export const property = (
  id: number,
  type: 'number' | 'time' | 'bytes',
  value: WrittenProperty['value'],
): WrittenProperty => ({ id, type: types[type], value })

/** Old files hold texts in the encoding of their time. */
export const textProperty = (form: string, id: number, value: string): WrittenProperty => ({
  ...{ id, type: form === 'ansi' ? types.text : types.wideText, value },
})
const recipientTable = 0x692
const firstAttachment = 0x8025
const messageWithin = 0x10024
const firstValue = 0x1001f

/**
 * A part as a heap of its properties; a table of recipients is a part of its own. `pieceBits`: of a reference into a heap,
 * those that number the piece.
 */
export const heapNode = (part: PstPart, pieceBits: number): HeapNode =>
  isTable(part) ? tableNode(part.rows, pieceBits) : propertyNode(part, pieceBits)

interface TablePart extends PstPart {
  readonly rows: readonly (readonly WrittenProperty[])[]
}

const isTable = (part: PstPart): part is TablePart => 'rows' in part

const propertyNode = (
  { properties, recipients = [], attachments = [], message }: PstPart,
  pieceBits: number,
): HeapNode => {
  const heap = new Heap(0xbc, pieceBits)
  const all: readonly WrittenProperty[] = message === undefined ? properties : [...properties, messagePlace()]
  const sorted = [...all].sort((one, other) => one.id - other.id)
  heap.root(
    heap.tree(
      2,
      6,
      sorted.map((property) => record(heap, property)),
    ),
  )
  const table: TablePart = { properties: [], rows: recipients }
  return {
    ...heap.written(),
    parts: [
      ...(recipients.length === 0 ? [] : [{ id: recipientTable, part: table }]),
      ...attachments.map((part, at) => ({ id: firstAttachment + 32 * at, part })),
      ...(message === undefined ? [] : [{ id: messageWithin, part: message }]),
    ],
  }
}

const messagePlace = (): WrittenProperty => {
  const place = Buffer.alloc(8)
  place.writeUInt32LE(messageWithin)
  return { id: 0x3701, type: types.object, value: place }
}

const record = (heap: Heap, property: WrittenProperty): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt16LE(property.id, 0)
  bytes.writeUInt16LE(property.type, 2)
  bytes.writeUInt32LE(place(heap, property), 4)
  return bytes
}

const place = (heap: Heap, { type, value }: WrittenProperty): number =>
  typeof value === 'number' ? value : heap.value(bytesOf(type, value))

const bytesOf = (type: number, value: string | bigint | Buffer): Buffer => {
  if (Buffer.isBuffer(value)) return value
  if (typeof value === 'string') return Buffer.from(value, type === types.wideText ? 'utf16le' : 'latin1')
  const time = Buffer.alloc(8)
  time.writeBigUInt64LE(value)
  return time
}

/** Columns of four bytes: the row's id, its version, and those of the first row. */
const tableNode = (rows: TablePart['rows'], pieceBits: number): HeapNode => {
  const heap = new Heap(0x7c, pieceBits)
  const columns = [...(rows[0] ?? [])].sort((one, other) => one.id - other.id)
  const cells = 4 * (columns.length + 2)
  const rowSize = cells + Math.ceil((columns.length + 2) / 8)
  const header = Buffer.alloc(22 + 8 * (columns.length + 2))
  header.set([0x7c, columns.length + 2])
  for (const [at, end] of [cells, cells, cells, rowSize].entries()) header.writeUInt16LE(end, 2 + 2 * at)
  const ids = [{ id: 0x67f2, type: 3 }, { id: 0x67f3, type: 3 }, ...columns]
  for (const [at, { id, type }] of ids.entries()) {
    header.writeUInt16LE(type, 22 + 8 * at)
    header.writeUInt16LE(id, 24 + 8 * at)
    header.writeUInt16LE(4 * at, 26 + 8 * at)
    header.set([4, at], 28 + 8 * at)
  }
  const matrix = rows.map((row, number) => {
    const bytes = Buffer.alloc(rowSize, 0xff)
    bytes.writeUInt32LE(number, 0)
    bytes.writeUInt32LE(1, 4)
    for (const [at, { id }] of columns.entries()) {
      const property = row.find((one) => one.id === id)
      bytes.writeUInt32LE(property === undefined ? 0 : place(heap, property), 8 + 4 * at)
    }
    return bytes
  })
  const index = rows.map((_row, number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32LE(number, 0)
    bytes.writeUInt32LE(number, 4)
    return bytes
  })
  header.writeUInt32LE(heap.tree(4, 4, index), 10)
  header.writeUInt32LE(heap.value(Buffer.concat(matrix)), 14)
  heap.root(heap.piece(header))
  return { ...heap.written(), parts: [] }
}

class Heap {
  readonly #use: number
  readonly #pieceBits: number
  readonly #values: { readonly id: number; readonly bytes: Buffer }[] = []
  #blocks: Buffer[][] = [[]]
  #root = 0

  constructor(use: number, pieceBits: number) {
    this.#use = use
    this.#pieceBits = pieceBits
  }

  root(id: number): void {
    this.#root = id
  }

  /** Where a value lies: in the heap, or in a node of its own. */
  value(bytes: Buffer): number {
    if (bytes.length <= pieceAtMost) return this.piece(bytes)
    const id = firstValue + 32 * this.#values.length
    this.#values.push({ id, bytes })
    return id
  }

  piece(bytes: Buffer): number {
    if (bytes.length === 0) return 0
    const last = this.#blocks.at(-1) ?? []
    if (last.reduce((sum, one) => sum + one.length + 2, bytes.length) > blockAtMost) this.#blocks.push([])
    const block = this.#blocks.length - 1
    this.#blocks[block]?.push(bytes)
    return block * 2 ** (5 + this.#pieceBits) + (this.#blocks[block]?.length ?? 0) * 32
  }

  tree(key: number, data: number, records: readonly Buffer[]): number {
    const header = Buffer.alloc(8)
    header.set([0xb5, key, data, 0])
    header.writeUInt32LE(this.piece(Buffer.concat(records)), 4)
    return this.piece(header)
  }

  written(): Pick<HeapNode, 'heap' | 'values'> {
    const heap = this.#blocks.map((pieces, number) => {
      const head = Buffer.alloc(headSize(number))
      const content = Buffer.concat([head, ...pieces])
      const even = Buffer.concat([content, Buffer.alloc(content.length % 2)])
      if (number === 0) {
        even.set([0xec, this.#use], 2)
        even.writeUInt32LE(this.#root, 4)
      }
      even.writeUInt16LE(even.length, 0)
      const map = Buffer.alloc(4 + 2 * (pieces.length + 1))
      map.writeUInt16LE(pieces.length, 0)
      let at = head.length
      for (const [which, piece] of pieces.entries()) {
        map.writeUInt16LE(at, 4 + 2 * which)
        at += piece.length
      }
      map.writeUInt16LE(at, 4 + 2 * pieces.length)
      return Buffer.concat([even, map])
    })
    return { heap, values: this.#values }
  }
}

/** The first block says what the heap is for; every 128th from the eighth on has a longer head (section 2.3.1.4). */
const headSize = (block: number): number => {
  if (block === 0) return 12
  return block % 128 === 8 ? 66 : 2
}
