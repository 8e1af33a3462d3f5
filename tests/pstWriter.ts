import { crc32, deflateSync } from 'node:zlib'
import { heapNode, type PstPart, type WrittenProperty } from './pstHeapWriter.ts'

/** In what the forms differ: two by MS-PST section 2.2, and the cache of Outlook 2013 (OST) by the notes of libpff. */
const forms = {
  unicode: {
    ...{ wide: 8, client: 'SM', version: 23, roots: 184, codingAt: 513, page: 512, tailAt: 488 },
    ...{ trailer: 16, unit: 64, blockAtMost: 8192 },
  },
  ansi: {
    ...{ wide: 4, client: 'SM', version: 14, roots: 168, codingAt: 461, page: 512, tailAt: 496 },
    ...{ trailer: 12, unit: 64, blockAtMost: 8192 },
  },
  unicode4k: {
    ...{ wide: 8, client: 'SO', version: 36, roots: 184, codingAt: 513, page: 4096, tailAt: 4056 },
    ...{ trailer: 24, unit: 512, blockAtMost: 65_536 },
  },
} as const
export type Form = keyof typeof forms

/** Data stands as it is, unless a test brings a coding. */
export interface PstSettings {
  readonly form: Form
  /** Readers take a checksum of nothing for one that was never made; so damage gets further. */
  readonly isWithoutChecksums?: boolean
  readonly coding?: { readonly number: 1 | 2; readonly encode: (data: Uint8Array, block: number) => void }
}

export interface WrittenFolder {
  readonly id: number
  readonly parent: number
  readonly properties: readonly WrittenProperty[]
  readonly items: readonly PstPart[]
}

interface Entry {
  readonly key: number
  readonly bytes: Buffer
}

/**
 * A small PST with these folders, written by the specification, so that readers of other people open it too. Ids of
 * folders end in 2 (binary 00010); 0x122 is the uppermost.
 */
export const pstFile = (folders: readonly WrittenFolder[], settings: PstSettings): Buffer =>
  new PstWriter(settings).file(folders)

class PstWriter {
  readonly #form: (typeof forms)[Form]
  readonly #coding: PstSettings['coding']
  readonly #sumOf: (bytes: Uint8Array) => number
  readonly #pieces: Buffer[] = []
  readonly #blocks: Entry[] = []
  readonly #nodes: Entry[] = []
  #at = 0x4600
  #nextBlock = 4
  #nextItem = 0x10000

  constructor({ form, coding, isWithoutChecksums = false }: PstSettings) {
    this.#form = forms[form]
    this.#coding = coding
    this.#sumOf = isWithoutChecksums ? () => 0 : checksum
  }

