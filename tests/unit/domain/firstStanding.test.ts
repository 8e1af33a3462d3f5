import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FirstStanding } from '../../../src/domain/cases/firstStanding.ts'
import type { FilingFact } from '../../../src/domain/register/caseEntries.ts'

const filed = (seq: number) => ({ filing: { seq } }) as FilingFact

it('is always the filing of the lowest number that stands under a key', () => {
  const step = fc.record({
    key: fc.constantFrom('a', 'b'),
    seq: fc.integer({ min: 1, max: 6 }),
    falls: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const standing = new FirstStanding()
      const model: Record<string, Set<number>> = { a: new Set(), b: new Set() }
      for (const { key, seq, falls } of steps) {
        // As in a case's state, what stands falls before it stands anew.
        standing.remove(key, seq)
        model[key]?.delete(seq)
        if (!falls) standing.add(key, filed(seq))
        if (!falls) model[key]?.add(seq)
        for (const [one, seqs] of Object.entries(model)) {
          expect(standing.firsts.get(one)?.filing.seq).toBe(seqs.size === 0 ? undefined : Math.min(...seqs))
        }
      }
    }),
  )
})
