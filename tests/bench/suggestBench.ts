import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filingId } from '../../src/domain/cases/case.ts'
import type { MessageMetadata } from '../../src/domain/message.ts'
import { rankCases } from '../../src/domain/suggestions/rankCases.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { mailMaker, seeded } from './generatedMail.ts'
import { rounded, row } from './median.ts'
import { type Times, timed, told } from './timed.ts'

const cases = 10_000
const clients = 3000
const colleagues = 40
/** How many filings at most: to take in a million, with their texts, takes half an hour. */
const { SUGGEST_BENCH_FILINGS: most = '1000000' } = process.env
/** Measured on the way. */
const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= Number(most))
const suggestions = 1000
const ownDomains = ['linde.example']

/** Suggestions over 1,000,000 filings, each with a text, in 10,000 cases of a firm of 40, in process as the service asks them. */
export const suggestBench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  try {
    await fillAndMeasure(path.join(folder, 'index.sqlite'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const fillAndMeasure = async (file: string): Promise<void> => {
  const index = await openSqliteCaseIndex(file, { ownDomains })
  try {
    await openCases(index)
    const fill = filler(index)
    for (const [place, size] of sizes.entries()) {
      const before = sizes[place - 1] ?? 0
      const took = await timed(() => fill(before, size))
      await measure(index, size)
      const [clock, processor] = [took.clock / (size - before), took.processor / (size - before)]
      row(
        `each filing up to ${size} taken in`,
        `${rounded(clock)} ms, ${rounded(processor)} of the processor`,
        `index ${Math.round((await stat(file)).size / 1024 ** 2)} MB`,
        `process ${Math.round(process.memoryUsage.rss() / 1024 ** 2)} MB`,
      )
    }
  } finally {
    await index.close()
  }
}

export const measure = async (index: CaseIndex, size: number): Promise<void> => {
  const random = seeded(5)
  const times: Times[] = []
  for (let asked = 0; asked < suggestions; asked++) {
    const { message, filer } = mailOf(Math.floor(random() * cases), random)
    const took = await timed(async () => {
      const { features, learned } = await index.evidenceFor(message, { id: filer, seesRestricted: false })
      rankCases(features, learned, at(size))
    })
    times.push(took)
  }
  const name = `suggestion over ${size} filings in ${cases} cases`
  row(name, told(times, 'clock'), `of the processor ${told(times, 'processor')}`, '')
}

/** Entries in one transaction: what they teach is counted together. */
const atOnce = 5000

const openCases = async (index: CaseIndex): Promise<void> => {
  for (let start = 0; start < cases; start += atOnce) {
    await index.apply(Array.from({ length: atOnce }, (_, place) => opening(start + place)))
  }
}

const filler = (index: CaseIndex) => {
  const random = seeded(3)
  const seqs = Array.from({ length: cases }, () => 1)
  const next = (number: number): IndexedEntry => {
    // Some cases get much more than others.
    const of = Math.floor(random() ** 2 * cases)
    const seq = (seqs[of] ?? 1) + 1
    seqs[of] = seq
    return filing(of, seq, number, random)
  }
  return async (from: number, until: number): Promise<void> => {
    for (let start = from; start < until; start += atOnce) {
      await index.apply(Array.from({ length: atOnce }, (_, place) => next(start + place)))
    }
  }
}

/** Of a case's client, with colleagues in cc, and words of which some are in every subject and some in few. */
const mailOf = (
  of: number,
  random: () => number,
): { readonly message: MessageMetadata; readonly filer: string } => {
  const client = of % clients
  const some = (many: number): number => Math.floor(random() * many)
  const colleague = () => person(`collega${(of + some(6)) % colleagues}@linde.example`)
  const words = [common(random), common(random), `begrip${some(2000)}`, `zaak${of}x${some(5)}`]
  const firm = client % 50 === 0 ? 'groot.example' : `klant${client}.example`
  return {
    message: {
      messageId: `<${of}.${some(1e9)}@mail.example>`,
      subject: `RE: ${words.join(' ')}`,
      from: person(`contact${some(3)}.${client}@${firm}`),
      to: [colleague(), person(`contact${some(3)}.${client}@${firm}`)],
      cc: [colleague(), colleague(), person(`adviseur${some(300)}@extern.example`)],
      sentAt: null,
      references: [`<${of}.draad${some(20)}@mail.example>`],
    },
    filer: `collega${of % colleagues}`,
  }
}

const commonWords = ['offerte', 'planning', 'factuur', 'vraag', 'overleg', 'stukken', 'akkoord', 'verslag']
const common = (random: () => number): string => commonWords[Math.floor(random() * 8)] ?? ''
const { vocabulary } = mailMaker(3)

/** Of a mail in a case: what is in every mail, what is in some, and what is in this case alone. */
const textOf = (of: number, random: () => number): string => {
  const some = (many: number): number => Math.floor(random() * many)
  const words = Array.from({ length: 55 }, () => vocabulary[Math.floor(vocabulary.length * random() ** 3)])
  const own = Array.from({ length: 2 }, () => `zaak${of}x${some(20)}`)
  // The first different words of a text are learned.
  return [common(random), common(random), `begrip${some(2000)}`, ...own, ...words].join(' ')
}

const person = (address: string) => ({ name: '', address })
const at = (number: number): string => new Date(Date.UTC(2020, 0, 1) + number * 150_000).toISOString()
const idOf = (of: number): string => `2020-${of}`
const headOf = (of: number, seq: number) => ({
  ...{ register: `cases/${idOf(of)}/register`, seq, hash: 'f'.repeat(64) },
})

const opening = (of: number): IndexedEntry => ({
  head: headOf(of, 1),
  request: `open ${of}`,
  fact: {
    kind: 'caseOpened',
    by: 'ann',
    opened: {
      ...{ id: idOf(of), reference: idOf(of), title: `Zaak ${of}`, client: `Klant ${of % clients}` },
      openedAt: at(0),
    },
  },
})

const filing = (of: number, seq: number, number: number, random: () => number): IndexedEntry => {
  const { message, filer } = mailOf(of, random)
  return {
    head: headOf(of, seq),
    request: `file ${number}`,
    fact: {
      kind: 'messageFiled',
      filed: {
        filing: {
          ...{ id: filingId(idOf(of), seq), caseId: idOf(of), seq, filedAt: at(number), filedBy: filer },
          ...{
            kind: 'other',
            note: '',
            source: 'file',
            way: 'byHand',
            movedFrom: null,
            withdrawn: null,
            sha256: '0'.repeat(64),
            size: 1000,
          },
          message: { ...message, file: `${number}.eml`, attachments: [], problems: [] },
        },
        identity: `1:${number}`,
        sameMessageIdAs: null,
      },
      text: textOf(of, random),
    },
  }
}
