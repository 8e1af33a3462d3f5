/** What the dictionary holds at first (MS-OXRTFCP section 2.1.2.1). */
const prepared =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

const dictionarySize = 4096
const compressed = 0x75465a4c
const uncompressed = 0x414c454d
/** Bytes of what comes out. */
const atMost = 64 * 1024 * 1024
/** Eight references in 17 bytes, of 17 bytes each: whatever a header claims, no more comes out. */
const mostFromOne = 8

/** Outlook's own text format out of how it is kept (MS-OXRTFCP); null where there is none, or it is damaged. */
export const rtfOf = (kept: Uint8Array | null): Uint8Array<ArrayBuffer> | null => {
  if (kept === null || kept.length < 16) return null
  const header = new DataView(kept.buffer, kept.byteOffset, 16)
  const size = header.getUint32(4, true)
  const kind = header.getUint32(8, true)
  const content = kept.subarray(16)
  if (kind === uncompressed) return new Uint8Array(content.subarray(0, size))
  return kind === compressed && size <= atMost
    ? decompressed(content, Math.min(size, content.length * mostFromOne))
    : null
}

const decompressed = (from: Uint8Array, size: number): Uint8Array<ArrayBuffer> => {
  const dictionary = new Uint8Array(dictionarySize)
  dictionary.set(new TextEncoder().encode(prepared))
  let write = prepared.length
  const out = new Uint8Array(size)
  let length = 0
  const put = (byte: number): void => {
    dictionary[write % dictionarySize] = byte
    write += 1
    if (length < size) out[length] = byte
    length += 1
  }
  for (let at = 0; at < from.length && length < size; ) {
    const control = from[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < from.length && length < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(from[at] ?? 0)
        at += 1
        continue
      }
      const token = ((from[at] ?? 0) << 8) | (from[at + 1] ?? 0)
      at += 2
      const read = token >> 4
      if (read === write % dictionarySize) return out.subarray(0, length)
      for (let copied = 0; copied < (token & 0xf) + 2; copied += 1)
        put(dictionary[(read + copied) % dictionarySize] ?? 0)
    }
  }
  return out.subarray(0, Math.min(length, size))
}
