import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseMemory } from '../../src/domain/suggestions/caseMemory.ts'
import { featuresOf, featuresOfCase } from '../../src/domain/suggestions/features.ts'
import type { LearnedCounts } from '../../src/domain/suggestions/learned.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import type { CaseIndexSettings } from './caseIndex.contract.ts'
import { type FiledMail, filed, metadata, opened, purged } from './indexedEntries.ts'

const ownDomains = ['kantoor.example']
const caseIds = ['a', 'b', '2026-0142']
const addresses = ['kees@jansen.example', 'piet@jansen.example', 'ann@kantoor.example']
const person = (address: string) => ({ name: '', address })

const mails: fc.Arbitrary<FiledMail> = fc.record({
  subject: fc.constantFrom('Offerte', 'RE: offerte 2026-0142', 'Planning dakgoot', ''),
  from: fc.constantFrom(...addresses).map(person),
  to: fc.subarray(addresses).map((some) => some.map(person)),
  messageId: fc.constantFrom('<1@x>', '<2@x>', null),
  references: fc.subarray(['<1@x>', '<2@x>']),
})

const ann = { id: 'ann', seesRestricted: false }
const context = { ownDomains, filer: 'ann', text: '' }

/** Every case opened, and these mails filed in them, in turn. */
const entriesOf = (filings: readonly (readonly [string, FiledMail])[]): readonly IndexedEntry[] => {
  const seqs = new Map(caseIds.map((id) => [id, 1]))
  return [
    ...caseIds.map((id) => opened(id, { title: 'Dakgoot', client: 'Jansen' })),
    ...filings.map(([caseId, mail]) => {
      const seq = (seqs.get(caseId) ?? 0) + 1
      seqs.set(caseId, seq)
      return filed(caseId, seq, mail)
    }),
  ]
}

const remembered = (entries: readonly IndexedEntry[], asked: FiledMail): LearnedCounts => {
  const memory = caseMemory()
  for (const { fact } of entries) {
    if (fact.kind === 'caseOpened') {
      const { id: caseId, openedAt: filedAt } = fact.opened
      memory.learn({ caseId, filedAt, features: featuresOfCase(fact.opened) })
    }
    if (fact.kind === 'messageFiled') {
      const { caseId, filedAt, message } = fact.filed.filing
      memory.learn({ caseId, filedAt, features: message ? featuresOf(message, context) : [] })
    }
  }
  return memory.countsFor(featuresOf(metadata(asked), context))
}

/** What every case index learns of filings. `open` gives an empty one. */
export const learnedCountsContract = (open: (settings?: CaseIndexSettings) => Promise<CaseIndex>): void => {
  const learnedOf = async (
    batches: readonly (readonly IndexedEntry[])[],
    asked: FiledMail,
  ): Promise<LearnedCounts> => {
    const index = await open({ ownDomains })
    try {
      for (const batch of batches) await index.apply(batch)
      return (await index.evidenceFor(metadata(asked), ann)).learned
    } finally {
      await index.close()
    }
  }

  describe('what filings taught', () => {
    it('is what a memory would have learned, however the entries came in', async () => {
      const filings = fc.array(fc.tuple(fc.constantFrom(...caseIds), mails), { maxLength: 8 })
      await fc.assert(
        fc.asyncProperty(filings, mails, fc.nat({ max: 10 }), async (some, asked, cut) => {
          const entries = entriesOf(some)
          const batches = [entries.slice(0, cut), entries.slice(0, cut + 1), entries]
          expect(await learnedOf(batches, asked)).toEqual(remembered(entries, asked))
        }),
        { numRuns: 8 },
      )
    })

    it('is of a purged filing only that there was one', async () => {
      const entries = entriesOf([['a', { subject: 'Offerte' }]])
      const asked = { subject: 'Offerte' }
      expect(await learnedOf([entries.map(purged)], asked)).toEqual(remembered(entries.map(purged), asked))
    })

    it('is nothing in an empty index', async () => {
      expect(await learnedOf([], { subject: 'Offerte' })).toEqual({
        ...{ filings: 0, features: new Map(), cases: new Map() },
      })
    })

    it('names of a feature of many cases those where it is most frequent, and counts all', async () => {
      const many = Array.from({ length: 130 }, (_, number) => `c${number}`)
      const entries = many.flatMap((id) => [
        opened(id),
        filed(id, 2, { subject: 'Factuur' }),
        ...(id === 'c7' ? [filed(id, 3, { subject: 'Factuur' })] : []),
      ])
      const { features, cases } = await learnedOf([entries], { subject: 'Factuur' })
      const found = features.get('subject factuur')
      expect(found?.filings).toBe(131)
      expect([...(found?.perCase ?? [])][0]).toEqual(['c7', 2])
      expect(found?.perCase.size).toBe(100)
      expect(cases.get('c7')).toMatchObject({ filings: 3 })
    })
  })
}
