import type { ReadingLimits } from './limits.ts'

const LF = 0x0a
const CR = 0x0d
const HYPHEN = 0x2d

/** Where the header ends: the offset just behind the first empty line, or the length where there is none. */
export const headerEnd = (bytes: Uint8Array): number => {
  for (let at = 0; at < bytes.length; ) {
    const end = lineEnd(bytes, at)
    if (isEmptyLine(bytes.subarray(at, end))) return end
    at = end
  }
  return bytes.length
}

/** The mail up to the line that would begin one part too many, or that is one line too many. */
export const withinLimits = (
  bytes: Uint8Array,
  limits: Pick<ReadingLimits, 'parts' | 'lines'>,
): Uint8Array => {
  const mayHaveParts = declaresBoundary(bytes)
  let delimiters = 0
  let at = 0
  for (let lines = 0; at < bytes.length; lines += 1) {
    if (mayHaveParts && bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN) delimiters += 1
    if (delimiters > limits.parts || lines === limits.lines) break
    at = lineEnd(bytes, at)
  }
  return bytes.subarray(0, at)
}

/** A line of nothing but its end; some mailers write two carriage returns. */
export const isEmptyLine = (line: Uint8Array): boolean =>
  line.at(-1) === LF && line.every((byte) => byte === LF || byte === CR)

const lineEnd = (bytes: Uint8Array, from: number): number => {
  const feed = bytes.indexOf(LF, from)
  return feed === -1 ? bytes.length : feed + 1
}

// Without a boundary a mail has one part, however many of its lines begin with hyphens.
const declaresBoundary = (bytes: Uint8Array): boolean =>
  /boundary/i.test(new TextDecoder('latin1').decode(bytes))
