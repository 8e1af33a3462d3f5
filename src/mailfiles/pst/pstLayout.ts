/** In what the two forms of a PST differ: `ansi` up to Outlook 2002, `unicode` since (MS-PST section 2.2). */
export interface PstLayout {
  readonly form: 'ansi' | 'unicode'
  /** Bytes of a block's id, a file offset, and a node's id in a table. */
  readonly wide: 4 | 8
  /** Where in the header the roots of the two trees and the coding stand. */
  readonly nodeRootAt: number
  readonly blockRootAt: number
  readonly codingAt: number
  /** Where in a page of a tree the number of its entries stands, that of bytes of one, and its level. */
  readonly countAt: number
  readonly entrySizeAt: number
  readonly levelAt: number
  readonly pageSumAt: number
  /** Bytes of the trailer of a block and of a page; in a block's, where its id and its checksum stand. */
  readonly trailer: number
  readonly trailerIdAt: number
  readonly trailerSumAt: number
}

const unicode: PstLayout = {
  ...{ form: 'unicode', wide: 8, nodeRootAt: 224, blockRootAt: 240, codingAt: 513 },
  ...{
    countAt: 488,
    entrySizeAt: 490,
    levelAt: 491,
    pageSumAt: 500,
    trailer: 16,
    trailerIdAt: 8,
    trailerSumAt: 4,
  },
}

const ansi: PstLayout = {
  ...{ form: 'ansi', wide: 4, nodeRootAt: 188, blockRootAt: 196, codingAt: 461 },
  ...{
    countAt: 496,
    entrySizeAt: 498,
    levelAt: 499,
    pageSumAt: 508,
    trailer: 12,
    trailerIdAt: 4,
    trailerSumAt: 8,
  },
}

/** Bytes of the header that are read. */
export const headerSize = 564
export const pageSize = 512
/** Bytes of a block at most, with its trailer. */
export const blockAtMost = 8192

/** By the version in the header; null for one that is neither, such as an OST with pages of 4 KB. */
export const layoutOf = (header: DataView): PstLayout | null => {
  const isPst = header.getUint32(0, false) === 0x2142444e && header.getUint16(8, true) === 0x4d53
  if (!isPst) return null
  const version = header.getUint16(10, true)
  if (version === 14 || version === 15) return ansi
  return version >= 20 && version < 36 ? unicode : null
}
