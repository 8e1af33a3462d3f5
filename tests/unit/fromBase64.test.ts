import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64 } from '../../src/outlook/fromBase64.ts'

it('gives back the bytes that were encoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
      expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
    }),
  )
})

it('refuses text that is no Base64', () => {
  expect(() => fromBase64('no*base64')).toThrow()
})
