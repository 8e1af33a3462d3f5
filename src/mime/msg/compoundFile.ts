/**
 * A compound file, the small file system in which Outlook writes a .msg (MS-CFB). Its numbers are a stranger's: every
 * chain is followed within the file and no further, every entry is taken once, and what is read of its streams in
 * all is at most the file's own size, so a file costs no more than its bytes.
 */
export interface Storage {
  /** By their names in lower case, for compound files tell no capitals apart. */
  readonly streams: ReadonlyMap<string, Stream>
  readonly storages: ReadonlyMap<string, Storage>
}

export interface Stream {
  /** Bytes it claims. */
  readonly size: number
  /** Its bytes; null where its chain is broken, or more would be read than the file holds. */
  read(): Uint8Array<ArrayBuffer> | null
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isCompoundFile = (start: Uint8Array): boolean => magic.every((byte, at) => start[at] === byte)

/** The root of a compound file; null where it is none, or its tables are unsound. */
export const openCompoundFile = (bytes: Uint8Array<ArrayBuffer>): Storage | null => {
  if (!isCompoundFile(bytes) || bytes.length < headerSize) return null
  const sectors = sectorsOf(bytes)
  const entries = sectors && readEntries(sectors)
  return sectors && entries ? storageTree(entries, streamReader(sectors, entries)) : null
}

const headerSize = 512
const miniSectorSize = 64
/** Streams below it lie in the mini stream. */
const miniCutoff = 4096
const entrySize = 128
const noEntry = 0xffffffff
const endOfChain = 0xfffffffe
/** Storages, streams and free places together; Outlook writes some twenty for each attachment and recipient. */
const entriesAtMost = 200_000

interface Sectors {
  readonly view: DataView<ArrayBuffer>
  readonly size: number
  readonly count: number
  /** The sector that follows each in its chain. */
  readonly next: Uint32Array
}

const sectorsOf = (bytes: Uint8Array<ArrayBuffer>): Sectors | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 2 ** shift
  const count = Math.ceil(bytes.length / size) - 1
  const tables = tableSectors(view, size, count)
  return tables && { view, size, count, next: joined(view, size, tables) }
}

/** Where the parts of the allocation table lie: the first 109 in the header, the others in a chain of lists. */
const tableSectors = (view: DataView, size: number, count: number): readonly number[] | null => {
  const wanted = view.getUint32(44, true)
  const perSector = size / 4
  if (wanted > Math.ceil(count / perSector) + 1) return null
  const tables: number[] = []
  for (let at = 0; at < Math.min(wanted, 109); at += 1) tables.push(view.getUint32(76 + 4 * at, true))
  let list = view.getUint32(68, true)
  while (tables.length < wanted) {
    if (list >= count || (list + 2) * size > view.byteLength) return null
    const start = (list + 1) * size
    const room = Math.min(perSector - 1, wanted - tables.length)
    for (let at = 0; at < room; at += 1) tables.push(view.getUint32(start + 4 * at, true))
    list = view.getUint32(start + size - 4, true)
  }
  return tables.every((table) => table < count) ? tables : null
}

const joined = (view: DataView, size: number, sectors: readonly number[]): Uint32Array => {
  const numbers = new Uint32Array((sectors.length * size) / 4).fill(noEntry)
  for (const [which, sector] of sectors.entries()) {
    const start = (sector + 1) * size
    for (let at = 0; at < size && start + at + 4 <= view.byteLength; at += 4) {
      numbers[(which * size + at) / 4] = view.getUint32(start + at, true)
    }
  }
  return numbers
}

/** The sectors of a chain, at most `most` of them; null where it leaves the file or comes back on itself. */
const chain = (next: Uint32Array, start: number, count: number, most: number): readonly number[] | null => {
  const found: number[] = []
  for (let at = start; at !== endOfChain && found.length < most; at = next[at] ?? noEntry) {
    if (at >= count || found.length > count) return null
    found.push(at)
  }
  return found
}

