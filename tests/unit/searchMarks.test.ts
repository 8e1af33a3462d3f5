import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/domain/search/searchExcerpt.ts'
import { marksIn } from '../../src/domain/search/searchMarks.ts'
import { searchTerms } from '../../src/domain/search/searchTerms.ts'

const marked = (text: string, query: string): readonly string[] =>
  marksIn(text, searchTerms(query)).map(({ start, end }) => text.slice(start, end))

describe('what was looked for, in a text', () => {
  it.each<[string, string, readonly string[]]>([
    ['Onze Toezeggingen en één toezegging.', 'toezegging', ['Toezeggingen', 'toezegging']],
    ['We promised; the promise stands.', 'promises', ['promised', 'promise']],
    ['De coördinatie.', 'coordinatie', ['coördinatie']],
    ['tot nader order, nader tot order', '"nader order"', ['nader order']],
    ['Zie 2026-0142 en 2026-0207.', '2026-0142', ['2026-0142']],
    ['toezeggingen en toezicht', 'toezeg*', ['toezeggingen']],
    ['offerte in concept', 'offerte -concept', ['offerte']],
    ['akkoord offerte', 'offerte akkoord', ['akkoord', 'offerte']],
    ['Akkoord offerte, offerte', '"akkoord offerte" offerte', ['Akkoord offerte', 'offerte']],
    ['niets', 'iets', []],
    ['😀 akkoord', 'akkoord', ['akkoord']],
  ])('%j by %j is %j', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  it('is in order, without overlap and within the text, whatever both are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        let last = 0
        for (const { start, end } of marksIn(`${text} ${query}`, searchTerms(query))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length + 1 + query.length)
      }),
    )
  })
})

describe('a piece of a text around what was looked for', () => {
  const filler = 'Wij spraken gisteren over van alles en nog wat. '.repeat(20)

  it('stands where most of the words are close together, each marked', () => {
    const text = `Akkoord. ${filler}U krijgt vrijdag akkoord op de offerte. ${filler}`
    const found = excerptOf(text, searchTerms('akkoord offerte'), 200)
    expect(found?.text).toMatch(/^….*U krijgt vrijdag akkoord op de offerte\..*…$/)
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['akkoord', 'offerte'])
  })

  it('is the whole of a short text, in one line', () => {
    expect(excerptOf('Beste Kees,\r\n\r\nAkkoord.', searchTerms('akkoord'), 200)).toEqual({
      ...{ text: 'Beste Kees, Akkoord.', marks: [{ start: 12, end: 19, term: 0 }] },
    })
  })

  it('is nothing where nothing is found', () => {
    expect(excerptOf(filler, searchTerms('akkoord'), 200)).toBeNull()
  })

  it('is never much longer than asked, and its marks lie in it', () => {
    const words = fc.array(fc.constantFrom('akkoord', 'offerte', 'x'.repeat(90), '😀', 'en'), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(words, (some) => {
        const found = excerptOf(some.join(' '), searchTerms('akkoord offerte'), 120)
        expect(found === null).toBe(!some.some((word) => word === 'akkoord' || word === 'offerte'))
        if (found === null) return
        expect(found.text.length).toBeLessThanOrEqual(124)
        expect(found.marks.length).toBeGreaterThan(0)
        for (const { start, end } of found.marks)
          expect(['akkoord', 'offerte']).toContain(found.text.slice(start, end))
      }),
    )
  })
})

describe('marks of many terms in a long text', () => {
  const word = (number: number): string =>
    `${number.toString(36).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}ingen`
  const text = Array.from({ length: 20_000 }, (_, number) => word(number * 7919)).join(' ')
  /** Of processor, and the least of some: whatever else this process and the machine do adds to it. */
  const timeOf = (query: string): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = process.cpuUsage()
        marksIn(text, searchTerms(query))
        return process.cpuUsage(start).user
      }),
    )

  it('take hardly longer than those of one', () => {
    const many = Array.from({ length: 32 }, (_, number) => word(number * 3 + 1)).join(' ')
    expect(timeOf(many)).toBeLessThan(6 * timeOf('wonen'))
  })

  it('are of the first of several terms that a word is, and of the longest', () => {
    expect(marksIn('de offertes van mei', searchTerms('offert* offerte "offertes van"'))).toEqual([
      { start: 3, end: 15, term: 2 },
    ])
    expect(marksIn('offertes', searchTerms('-offertes offert* offerte'))).toEqual([
      { start: 0, end: 8, term: 1 },
    ])
  })
})
