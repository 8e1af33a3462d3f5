import type { CaseChange } from '../../src/domain/register/caseChanges.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import { changed, filed, opened, restrictedTo } from '../integration/caseIndex/indexedEntries.ts'
import { mailMaker, seeded } from './generatedMail.ts'

const seed = 3
export const casesInRegister = 500
export const owners = 20
export const today = '2026-06-01'
const inMail = 10
const { vocabulary } = mailMaker(seed)
const dayLength = 86_400_000

export const referenceOf = (number: number): string => `2026-${1000 + number}`

/** The commonest first. */
export const registerWords = (): readonly string[] => vocabulary

/** Notes commitments in 500 cases of which every tenth is restricted: three of four settled, one of ten without a date. */
export const fillRegister = async (index: CaseIndex, commitments: number): Promise<void> => {
  const random = seeded(seed)
  const mails = commitments / casesInRegister / inMail
  for (let number = 0; number < casesInRegister; number++)
    await index.apply(entriesOfCase(number, mails, random))
}

const entriesOfCase = (number: number, mails: number, random: () => number): readonly IndexedEntry[] => {
  const caseId = `c-${number}`
  const entries = [opened(caseId, { reference: referenceOf(number), title: 'Proef' })]
  const next = (): number => entries.length + 1
  if (number % 10 === 0) entries.push(changed(caseId, next(), restrictedTo('mia')))
  for (let mail = 0; mail < mails; mail++) {
    const filing = next()
    entries.push(filed(caseId, filing, { attachments: mail % 3 === 0 ? ['offerte.pdf'] : [] }))
    for (let noted = 0; noted < inMail; noted++) {
      const commitment = next()
      entries.push(changed(caseId, commitment, promise(filing, random)))
      const [isSettled, isKept] = [random() < 0.75, random() < 0.9]
      if (isSettled) entries.push(changed(caseId, next(), settled(commitment, isKept ? 'kept' : 'withdrawn')))
    }
  }
  return entries
}

const promise = (filing: number, random: () => number): CaseChange => {
  const some = (many: number): number => Math.floor(random() * many)
  const words = (many: number): string =>
    Array.from({ length: many }, () => vocabulary[Math.floor(vocabulary.length * random() ** 3)]).join(' ')
  const day = new Date(Date.parse(today) + (some(400) - 200) * dayLength).toISOString().slice(0, 10)
  return {
    kind: 'commitmentNoted',
    facts: {
      ...{ filing, promisor: some(4) === 0 ? 'client' : 'us', due: some(10) === 0 ? null : day },
      ...{ owner: `owner${some(owners)}`, origin: 'found', movedFrom: null },
    },
    details: {
      promisorName: '',
      promisee: `Klant ${some(200)}`,
      dueWords: '',
      what: words(5),
      quote: words(14),
    },
  }
}

const settled = (commitment: number, state: 'kept' | 'withdrawn'): CaseChange => ({
  ...{ kind: 'commitmentSettled', facts: { commitment, state }, details: { note: '' } },
})
