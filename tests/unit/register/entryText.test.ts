import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntry, writeEntry } from '../../../src/domain/register/entryText.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const head = {
  seq: 1,
  previous: null,
  at: '2026-11-21T10:00:00.000Z',
  by: 'anouk',
  request: 'request-1',
}

const draft = { kind: 'noted', facts: { weight: 3 }, details: { note: 'Toegezegd: vrijdag' } }

describe('an entry', () => {
  it('chains hashes and ids in line 1, and keeps what a person wrote in line 2', () => {
    const { text } = writeEntry(head, draft, hash)
    const [first = '', second = ''] = text.split('\n')
    expect(JSON.parse(first)).toEqual({ ...head, kind: 'noted', weight: 3, details: hash(second) })
    expect(JSON.parse(second)).toEqual(draft.details)
    expect(first).not.toContain('Toegezegd')
  })

  it('is known by the hash of its first line', () => {
    const { text, hash: own } = writeEntry(head, draft, hash)
    expect(own).toBe(hash(text.split('\n')[0] ?? ''))
    expect(readEntry(text, hash)).toMatchObject({ hash: own })
  })

  it('is whole without its second line, which a purge takes away', () => {
    const written = writeEntry(head, draft, hash)
    const purged = readEntry(`${written.text.split('\n')[0]}\n`, hash)
    expect(purged).toMatchObject({ purged: true, details: null, hash: written.hash })
  })

  it('is not purged when it never had a second line', () => {
    const { text } = writeEntry(head, { ...draft, details: null }, hash)
    expect(readEntry(text, hash)).toMatchObject({ purged: false, details: null })
  })

  it('comes back as it was written, whatever its words', () => {
    const words = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1 }), (note, request, seq) => {
        fc.pre(request.length > 0)
        const { text } = writeEntry({ ...head, seq, request }, { ...draft, details: { note } }, hash)
        const entry = readEntry(text, hash)
        expect(entry).toMatchObject({ link: { seq, request }, details: { note } })
      }),
    )
  })

  it('is damaged by any change of any of its bytes', () => {
    const { text, hash: own } = writeEntry(head, draft, hash)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '0', ' ', '\n', '"'), (at, other) => {
        fc.pre(text[at] !== other)
        const entry = readEntry(text.slice(0, at) + other + text.slice(at + 1), hash)
        if (typeof entry !== 'string') expect(entry.hash).not.toBe(own)
      }),
    )
  })

  it.each([
    ['', 'notTwoLines'],
    ['{}', 'notTwoLines'],
    ['{}\n', 'notAnEntry'],
    ['[]\n', 'notJson'],
    ['not json\n', 'notJson'],
    ['{}\n{}\n{}\n', 'notTwoLines'],
    ['{}\n{}', 'notTwoLines'],
  ])('is refused as %j: %s', (text, damage) => {
    expect(readEntry(text, hash)).toBe(damage)
  })

  it('is refused when its second line is another than it was chained with', () => {
    const [first] = writeEntry(head, draft, hash).text.split('\n')
    expect(readEntry(`${first}\n{"note":"anders"}\n`, hash)).toBe('detailsAltered')
  })
})
