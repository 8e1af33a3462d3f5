import fc from 'fast-check'
import { expect, it } from 'vitest'
import { manifestLine, readManifestLine } from '../../../src/mailfiles/bag/bagText.ts'
import { quoted } from '../../../src/mailfiles/bag/mboxWriting.ts'
import { unquoted } from '../../../src/mailfiles/mboxQuoting.ts'

const stream = async function* (chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk, 'latin1')
}

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> =>
  Buffer.concat(await Array.fromAsync(bytes)).toString('latin1')

const piece = fc.oneof(fc.constantFrom('From ', '>From ', '>>', '>', '\n', '\r\n', 'Fr', 'om '), fc.string())

it('what is quoted for an mbox comes back as it was, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (chunks) => {
      const text = await textOf(stream(chunks))
      const written = await textOf(quoted(stream(chunks)))
      expect(written).toBe(text.replace(/^(>*From )/gm, '>$1'))
      expect(await textOf(unquoted(stream([written])))).toBe(text)
    }),
  )
})

it('a line of a manifest names the path it was written for, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const path = `data/${name}`
      const line = manifestLine('a'.repeat(64), path)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(readManifestLine(line.slice(0, -1))).toEqual({ hash: 'a'.repeat(64), path })
    }),
    { examples: [['\u2028'], ['\u2029a'], ['%0a\r\n']] },
  )
})
