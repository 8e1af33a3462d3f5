import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SearchTerm, searchTerms } from '../../src/domain/search/searchTerms.ts'

/** Also unassigned ones and halves of a pair. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
const term = (match: SearchTerm['match'], ...words: string[]): SearchTerm => ({
  words,
  match,
  excluded: false,
})
const without = (given: SearchTerm): SearchTerm => ({ ...given, excluded: true })

describe('a search query', () => {
  it.each<[string, readonly SearchTerm[]]>([
    ['Akkoord offerte', [term('stems', 'akkoord'), term('stems', 'offerte')]],
    ['toezegg*', [term('beginning', 'toezegg')]],
    ['"tot nader order"', [term('exactly', 'tot', 'nader', 'order')]],
    ['„tot nader order”', [term('exactly', 'tot', 'nader', 'order')]],
    ['"nog niet', [term('exactly', 'nog', 'niet')]],
    ['"tot nad"*', [term('beginning', 'tot', 'nad')]],
    ['offerte -concept', [term('stems', 'offerte'), without(term('stems', 'concept'))]],
    ['-"geen haast"', [without(term('exactly', 'geen', 'haast'))]],
    ['to* off*', [term('stems', 'to'), term('beginning', 'off')]],
    ['2026-0142', [term('exactly', '2026', '0142')]],
    ['2026-01*', [term('beginning', '2026', '01')]],
    ['jan@jansen.nl', [term('exactly', 'jan', 'jansen', 'nl')]],
    ['e-mails', [term('stems', 'e', 'mails')]],
    ['NOT OR AND', [term('stems', 'not'), term('stems', 'or'), term('stems', 'and')]],
    ['- " * -- -"" (', []],
    ['', []],
  ])('%j asks for what a person means by it', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms)
  })

  it('is read whatever stands in it, into terms that each have a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (query) => {
        for (const { words } of searchTerms(query)) expect(words.length).toBeGreaterThan(0)
      }),
    )
  })

  it('has an end: of an endless one the beginning is read', () => {
    expect(searchTerms('woord '.repeat(100_000)).length).toBe(32)
    expect(searchTerms('x'.repeat(100_000))).toEqual([term('stems', 'x'.repeat(64))])
  })
})
