import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentType } from '../../../../src/domain/trouble/suspiciousTypes.ts'

const typeOf = (name: string, mediaType = 'application/octet-stream') =>
  attachmentType({ name, mediaType, size: 1 })

describe('an attachment without its name', () => {
  it.each([
    ['offerte.pdf', null],
    ['offerte.pdf.exe', 'disguised'],
    ['setup.EXE ', 'runs'],
    ['prijzen.xlsm', 'macros'],
    ['foto.iso', 'hidesFiles'],
    ['brief.html', 'page'],
  ])('%s: %s', (name, suspicion) => expect(typeOf(name).suspicion).toBe(suspicion))

  it('is disguised where its type says that it runs', () =>
    expect(typeOf('brief.pdf', 'application/x-msdownload').suspicion).toBe('disguised'))

  it('gives away no part of the name or of a made-up type', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{8,20}$/), (secret) => {
        const told = JSON.stringify([typeOf(`${secret}.${secret}`, `x/${secret}`), typeOf(secret, secret)])
        expect(told).not.toContain(secret)
      }),
    )
  })
})
