/** A storage of a compound file (MS-CFB): what lies in it, by name. */
export interface Folder {
  readonly [name: string]: Uint8Array | Folder
}

const sectorSize = 512
const miniSize = 64
const endOfChain = 0xfffffffe
const free = 0xffffffff
const tableSector = 0xfffffffd

interface Node {
  readonly name: string
  readonly kind: 1 | 2 | 5
  readonly bytes: Uint8Array
  readonly children: Node[]
  id: number
  right: number
  start: number
}

/**
 * Writes a compound file, for tests: each folder's entries hang in a row of right siblings, which every reader takes.
 * Nothing of it is ours to read with, so a fault of the reader is not one of the writer too.
 */
export const compoundFile = (root: Folder): Uint8Array<ArrayBuffer> => {
  const nodes: Node[] = []
  const top = nodeOf('Root Entry', root, nodes, 5)
  const mini: Uint8Array[] = []
  const miniTable: number[] = []
  const sectors: Uint8Array[] = []
  const table: number[] = []
  for (const node of nodes) {
    if (node.kind !== 2) continue
    const isMini = node.bytes.length < 4096
    node.start = isMini
      ? put(node.bytes, miniSize, mini, miniTable)
      : put(node.bytes, sectorSize, sectors, table)
  }
  const miniBytes = joined(mini)
  top.start = put(miniBytes, sectorSize, sectors, table)
  const miniStart = put(numbers(miniTable), sectorSize, sectors, table, free)
  const directory = put(
    joined(nodes.map((node) => entry(node, miniBytes.length))),
    sectorSize,
    sectors,
    table,
  )
  const tables = tableCount(sectors.length)
  const lists = Math.ceil(Math.max(0, tables - 109) / 127)
  const first = sectors.length
  for (let at = 0; at < tables; at += 1) table.push(tableSector)
  for (let at = 0; at < lists; at += 1) table.push(0xfffffffc)
  const tableBytes = new Uint8Array(tables * sectorSize).fill(255)
  tableBytes.set(numbers(table))
  const places = Array.from({ length: tables }, (_, at) => first + at)
  const header = headerOf(
    { tables, directory, miniStart, miniCount: Math.ceil(miniTable.length / 128) },
    places,
    {
      start: lists === 0 ? endOfChain : first + tables,
      count: lists,
    },
  )
  const further = Array.from({ length: lists }, (_, at) => {
    const list = places.slice(109 + at * 127, 109 + (at + 1) * 127)
    const padded = [...list, ...Array.from({ length: 127 - list.length }, () => free)]
    return numbers([...padded, at === lists - 1 ? endOfChain : first + tables + at + 1])
  })
  return joined([header, ...sectors, tableBytes, ...further])
}

const tableCount = (sectors: number): number => {
  for (let tables = 1; ; tables += 1) {
    const lists = Math.ceil(Math.max(0, tables - 109) / 127)
    if (tables * 128 >= sectors + tables + lists) return tables
  }
}

const nodeOf = (name: string, of: Uint8Array | Folder, nodes: Node[], kind: 1 | 2 | 5): Node => {
  const isStream = of instanceof Uint8Array
  const node: Node = {
    ...{ name, kind, bytes: isStream ? of : new Uint8Array(0), children: [] },
    ...{ id: nodes.length, right: free, start: endOfChain },
  }
  nodes.push(node)
  if (isStream) return node
  for (const [child, content] of Object.entries(of)) {
    node.children.push(nodeOf(child, content, nodes, content instanceof Uint8Array ? 2 : 1))
  }
  for (const [at, child] of node.children.entries()) child.right = node.children[at + 1]?.id ?? free
  return node
}

/** Its first sector, or the end where it has none. */
const put = (bytes: Uint8Array, size: number, sectors: Uint8Array[], table: number[], filler = 0): number => {
  if (bytes.length === 0) return endOfChain
  const start = sectors.length
  const count = Math.ceil(bytes.length / size)
  for (let at = 0; at < count; at += 1) {
    const sector = new Uint8Array(size).fill(filler === free ? 255 : 0)
    sector.set(bytes.subarray(at * size, (at + 1) * size))
    sectors.push(sector)
    table.push(at === count - 1 ? endOfChain : start + at + 1)
  }
  return start
}

const entry = ({ name, kind, bytes, children, right, start }: Node, miniLength: number): Uint8Array => {
  const written = new Uint8Array(128)
  const view = new DataView(written.buffer)
  for (const [at, letter] of [...name].entries()) view.setUint16(at * 2, letter.charCodeAt(0), true)
  view.setUint16(64, (name.length + 1) * 2, true)
  view.setUint8(66, kind)
  view.setUint8(67, 1)
  view.setUint32(68, free, true)
  view.setUint32(72, right, true)
  view.setUint32(76, children[0]?.id ?? free, true)
  view.setUint32(116, start, true)
  view.setUint32(120, kind === 5 ? miniLength : bytes.length, true)
  return written
}

const headerOf = (
  of: {
    readonly tables: number
    readonly directory: number
    readonly miniStart: number
    readonly miniCount: number
  },
  places: readonly number[],
  list: { readonly start: number; readonly count: number },
): Uint8Array => {
  const header = new Uint8Array(sectorSize)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const shorts = { 24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6 }
  for (const [at, value] of Object.entries(shorts)) view.setUint16(Number(at), value, true)
  const longs = {
    ...{ 44: of.tables, 48: of.directory, 56: 4096, 60: of.miniStart, 64: of.miniCount },
    ...{ 68: list.start, 72: list.count },
  }
  for (const [at, value] of Object.entries(longs)) view.setUint32(Number(at), value, true)
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + 4 * at, places[at] ?? free, true)
  return header
}

const numbers = (values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer)

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
