import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filingId } from '../../src/domain/case.ts'
import type { FilingFact } from '../../src/domain/register/caseEntries.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { mailMaker, seeded } from './generatedMail.ts'
import { quantile, rounded, row } from './median.ts'

const mails = 20_000
const casesFiledIn = 200
const searches = 1000

/** Search over 20,000 filed mails, newest first, in process as the service asks it. */
export const searchBench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  const index = await openSqliteCaseIndex(path.join(folder, 'index.sqlite'))
  try {
    const { vocabulary } = await fill(index)
    const random = seeded(7)
    const rare = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? ''
    const common = (): string => vocabulary[Math.floor(random() * 40)] ?? ''
    const kinds: readonly (readonly [string, () => string])[] = [
      ['a common word', common],
      ['a rare word', rare],
      ['two words', () => `${common()} ${rare()}`],
      ['three words', () => `${common()} ${common()} ${rare()}`],
    ]
    const all: number[] = []
    for (const [name, query] of kinds) {
      const times = await timesOf(index, query)
      all.push(...times)
      row(
        `search, ${name}`,
        `p50 ${rounded(quantile(times, 0.5))} ms`,
        `p99 ${rounded(quantile(times, 0.99))} ms`,
      )
    }
    row(
      'search, all together',
      `p50 ${rounded(quantile(all, 0.5))} ms`,
      `p99 ${rounded(quantile(all, 0.99))} ms`,
    )
  } finally {
    await index.close()
    await rm(folder, { recursive: true })
  }
}

const timesOf = async (index: CaseIndex, query: () => string): Promise<readonly number[]> => {
  const times: number[] = []
  for (let search = 0; search < searches; search++) {
    const text = query()
    const startedAt = performance.now()
    await index.search({ text, viewer: null, limit: 20 })
    times.push(performance.now() - startedAt)
  }
  return times
}

const fill = async (index: CaseIndex): Promise<{ readonly vocabulary: readonly string[] }> => {
  const maker = mailMaker(3)
  const seqs = new Map<string, number>()
  const next = (caseId: string): number => {
    const seq = (seqs.get(caseId) ?? 0) + 1
    seqs.set(caseId, seq)
    return seq
  }
  for (let start = 0; start < mails; start += 200) {
    const entries: IndexedEntry[] = []
    for (let number = start; number < start + 200; number++) {
      const caseId = `c-${number % casesFiledIn}`
      if (!seqs.has(caseId)) entries.push(opening(caseId, next(caseId)))
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
    attachments: [],
    problems: [],
  }
  const filed: FilingFact = {
    filing: {
      ...{ id: filingId(caseId, seq), caseId, seq, filedAt: at(number), filedBy: 'anouk' },
      ...{
        kind: 'other',
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