interface Entry {
  readonly name: string
  readonly kind: 'storage' | 'stream' | 'root' | 'free'
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const kinds: Readonly<Record<number, Entry['kind']>> = { 1: 'storage', 2: 'stream', 5: 'root' }

const readEntries = ({ view, size, count, next }: Sectors): readonly Entry[] | null => {
  const sectors = chain(next, view.getUint32(48, true), count, count + 1)
  const perSector = size / entrySize
  if (sectors === null || sectors.length > count || sectors.length * perSector > entriesAtMost) return null
  const entries = sectors.flatMap((sector) =>
    Array.from({ length: perSector }, (_, at) => (sector + 1) * size + at * entrySize)
      .filter((start) => start + entrySize <= view.byteLength)
      .map((start) => readEntry(view, start)),
  )
  return entries[0]?.kind === 'root' ? entries : null
}

const readEntry = (view: DataView, start: number): Entry => {
  const length = Math.min(64, Math.max(2, view.getUint16(start + 64, true))) - 2
  const name = String.fromCharCode(
    ...Array.from({ length: length >> 1 }, (_, at) => view.getUint16(start + 2 * at, true)),
  )
  const number = (offset: number): number => view.getUint32(start + offset, true)
  return {
    ...{ name, kind: kinds[view.getUint8(start + 66)] ?? 'free' },
    ...{ left: number(68), right: number(72), child: number(76), start: number(116), size: number(120) },
  }
}

/** Every entry is looked at once, whatever names it: a tree that bites its tail is unsound. */
const storageTree = (entries: readonly Entry[], streamOf: (entry: Entry) => Stream): Storage | null => {
  const seen = new Set<number>([0])
  const root = newStorage()
  const todo = [{ at: entries[0]?.child ?? noEntry, into: root }]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { at, into } = next
    if (at === noEntry) continue
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) return null
    seen.add(at)
    todo.push({ at: entry.left, into }, { at: entry.right, into })
    if (entry.kind === 'stream') into.streams.set(entry.name.toLowerCase(), streamOf(entry))
    if (entry.kind !== 'storage') continue
    const storage = newStorage()
    into.storages.set(entry.name.toLowerCase(), storage)
    todo.push({ at: entry.child, into: storage })
  }
  return root
}

const newStorage = () => ({ streams: new Map<string, Stream>(), storages: new Map<string, Storage>() })

/** One reader of all streams, with one budget for them together. */
const streamReader = (sectors: Sectors, entries: readonly Entry[]): ((entry: Entry) => Stream) => {
  const { view, size, count, next } = sectors
  let left = view.byteLength
  let mini: Mini | null | undefined
  const readLarge = ({ start, size: length }: Pick<Entry, 'start' | 'size'>) => {
    const found = chain(next, start, count, Math.ceil(length / size))
    return (
      found &&
      gathered(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), found, {
        ...{ size, shift: 1, length },
      })
    )
  }
  const openMini = (): Mini | null => {
    const root = entries[0]
    const table = chain(next, view.getUint32(60, true), count, count + 1)
    if (root === undefined || table === null || root.size > view.byteLength) return null
    const bytes = readLarge(root)
    return bytes && { bytes, next: joined(view, size, table) }
  }
  const readMini = ({ start, size: length }: Entry) => {
    mini ??= openMini()
    const most = Math.ceil(length / miniSectorSize)
    const found = mini && chain(mini.next, start, Math.ceil(mini.bytes.length / miniSectorSize), most)
    return mini && found && gathered(mini.bytes, found, { size: miniSectorSize, shift: 0, length })
  }
  return (entry) => ({
    size: entry.size,
    read: () => {
      if (entry.size > left) return null
      left -= entry.size
      return entry.size < miniCutoff ? readMini(entry) : readLarge(entry)
    },
  })
}

interface Mini {
  readonly bytes: Uint8Array
  readonly next: Uint32Array
}

/** The first `length` bytes of these sectors; null where they hold fewer. `shift`: sectors before the first. */
const gathered = (
  bytes: Uint8Array,
  sectors: readonly number[],
  { size, shift, length }: { readonly size: number; readonly shift: number; readonly length: number },
): Uint8Array<ArrayBuffer> | null => {
  if (sectors.length * size < length) return null
  const whole = new Uint8Array(length)
  for (const [at, sector] of sectors.entries()) {
    const start = (sector + shift) * size
    const piece = bytes.subarray(start, start + Math.min(size, length - at * size))
    if (piece.length < Math.min(size, length - at * size)) return null
    whole.set(piece, at * size)
  }
  return whole
}
