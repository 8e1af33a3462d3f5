import { BagError } from '../../ports/staticCopy.ts'

/** Bytes of one line: a path, a hash and some room. */
const longestLine = 64 * 1024

/** Lines of a text in UTF-8, without their ends. One that never ends is refused. */
export const textLines = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const text = Buffer.concat([held, chunk])
    let start = 0
    for (let feed = text.indexOf(10); feed !== -1; feed = text.indexOf(10, start)) {
      yield withoutReturn(text.toString('utf8', start, feed))
      start = feed + 1
    }
    held = text.subarray(start)
    if (held.length > longestLine) throw new BagError('notABag', 'a line in a manifest does not end')
  }
  if (held.length > 0) yield withoutReturn(held.toString('utf8'))
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
