import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filingId } from '../../src/domain/case.ts'
import type { FilingFact } from '../../src/domain/register/caseEntries.ts'
import type { CaseIndex, IndexedEntry, SearchQuery } from '../../src/ports/caseIndex.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { mailMaker, seeded } from './generatedMail.ts'
import { quantile, rounded, row } from './median.ts'

const casesFiledIn = 2000
const searches = 200
const atOnce = 1000
/** May not know of every tenth case. */
const clerk = { id: 'anouk', seesRestricted: false }

type Asked = Partial<SearchQuery> & { readonly text: string }

/** Search over 200,000 filed mails, in process as the service asks it. */
export const searchBench = async (mails = 200_000): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  const index = await openSqliteCaseIndex(path.join(folder, 'index.sqlite'))
  try {
    const { vocabulary } = await fill(index, mails)
    const random = seeded(7)
    const some = (many: number): number => Math.floor(random() * many)
    const rare = (): string => vocabulary[some(vocabulary.length)] ?? ''
    const common = (): string => vocabulary[some(40)] ?? ''
    const month = () => {
      const from = some(mails)
      return { sentFrom: at(from), sentBefore: at(from + 30 * 24 * 60) }
    }
    const words: Readonly<Record<string, () => string>> = {
      'a common word': common,
      'a rare word': rare,
      'two words': () => `${common()} ${rare()}`,
      'three common words': () => `${common()} ${common()} ${common()}`,
      'a rare phrase of common words': () => `"${common()} ${common()} ${common()}"`,
      'a common word and the beginning of others': () => `${common()} ${rare().slice(0, 4)}*`,
      'a beginning of three letters': () => `${rare().slice(0, 3)}*`,
      'a common word without another': () => `${common()} -${rare()}`,
    }
    const facets: Readonly<Record<string, () => Partial<SearchQuery>>> = {
      'a rare kind': () => ({ kind: 'complaint' }),
      'a person': () => ({ person: `klant${some(200)}` }),
      'a month': month,
      'an attachment': () => ({ attachment: 'pdf' }),
      'a case': () => ({ caseId: `c-${some(casesFiledIn)}` }),
      'all of these but the case': () => ({
        ...{ kind: 'complaint', person: `klant${some(200)}`, attachment: 'pdf', ...month() },
      }),
    }
    for (const order of ['newest', 'best'] as const) {
      const all: number[] = []
      const told = async (name: string, asked: () => Asked): Promise<void> => {
        const times = await timesOf(index, () => ({ ...asked(), order }))
        all.push(...times)
        tell(`search over ${mails}, ${order} first: ${name}`, times)
      }
      for (const [name, text] of Object.entries(words)) await told(name, () => ({ text: text() }))
      for (const [name, facet] of Object.entries(facets))
        await told(`a common word and ${name}`, () => ({ text: common(), ...facet() }))
      await told('a person alone', () => ({ text: '', person: `klant${some(200)}` }))
      await told('a common word, a tenth of the cases hidden', () => ({ text: common(), viewer: clerk }))
      await told('two words, a tenth hidden', () => ({ text: `${common()} ${rare()}`, viewer: clerk }))
      tell(`search over ${mails}, ${order} first: all together`, all)
    }
  } finally {
    await index.close()
    await rm(folder, { recursive: true })
  }
}

const tell = (name: string, times: readonly number[]): void =>
  row(name, `p50 ${rounded(quantile(times, 0.5))} ms`, `p99 ${rounded(quantile(times, 0.99))} ms`)

const timesOf = async (index: CaseIndex, query: () => Asked): Promise<readonly number[]> => {
  const times: number[] = []
  for (let search = 0; search < searches; search++) {
    const asked = query()
    const startedAt = performance.now()
    await index.search({ viewer: null, limit: 20, ...asked })
    times.push(performance.now() - startedAt)
  }
  return times
}

const fill = async (index: CaseIndex, mails: number): Promise<{ readonly vocabulary: readonly string[] }> => {
  const maker = mailMaker(3)
  const seqs = new Map<string, number>()
  const next = (caseId: string): number => {
    const seq = (seqs.get(caseId) ?? 0) + 1
    seqs.set(caseId, seq)
    return seq
  }
  for (let start = 0; start < mails; start += atOnce) {
    const entries: IndexedEntry[] = []
    for (let number = start; number < start + atOnce; number++) {
      const caseId = `c-${number % casesFiledIn}`
      if (!seqs.has(caseId)) {
        entries.push(opening(caseId, next(caseId)))
        if (number % 10 === 0) entries.push(restricting(caseId, next(caseId)))
      }
      entries.push(filing(caseId, next(caseId), number, maker.mail(number, 450)))
    }
    await index.apply(entries)
  }
  return maker
}

const headOf = (caseId: string, seq: number) => ({
  register: `cases/${caseId}/register`,
  seq,
  hash: 'f'.repeat(64),
})

const opening = (caseId: string, seq: number): IndexedEntry => ({
  head: headOf(caseId, seq),
  request: `open-${caseId}`,
  fact: {
    kind: 'caseOpened',
    opened: { id: caseId, reference: caseId, title: 'Proef', client: '', openedAt: at(0) },
  },
})

const restricting = (caseId: string, seq: number): IndexedEntry => ({
  head: headOf(caseId, seq),
  request: `restrict-${caseId}`,
  fact: {
    ...{ kind: 'caseChanged', caseId, seq, at: at(0), by: 'mia' },
    change: { kind: 'accessChanged', facts: { restricted: true, members: ['mia'] }, details: null },
  },
})

const at = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()

const filing = (caseId: string, seq: number, number: number, mail: string): IndexedEntry => {
  const [head = '', text = ''] = mail.split('\r\n\r\n')
  const field = (name: string): string =>
    head
      .split('\r\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? ''
  const message = {
    messageId: field('Message-ID'),
    subject: field('Subject'),
    from: { name: '', address: `klant${number % 200}@klant${number % 50}.example` },
    to: [],
    cc: [],
    sentAt: at(number),
    references: [],
    file: `${number}.eml`,
    attachments: number % 3 === 0 ? ['offerte.pdf'] : [],
    problems: [],
  }
  const filed: FilingFact = {
    filing: {
      ...{ id: filingId(caseId, seq), caseId, seq, filedAt: at(number), filedBy: 'anouk' },
      ...{
        kind: number % 97 === 0 ? 'complaint' : 'other',
        note: '',
        source: 'file',
        way: 'byHand',
        movedFrom: null,
        withdrawn: null,
        sha256: '0'.repeat(64),
        size: mail.length,
        message,
      },
    },
    identity: `1:${number}`,
    sameMessageIdAs: null,
  }
  return { head: headOf(caseId, seq), request: `file-${number}`, fact: { kind: 'messageFiled', filed, text } }
}
