import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxWordLength, searchWords, stemsOf } from '../../src/domain/search/searchWords.ts'

/** Also unassigned ones and halves of a pair. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
const wordsOf = (text: string): readonly string[] => [...searchWords(text)]

describe('the words of a text', () => {
  it.each([
    ['Akkoord met de offerte!', ['akkoord', 'met', 'de', 'offerte']],
    ['Financiële coördinatie, ’s middags', ['financiele', 'coordinatie', 's', 'middags']],
    ['cafe\u0301 CAFÉ', ['cafe', 'cafe']],
    ['dossier 2026-0142', ['dossier', '2026', '0142']],
    ['Jan.Jansen@bouwbedrijf-jansen.nl', ['jan', 'jansen', 'bouwbedrijf', 'jansen', 'nl']],
    ['€ 1.250,00', ['1', '250', '00']],
    ['toe\u{AD}zegging', ['toezegging']],
    ['ﬁnanciën van ½ jaar', ['financien', 'van', '1', '2', 'jaar']],
    ['Ελλάδα Москва', ['ελλαδα', 'москва']],
    ['— … !', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('are cut off at a length, and never in the middle of a character', () => {
    expect(wordsOf('a'.repeat(1000))).toEqual(['a'.repeat(maxWordLength)])
    expect(wordsOf(`a${'𐐨'.repeat(100)}`)).toEqual([`a${'𐐨'.repeat(31)}`])
  })

  it('are given one by one, so that whoever has enough stops', () => {
    const words = searchWords('een twee '.repeat(1_000_000))
    expect([words.next().value, words.next().value]).toEqual(['een', 'twee'])
  })

  it('are found alike in a text and in themselves, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        for (const word of searchWords(text)) expect(wordsOf(word)).toEqual([word])
      }),
    )
  })
})

describe('the stems of a word', () => {
  // From the sample vocabulary of https://snowballstem.org/algorithms/dutch/stemmer.html.
  it.each([
    ['lichaamsziek', 'lichaamsziek'],
    ['lichamelijk', 'licham'],
    ['lichamelijke', 'licham'],
    ['lichamelijkheden', 'licham'],
    ['lichamen', 'licham'],
    ['lichten', 'licht'],
    ['lichter', 'lichter'],
    ['lichting', 'licht'],
    ['lichtmast', 'lichtmast'],
    ['opgelegd', 'opgelegd'],
    ['opgelopen', 'opgelop'],
    ['opglimlachten', 'opglimlacht'],
    ['opheffen', 'opheff'],
    ['opheffende', 'opheff'],
    ['opheffing', 'opheff'],
    ['toezegging', 'toezegg'],
    ['toezeggingen', 'toezegg'],
  ])('hold the Dutch one: %s gives %s', (word, stem) => {
    expect(stemsOf(word)).toContain(stem)
  })

  // From Porter's paper and vocabulary, https://snowballstem.org/algorithms/porter/stemmer.html.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['adoption', 'adopt'],
    ['connect', 'connect'],
    ['connected', 'connect'],
    ['connecting', 'connect'],
    ['connection', 'connect'],
    ['connections', 'connect'],
    ['consigned', 'consign'],
    ['consignment', 'consign'],
    ['consisting', 'consist'],
    ['promise', 'promis'],
    ['promises', 'promis'],
    ['promised', 'promis'],
  ])('hold the English one: %s gives %s', (word, stem) => {
    expect(stemsOf(word)).toContain(stem)
  })

  it('are given once when the languages agree, as for a number', () => {
    expect(stemsOf('0142')).toEqual(['0142'])
  })

  it('are never empty and always words themselves, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1 }), (text) => {
        for (const stem of wordsOf(text).flatMap(stemsOf)) expect(stem).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})
