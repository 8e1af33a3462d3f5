import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseChange } from '../../../src/domain/register/caseChanges.ts'
import { caseMemory } from '../../../src/domain/suggestions/caseMemory.ts'
import { featuresOf, featuresOfCase } from '../../../src/domain/suggestions/features.ts'
import type { LearnedCounts } from '../../../src/domain/suggestions/learned.ts'
import { askedWords, learnableWords } from '../../../src/domain/suggestions/textWords.ts'
import type { CaseIndex, IndexedEntry } from '../../../src/ports/caseIndex.ts'
import type { CaseIndexSettings } from './filledIndexes.ts'
import {
  changed,
  closed,
  corrected,
  type FiledMail,
  filed,
  instant,
  metadata,
  opened,
  purged,
  reopened,
  restored,
  withdrawn,
} from './indexedEntries.ts'

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
  text: fc.constantFrom('', 'De planning van de dakgoot is klaar.', 'Zie de offerte.\n\n> Over de planning'),
})

const ann = { id: 'ann', seesRestricted: false }
const asAnn = (text: readonly string[]) => ({ ownDomains, filer: 'ann', text })

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

const place = fc.nat({ max: 5 })
const acts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('file' as const), in: fc.constantFrom(...caseIds), mail: mails }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('withdraw' as const, 'restore' as const),
      in: fc.constantFrom(...caseIds),
      place,
    }),
  },
  fc.record({ act: fc.constant('correct' as const), in: fc.constantFrom(...caseIds), place }),
  fc.record({
    act: fc.constant('move' as const),
    in: fc.constantFrom(...caseIds),
    to: fc.constantFrom(...caseIds),
    place,
  }),
  fc.record({ act: fc.constantFrom('close' as const, 'reopen' as const), in: fc.constantFrom(...caseIds) }),
)
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never

interface KnownFiling {
  readonly seq: number
  readonly mail: FiledMail
  stands: boolean
}

/** What the registers say after these acts, and what they would say had only that been done which stands. */
const afterActs = (some: readonly Act[]) => {
  const cases = new Map(caseIds.map((id) => [id, { seq: 1, isClosed: false, filings: [] as KnownFiling[] }]))
  const facts = { title: 'Dakgoot', client: 'Jansen' }
  const entries = caseIds.map((id) => opened(id, facts))
  const caseOf = (id: string) => cases.get(id) ?? { seq: 0, isClosed: false, filings: [] }
  const change = (id: string, made: CaseChange): void => {
    const known = caseOf(id)
    known.seq += 1
    entries.push(changed(id, known.seq, made))
  }
  const file = (id: string, mail: FiledMail): void => {
    const known = caseOf(id)
    known.seq += 1
    // Numbers of entries repeat over cases; the minute tells the filings apart.
    const dated = { ...mail, filedAt: instant(entries.length) }
    known.filings.push({ seq: known.seq, mail: dated, stands: true })
    entries.push(filed(id, known.seq, dated))
  }
  for (const act of some) {
    const known = caseOf(act.in)
    const filing = 'place' in act ? known.filings[act.place % Math.max(1, known.filings.length)] : undefined
    if (act.act === 'file') file(act.in, act.mail)
    if (act.act === 'close' || act.act === 'reopen') {
      known.isClosed = act.act === 'close'
      change(act.in, known.isClosed ? closed : reopened)
    }
    if (filing === undefined) continue
    if (act.act === 'correct') change(act.in, corrected(filing.seq, 'advice', 'anders'))
    if (act.act === 'restore') change(act.in, restored(filing.seq))
    if (act.act === 'withdraw' || act.act === 'move') change(act.in, withdrawn(filing.seq))
    if (act.act === 'move' && filing.stands) file(act.to, filing.mail)
    if (act.act !== 'correct') filing.stands = act.act === 'restore'
  }
  const standing = [...cases]
    .filter(([, { isClosed }]) => !isClosed)
    .flatMap(([id, { filings }]) => [
      opened(id, facts),
      ...filings.filter(({ stands }) => stands).map(({ mail }, at) => filed(id, at + 2, mail)),
    ])
  return { entries, standing }
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
      const context = asAnn(learnableWords(fact.text))
      memory.learn({ caseId, filedAt, features: message ? featuresOf(message, context) : [] })
    }
  }
  return memory.countsFor(featuresOf(metadata(asked), asAnn(askedWords(asked.subject ?? ''))))
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

    it('is, after whatever was done, what an index made of that which stands has learned', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(acts, { maxLength: 25 }),
          mails,
          fc.nat({ max: 30 }),
          async (some, asked, cut) => {
            const { entries, standing } = afterActs(some)
            const batches = [entries.slice(0, cut), entries]
            expect(await learnedOf(batches, asked)).toEqual(await learnedOf([standing], asked))
          },
        ),
        { numRuns: 25 },
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