  file(folders: readonly WrittenFolder[]): Buffer {
    const top = folders[0]?.id ?? 0
    const entryId = Buffer.concat([Buffer.alloc(20), this.#number(top)])
    // The cache of a server's mailbox does not name its uppermost folder.
    const properties = this.#is4k ? [] : [{ id: 0x35e0, type: 0x102, value: entryId }]
    this.#node(0x21, 0, { properties: [{ id: 0x3001, type: 0x1f, value: 'Store' }, ...properties] })
    this.#node(0x122, 0x122, { properties: [{ id: 0x3001, type: 0x1f, value: 'Root' }] })
    for (const { id, parent, properties, items } of folders) {
      this.#node(id, parent, { properties })
      for (const item of items) this.#node(this.#newItem(), id, item)
    }
    const nodes = this.#tree(this.#nodes, 0x81)
    const blocks = this.#tree(this.#blocks, 0x80)
    return Buffer.concat([this.#header(nodes, blocks), ...this.#pieces])
  }

  #newItem(): number {
    this.#nextItem += 1
    return this.#nextItem * 32 + 4
  }

  #node(id: number, parent: number, part: PstPart): void {
    const { data, sub } = this.#written(part)
    const parts = [this.#wide(id), this.#wide(data), this.#wide(sub), this.#number(parent)]
    this.#nodes.push({ key: id, bytes: padded(Buffer.concat(parts), 4 * this.#form.wide) })
  }

  /** The part's data and the list of nodes in it, as block ids. */
  #written(part: PstPart): { readonly data: number; readonly sub: number } {
    const { heap, values, parts } = heapNode(part, this.#is4k ? 14 : 11)
    const subnodes: Entry[] = [
      ...values.map(({ id, bytes }) => this.#subnode(id, this.#data(bytes), 0)),
      ...parts.map(({ id, part: below }) => {
        const { data, sub } = this.#written(below)
        return this.#subnode(id, data, sub)
      }),
    ].sort((one, other) => one.key - other.key)
    return { data: this.#dataOf(heap), sub: subnodes.length === 0 ? 0 : this.#list(2, subnodes) }
  }

  #subnode(id: number, data: number, sub: number): Entry {
    return { key: id, bytes: Buffer.concat([this.#wide(id), this.#wide(data), this.#wide(sub)]) }
  }

  #data(bytes: Buffer): number {
    const most = this.#form.blockAtMost - this.#form.trailer
    const pieces = Array.from({ length: Math.ceil(bytes.length / most) }, (_, at) =>
      bytes.subarray(at * most, (at + 1) * most),
    )
    return this.#dataOf(pieces)
  }

  #dataOf(pieces: readonly Buffer[]): number {
    const blocks = pieces.map((piece) => this.#block(piece, false))
    if (blocks.length < 2) return blocks[0] ?? 0
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0)
    const head = Buffer.alloc(8)
    head.writeUInt8(1, 0)
    head.writeUInt8(1, 1)
    head.writeUInt16LE(blocks.length, 2)
    head.writeUInt32LE(total, 4)
    return this.#block(Buffer.concat([head, ...blocks.map((block) => this.#wide(block))]), true)
  }

  #list(kind: number, entries: readonly Entry[]): number {
    const head = Buffer.alloc(this.#form.wide)
    head.writeUInt8(kind, 0)
    head.writeUInt16LE(entries.length, 2)
    return this.#block(Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]), true)
  }

  #block(data: Buffer, isInternal: boolean): number {
    const id = this.#nextBlock + (isInternal ? 2 : 0)
    this.#nextBlock += 4
    const { trailer, wide, unit } = this.#form
    const plain = Buffer.from(data)
    if (!isInternal) this.#coding?.encode(plain, id)
    // Outlook compresses what gets smaller by it.
    const deflated = this.#is4k && plain.length > 400 ? deflateSync(plain) : plain
    const coded = deflated.length < plain.length ? deflated : plain
    const whole = padded(coded, Math.ceil((coded.length + trailer) / unit) * unit)
    const end = whole.length - trailer
    whole.writeUInt16LE(coded.length, end)
    if (this.#is4k) whole.writeUInt16LE(plain.length, end + 18)
    whole.writeUInt32LE(this.#sumOf(coded), end + (wide === 8 ? 4 : 8))
    this.#wide(id).copy(whole, end + (wide === 8 ? 8 : 4))
    const place = Buffer.alloc(3 * wide)
    Buffer.concat([this.#wide(id), this.#wide(this.#put(whole))]).copy(place)
    place.writeUInt16LE(coded.length, 2 * wide)
    place.writeUInt16LE(2, 2 * wide + 2)
    this.#blocks.push({ key: id, bytes: place })
    return id
  }

  /** Pages of entries, and pages above them until there is one. Returns where that lies. */
  #tree(entries: readonly Entry[], kind: number): number {
    let level = 0
    let row = [...entries].sort((one, other) => one.key - other.key)
    for (;;) {
      const most = Math.floor(this.#form.tailAt / (row[0]?.bytes.length ?? 1))
      const pages = Array.from({ length: Math.ceil(row.length / most) }, (_, at) =>
        row.slice(at * most, (at + 1) * most),
      )
      const places = pages.map((page) => ({ key: page[0]?.key ?? 0, at: this.#page(page, level, kind) }))
      if (places.length === 1) return places[0]?.at ?? 0
      row = places.map(({ key, at }) => ({
        key,
        bytes: Buffer.concat([this.#wide(key), this.#wide(this.#pageIdAt(at)), this.#wide(at)]),
      }))
      level += 1
    }
  }

  #page(entries: readonly Entry[], level: number, kind: number): number {
    const { tailAt, trailer, wide } = this.#form
    // A page lies at a multiple of its size.
    this.#put(Buffer.alloc((this.#form.page - (this.#at % this.#form.page)) % this.#form.page))
    const page = Buffer.alloc(this.#form.page)
    Buffer.concat(entries.map(({ bytes }) => bytes)).copy(page)
    const size = entries[0]?.bytes.length ?? 0
    const [count, most] = [entries.length, Math.floor(tailAt / size)]
    if (this.#is4k) {
      page.writeUInt16LE(count, tailAt)
      page.writeUInt16LE(most, tailAt + 2)
      page.set([size, level], tailAt + 4)
    } else page.set([count, most, size, level], tailAt)
    const end = page.length - trailer
    page.set([kind, kind], end)
    page.writeUInt32LE(this.#sumOf(page.subarray(0, end)), end + (wide === 8 ? 4 : 8))
    this.#wide(this.#pageIdAt(this.#at)).copy(page, end + (wide === 8 ? 8 : 4))
    return this.#put(page)
  }

  get #is4k(): boolean {
    return this.#form.page === 4096
  }

  /** Any id will do that no other page has. */
  #pageIdAt(at: number): number {
    return at / 64
  }

  #put(bytes: Buffer): number {
    const at = this.#at
    this.#pieces.push(bytes)
    this.#at += bytes.length
    return at
  }

  #header(nodes: number, blocks: number): Buffer {
    const { wide, client, version, roots, codingAt } = this.#form
    const header = Buffer.alloc(0x4600)
    header.write('!BDN', 0)
    header.write(client, 8)
    header.writeUInt16LE(version, 10)
    header.writeUInt16LE(19, 12)
    header.set([1, 1], 14)
    this.#wide(this.#at).copy(header, roots)
    const roots2 = wide === 8 ? [216, 224, 232, 240] : [184, 188, 192, 196]
    const values = [this.#pageIdAt(nodes), nodes, this.#pageIdAt(blocks), blocks]
    for (const [at, value] of values.entries()) this.#wide(value).copy(header, roots2[at])
    header.writeUInt8(0x80, codingAt - 1)
    header.writeUInt8(this.#coding?.number ?? 0, codingAt)
    header.writeUInt32LE(checksum(header.subarray(8, 8 + 471)), 4)
    return header
  }

  #number(value: number): Buffer {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  }

  #wide(value: number): Buffer {
    return padded(this.#number(value), this.#form.wide)
  }
}

const padded = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(length - bytes.length)])

/** The usual polynomial, without the two inversions. */
const checksum = (bytes: Uint8Array): number => (crc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0
