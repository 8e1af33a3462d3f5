/**
 * In what the forms of Outlook's data files differ: `ansi` up to Outlook 2002, `unicode` since (MS-PST section 2.2), and
 * `unicode4k`, in which Outlook 2013 and later cache a mailbox (.ost): larger pages and blocks, some of them compressed.
 * Microsoft does not describe the last; what is known of it stands in the format notes of libpff.
 */
export interface PstLayout {
  readonly form: 'ansi' | 'unicode' | 'unicode4k'
  /** Bytes of a block's id, a file offset, and a node's id in a table. */
  readonly wide: 4 | 8
  /** Where in the header the roots of the two trees and the coding stand. */
  readonly nodeRootAt: number
  readonly blockRootAt: number
  readonly codingAt: number
  readonly pageSize: number
  /** Where in a page of a tree the number of its entries stands and in how many bytes, that of bytes of one, and its level. */
  readonly countAt: number
  readonly countBytes: 1 | 2
  readonly entrySizeAt: number
  readonly levelAt: number
  readonly pageSumAt: number
  /** Blocks lie at multiples of it. */
  readonly blockUnit: number
  /** Bytes of a block at most, with its trailer. */
  readonly blockAtMost: number
  /** Bytes of the trailer of a block and of a page; in a block's, where its id and its checksum stand. */
  readonly trailer: number
  readonly trailerIdAt: number
  readonly trailerSumAt: number
  /** Where in a block's trailer its size stands as it was before it was compressed; null: none is. */
  readonly inflatedSizeAt: number | null
  /** Bits of a reference into a heap that number the piece; those above them number the block. */
  readonly pieceBits: number
}

const unicode: PstLayout = {
  ...{ form: 'unicode', wide: 8, nodeRootAt: 224, blockRootAt: 240, codingAt: 513, pageSize: 512 },
  ...{ countAt: 488, countBytes: 1, entrySizeAt: 490, levelAt: 491, pageSumAt: 500 },
  ...{ blockUnit: 64, blockAtMost: 8192, trailer: 16, trailerIdAt: 8, trailerSumAt: 4 },
  ...{ inflatedSizeAt: null, pieceBits: 11 },
}

const ansi: PstLayout = {
  ...{ form: 'ansi', wide: 4, nodeRootAt: 188, blockRootAt: 196, codingAt: 461, pageSize: 512 },
  ...{ countAt: 496, countBytes: 1, entrySizeAt: 498, levelAt: 499, pageSumAt: 508 },
  ...{ blockUnit: 64, blockAtMost: 8192, trailer: 12, trailerIdAt: 4, trailerSumAt: 8 },
  ...{ inflatedSizeAt: null, pieceBits: 11 },
}

const unicode4k: PstLayout = {
  ...unicode,
  ...{ form: 'unicode4k', pageSize: 4096, countAt: 4056, countBytes: 2, entrySizeAt: 4060 },
  ...{ levelAt: 4061, pageSumAt: 4076, blockUnit: 512, blockAtMost: 65_536, trailer: 24 },
  ...{ inflatedSizeAt: 18, pieceBits: 14 },
}

/** Bytes of the header that are read. */
export const headerSize = 564

/** `SM` in a PST, `SO` in the cache of a mailbox (OST): alike but for that. */
const programs: readonly number[] = [0x4d53, 0x4f53]

/** By the version in the header; null for what is none of them. */
export const layoutOf = (header: DataView): PstLayout | null => {
  const isPst = header.getUint32(0, false) === 0x2142444e && programs.includes(header.getUint16(8, true))
  if (!isPst) return null
  const version = header.getUint16(10, true)
  if (version === 14 || version === 15) return ansi
  if (version >= 20 && version < 36) return unicode
  return version === 36 || version === 37 ? unicode4k : null
}
