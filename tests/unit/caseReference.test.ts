import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  caseIdFor,
  nextReference,
  numberedCaseId,
  sameReference,
} from '../../src/domain/cases/caseReference.ts'

describe('a case id', () => {
  it.each([
    ['2026-0142', '2026-0142'],
    ['Dossier Jansen & Zn.', 'dossier-jansen-zn'],
    ['Café “Het Wapen”', 'cafe-het-wapen'],
    ['../../etc/passwd', 'etc-passwd'],
    ['  ', 'case'],
    ['案件', 'case'],
    ['Aux', 'case-aux'],
    ['COM1.', 'case-com1'],
    ['con 2', 'con-2'],
  ])('made from the reference %j is %j', (reference, id) => {
    expect(caseIdFor(reference)).toBe(id)
  })

  it('is a safe folder name, whatever the reference and however often it was taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (reference, attempt) => {
        expect(numberedCaseId(caseIdFor(reference), attempt)).toMatch(
          /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
        )
      }),
    )
  })

  it('is the same for references that count as the same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (reference) => {
        const other = ` ${reference.toUpperCase()} `
        fc.pre(sameReference(reference, other))
        expect(caseIdFor(other)).toBe(caseIdFor(reference))
      }),
    )
  })
})

describe('the next reference', () => {
  it('follows the highest number of its year', () => {
    expect(nextReference(2026, ['2026-0009', '2026-0142', '2025-0900'])).toBe('2026-0143')
  })

  it('begins at 1 in a new year', () => {
    expect(nextReference(2027, ['2026-0142'])).toBe('2027-0001')
  })

  it('passes over references that only look like numbers', () => {
    expect(nextReference(2026, ['2026-0142b', '2026-'])).toBe('2026-0001')
  })

  it('goes on past four digits', () => {
    expect(nextReference(2026, ['2026-9999'])).toBe('2026-10000')
  })
})
