import type { ItemProperties } from '../../mime/msg/itemProperties.ts'
import { charsetOf, decodedText, isoTime } from '../../mime/msg/propertyValues.ts'
import { PstDamage } from './pstDamage.ts'
import { dataBlocks, viewOf } from './pstData.ts'
import type { PstFile, PstNode } from './pstFile.ts'
import { PstHeap } from './pstHeap.ts'

/** A property as it stands: the value itself where it has four bytes or fewer, else where it lies. */
export interface PropertyPlace {
  readonly type: number
  readonly value: DataView
}

/** Bytes of one text at most; a body may be longer. */
const fieldAtMost = 1024 * 1024
/** Bytes of one value that is held whole: a body, or an HTML one. */
const valueAtMost = 64 * 1024 * 1024

const types = { wideText: 0x1f, narrowText: 0x1e, bytes: 0x102, object: 0x0d } as const

/** The properties of a message, a folder, an attachment or a row, by the numbers that MAPI gives them. */
export class PstProperties implements ItemProperties {
  readonly #heap: PstHeap
  readonly #places: ReadonlyMap<number, PropertyPlace>
  readonly #codepage: string

  constructor(heap: PstHeap, places: ReadonlyMap<number, PropertyPlace>, codepage?: string) {
    this.#heap = heap
    this.#places = places
    this.#codepage = codepage ?? charsetOf(this.number(0x3ffd) ?? this.number(0x3fde))
  }

  get codepage(): string {
    return this.#codepage
  }

  text(id: number, atMost: number = fieldAtMost): string {
    const place = this.#places.get(id)
    if (place === undefined) return ''
    const { type } = place
    if (type !== types.wideText && type !== types.narrowText) return ''
    return decodedText(
      this.#value(place, atMost) ?? new Uint8Array(),
      type === types.wideText ? 'utf-16le' : this.#codepage,
    )
  }

  bytes(id: number): Uint8Array<ArrayBuffer> | null {
    const place = this.#places.get(id)
    return place?.type === types.bytes ? this.#value(place, valueAtMost) : null
  }

  has(id: number, type: string): boolean {
    return this.#places.get(id)?.type === Number.parseInt(type, 16)
  }

  number(id: number): number | null {
    const value = this.#places.get(id)?.value
    return value === undefined || value.byteLength < 4 ? null : value.getInt32(0, true)
  }

  time(id: number): string | null {
    const place = this.#places.get(id)
    if (place?.type !== 0x40) return null
    // In a table it stands in the row itself.
    const bytes =
      place.value.byteLength >= 8 ? place.value : viewOf(this.#heap.piece(place.value.getUint32(0, true)))
    return bytes.byteLength < 8 ? null : isoTime(bytes.getBigUint64(0, true))
  }

  /** A long value piece by piece, so that its length does not matter; null where there is none. */
  pieces(id: number): Iterable<Uint8Array> | null {
    const place = this.#places.get(id)
    if (place === undefined) return null
    if (place.type === types.object) return this.#node(id) === null ? null : this.#blocksOf(this.#node(id))
    return place.type === types.bytes ? this.#piecesAt(place) : null
  }

  /** The message that an attachment is. */
  message(id: number): PstNode | null {
    return this.#places.get(id)?.type === types.object ? this.#node(id) : null
  }

  #node(id: number): PstNode | null {
    const place = this.#places.get(id)
    const piece = place && viewOf(this.#heap.piece(place.value.getUint32(0, true)))
    return piece === undefined || piece.byteLength < 4 ? null : this.#heap.subnode(piece.getUint32(0, true))
  }

  #value(place: PropertyPlace, atMost: number): Uint8Array<ArrayBuffer> | null {
    const pieces: Uint8Array[] = []
    let length = 0
    for (const piece of this.#piecesAt(place)) {
      length += piece.length
      if (length > atMost) return null
      pieces.push(piece)
    }
    return new Uint8Array(Buffer.concat(pieces))
  }

  #piecesAt({ value }: PropertyPlace): Iterable<Uint8Array> {
    const at = value.getUint32(0, true)
    if ((at & 0x1f) === 0) return [this.#heap.piece(at)]
    const node = this.#heap.subnode(at)
    if (node === null) throw new PstDamage(`node ${this.#heap.node.id}: a value is nowhere`)
    return this.#blocksOf(node)
  }

  *#blocksOf(node: PstNode | null): Generator<Uint8Array> {
    if (node === null) return
    for (const block of dataBlocks(this.#heap.file, node.data)) yield this.#heap.file.block(block)
  }
}

/** The properties of a node (MS-PST section 2.3.3), with its heap, for what lies in it. */
export const propertiesOf = (
  file: PstFile,
  node: PstNode,
  codepage?: string,
): { readonly properties: PstProperties; readonly heap: PstHeap } => {
  const heap = new PstHeap(file, node, 'properties')
  const places = new Map<number, PropertyPlace>()
  for (const { key, data } of heap.records(heap.root)) {
    if (key.byteLength < 2 || data.byteLength < 6) throw new PstDamage(`node ${node.id}: its properties`)
    const value = new DataView(data.buffer, data.byteOffset + 2, 4)
    places.set(key.getUint16(0, true), { type: data.getUint16(0, true), value })
  }
  return { heap, properties: new PstProperties(heap, places, codepage) }
}
