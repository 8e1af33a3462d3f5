import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseMemory } from '../../../../src/domain/suggestions/caseMemory.ts'
import type { LearnedFiling } from '../../../../src/domain/suggestions/learned.ts'
import { filing, ranked, rankedBy, type Sketch, today } from './learning.ts'

const people = ['p@jansen.example', 'q@jansen.example', 'a@smit.example', 'anouk@linde.example']
const words = ['offerte', 'planning', 'dakgoot', 'gevel', '2026-0142']
const ids = ['<1@x>', '<2@x>', '<3@x>']

const sketches: fc.Arbitrary<Sketch> = fc.record({
  subject: fc.subarray(words).map((some) => some.join(' ')),
  from: fc.constantFrom(...people),
  to: fc.subarray(people),
  messageId: fc.constantFrom(...ids),
  references: fc.subarray(ids),
  filer: fc.constantFrom('anouk', 'bram'),
})

const filingsAnd = fc.tuple(
  fc.constantFrom('dak', 'gevel', 'haven', 'kade'),
  fc.integer({ min: 0, max: today }),
  sketches,
)
const filings = fc
  .array(filingsAnd, { maxLength: 12 })
  .map((all): readonly LearnedFiling[] => all.map((one) => filing(...one)))

describe('what was learned', () => {
  it('is unlearned to the last digit: a withdrawal leaves what would have been without the filing', () => {
    fc.assert(
      fc.property(filings, filingsAnd, sketches, (before, other, asked) => {
        const memory = caseMemory()
        const withdrawn = filing(...other)
        const middle = Math.floor(before.length / 2)
        for (const one of before.slice(0, middle)) memory.learn(one)
        memory.learn(withdrawn)
        for (const one of before.slice(middle)) memory.learn(one)
        memory.unlearn(withdrawn)
        expect(rankedBy(memory, asked)).toEqual(ranked(before, asked))
      }),
    )
  })

  it('does not depend on the order in which it was learned', () => {
    const shuffled = filings.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, sketches, ([one, other], asked) => {
        expect(ranked(other, asked)).toEqual(ranked(one, asked))
      }),
    )
  })

  it('is gone with the last filing of a case: a case whose filings were withdrawn is never suggested', () => {
    fc.assert(
      fc.property(filings, sketches, (all, asked) => {
        const memory = caseMemory()
        for (const one of all) memory.learn(one)
        for (const one of all) if (one.caseId === 'dak') memory.unlearn(one)
        expect(rankedBy(memory, asked).map(({ caseId }) => caseId)).not.toContain('dak')
      }),
    )
  })
})

describe('confidence', () => {
  it('lies within 0 and 1, leaves room for none of the cases, and goes down the list', () => {
    fc.assert(
      fc.property(filings, sketches, (all, asked) => {
        const confidences = ranked(all, asked).map(({ confidence }) => confidence)
        for (const one of confidences) expect(one).toBeGreaterThan(0)
        expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThan(1)
        expect(confidences).toEqual(confidences.toSorted((one, other) => other - one))
      }),
    )
  })

  it('falls when a filing just like the mail is withdrawn', () => {
    const confidenceOf = (all: readonly LearnedFiling[], asked: Sketch): number =>
      ranked(all, asked).find(({ caseId }) => caseId === 'dak')?.confidence ?? 0
    fc.assert(
      fc.property(filings, fc.integer({ min: 0, max: today }), sketches, (all, day, asked) => {
        const same = filing('dak', day, asked)
        expect(confidenceOf(all, asked)).toBeLessThan(confidenceOf([...all, same], asked) + 1e-12)
      }),
    )
  })
})
