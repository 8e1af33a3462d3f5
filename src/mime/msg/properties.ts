import type { Storage } from './compoundFile.ts'

/** Bytes of a property stream before its first row (MS-OXMSG section 2.4): of the item, one within it, or a part. */
export const rowsStart = { item: 32, itemWithin: 24, part: 8 } as const

/** Bytes of one text property at most; a body may be as long as the file. */
const fieldAtMost = 1024 * 1024

/** The properties of an item, a recipient or an attachment, by the number that MAPI gives them. */
export class Properties {
  readonly #storage: Storage
  readonly #fixed: ReadonlyMap<number, DataView>
  readonly #codepage: string

  constructor(storage: Storage, start: number, codepage?: string) {
    this.#storage = storage
    this.#fixed = fixedProperties(storage, start)
    this.#codepage = codepage ?? charsetOf(this.number(0x3ffd) ?? this.number(0x3fde))
  }

  /** Encoding of the texts that are not Unicode, as Outlook before 2003 wrote them. */
  get codepage(): string {
    return this.#codepage
  }

  /** Empty where it is not there. */
  text(id: number, atMost: number = fieldAtMost): string {
    const wide = this.#read(id, '001F', atMost)
    if (wide !== null) return decoded(wide, 'utf-16le')
    const narrow = this.#read(id, '001E', atMost)
    return narrow === null ? '' : decoded(narrow, this.#codepage)
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

  /** As ISO 8601; null where there is none, or none within the years that people live in. */
  time(id: number): string | null {
    const ticks = this.#fixed.get(id)?.getBigUint64(0, true)
    if (ticks === undefined) return null
    const milliseconds = Number(ticks / 10_000n) - sinceYear1601
    return milliseconds > earliest && milliseconds < latest ? new Date(milliseconds).toISOString() : null
  }

  #read(id: number, type: string, atMost: number): Uint8Array<ArrayBuffer> | null {
    const stream = this.#storage.streams.get(streamName(id, type))
    return stream === undefined || stream.size > atMost ? null : stream.read()
  }
}

const sinceYear1601 = 11_644_473_600_000
const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2200, 0, 1)

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

const decoded = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(bytes).replaceAll('\0', '')

/** Windows' numbers of encodings that mails are written in. */
const charsets: Readonly<Record<number, string>> = {
  ...{ 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 20866: 'koi8-r' },
  ...{ 28605: 'iso-8859-15', 50220: 'iso-2022-jp', 51932: 'euc-jp', 54936: 'gb18030', 65001: 'utf-8' },
}

export const charsetOf = (codepage: number | null): string => {
  if (codepage === null) return 'windows-1252'
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  return charsets[codepage] ?? 'windows-1252'
}
