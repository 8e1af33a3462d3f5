const LF = 0x0a
const CR = 0x0d
const HYPHEN = 0x2d

/** Where the header ends: the offset just behind the first empty line, or the length where there is none. */
export const headerEnd = (bytes: Uint8Array): number => {
  for (let at = 0; at < bytes.length; ) {
    const end = lineEnd(bytes, at)
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF)) return end
    at = end
  }
  return bytes.length
}

/** The mail up to the line that would begin part number `parts` + 1. */
export const withinParts = (bytes: Uint8Array, parts: number): Uint8Array => {
  if (!declaresBoundary(bytes)) return bytes
  let delimiters = 0
  for (let at = 0; at < bytes.length; at = lineEnd(bytes, at)) {
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN) delimiters += 1
    if (delimiters > parts) return bytes.subarray(0, at)
  }
  return bytes
}

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const feed = bytes.indexOf(LF, from)
  return feed === -1 ? bytes.length : feed + 1
}

// Without a boundary a mail has one part, however many of its lines begin with hyphens.
const declaresBoundary = (bytes: Uint8Array): boolean =>
  /boundary/i.test(new TextDecoder('latin1').decode(bytes))
