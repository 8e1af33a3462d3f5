/** A line of 76 letters stands for so many bytes. */
const perLine = 57
const linesPerPiece = 512

/** Bytes as base64 in lines, however they come in pieces. */
export function* base64Lines(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held = Buffer.alloc(0)
  for (const piece of pieces) {
    held = Buffer.concat([held, piece])
    const whole = held.length - (held.length % (perLine * linesPerPiece))
    if (whole === 0) continue
    yield inLines(held.subarray(0, whole))
    held = Buffer.from(held.subarray(whole))
  }
  if (held.length > 0) yield inLines(held)
}

const inLines = (bytes: Buffer): Buffer => {
  let lines = ''
  for (let at = 0; at < bytes.length; at += perLine)
    lines += `${bytes.toString('base64', at, Math.min(bytes.length, at + perLine))}\r\n`
  return Buffer.from(lines, 'latin1')
}
