import type { Storage } from './compoundFile.ts'
import type { ItemProperties } from './itemProperties.ts'
import { charsetOf, decodedText, isoTime } from './propertyValues.ts'

/** Bytes of a property stream before its first row (MS-OXMSG section 2.4): of the item, one within it, or a part. */
export const rowsStart = { item: 32, itemWithin: 24, part: 8 } as const

/** Bytes of one text property at most; a body may be as long as the file. */
const fieldAtMost = 1024 * 1024

/** Properties as they stand in a .msg. */
export class Properties implements ItemProperties {
  readonly #storage: Storage
  readonly #fixed: ReadonlyMap<number, DataView>
  readonly #codepage: string

  constructor(storage: Storage, start: number, codepage?: string) {
    this.#storage = storage
    this.#fixed = fixedProperties(storage, start)
    this.#codepage = codepage ?? charsetOf(this.number(0x3ffd) ?? this.number(0x3fde))
  }

  get codepage(): string {
    return this.#codepage
  }

  text(id: number, atMost: number = fieldAtMost): string {
    const wide = this.#read(id, '001F', atMost)
    if (wide !== null) return decodedText(wide, 'utf-16le')
    const narrow = this.#read(id, '001E', atMost)
    return narrow === null ? '' : decodedText(narrow, this.#codepage)
  }

  bytes(id: number): Uint8Array<ArrayBuffer> | null {
    return this.#read(id, '0102', Number.POSITIVE_INFINITY)
  }

  has(id: number, type: string): boolean {
    return this.#storage.streams.has(streamName(id, type))
  }

  number(id: number): number | null {
    return this.#fixed.get(id)?.getInt32(0, true) ?? null
  }

  time(id: number): string | null {
    const ticks = this.#fixed.get(id)?.getBigUint64(0, true)
    return ticks === undefined ? null : isoTime(ticks)
  }

  #read(id: number, type: string, atMost: number): Uint8Array<ArrayBuffer> | null {
    const stream = this.#storage.streams.get(streamName(id, type))
    return stream === undefined || stream.size > atMost ? null : stream.read()
  }
}

const streamName = (id: number, type: string): string =>
  `__substg1.0_${id.toString(16).padStart(4, '0')}${type.toLowerCase()}`

const fixedProperties = ({ streams }: Storage, start: number): ReadonlyMap<number, DataView> => {
  const rows = streams.get('__properties_version1.0')
  const bytes = rows === undefined || rows.size > fieldAtMost ? null : rows.read()
  const found = new Map<number, DataView>()
  if (bytes === null) return found
  const view = new DataView(bytes.buffer)
  for (let at = start; at + 16 <= bytes.length; at += 16) {
    found.set(view.getUint16(at + 2, true), new DataView(bytes.buffer, at + 8, 8))
  }
  return found
}
