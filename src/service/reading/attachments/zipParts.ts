import { inflateRawSync } from 'node:zlib'

/** Entries of a zip file that are looked at; a document has some dozens. */
const entriesAtMost = 5000
/** Bytes that may stand behind the end record, which tells where the list of entries is. */
const trailer = 65_557

/**
 * Parts of a zip file of which the name is wanted, unpacked: `atMost` bytes of all together, counted as they come out
 * and not as the file says. Null where it is no sound zip, or would be more.
 */
export const zipParts = (
  zip: Buffer,
  isWanted: (name: string) => boolean,
  atMost: number,
): readonly Buffer[] | null => {
  try {
    return unpacked(zip, isWanted, atMost)
  } catch {
    // A number that leads out of the file, broken packing, or more bytes than may be.
    return null
  }
}

const unpacked = (
  zip: Buffer,
  isWanted: (name: string) => boolean,
  atMost: number,
): readonly Buffer[] | null => {
  const end = zip.lastIndexOf('PK\x05\x06')
  if (end < 0 || zip.length - end > trailer) return null
  const count = zip.readUInt16LE(end + 10)
  if (count > entriesAtMost) return null
  const parts: Buffer[] = []
  let left = atMost
  let at = zip.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = zip.readUInt16LE(at + 28)
    if (isWanted(zip.toString('utf8', at + 46, at + 46 + nameLength))) {
      const part = unpack(zip, at, left)
      parts.push(part)
      left -= part.length
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

const unpack = (zip: Buffer, entry: number, atMost: number): Buffer => {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  const method = zip.readUInt16LE(entry + 10)
  if (method === 0 && packed.length <= atMost) return packed
  if (method !== 8) throw new RangeError('no way of packing that is known')
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost) })
}
