import { filingId } from '../../src/domain/cases/case.ts'
import type { FilingFact } from '../../src/domain/register/caseEntries.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import { mailMaker } from './generatedMail.ts'

const seed = 3
export const casesFiledIn = 2000
const atOnce = 1000

/** The words of the mails, the commonest first. */
export const searchVocabulary = (): readonly string[] => mailMaker(seed).vocabulary

/** Files generated mails, a minute after each other, in cases of which every tenth is restricted. */
export const fillSearchIndex = async (index: CaseIndex, mails: number): Promise<void> => {
  const maker = mailMaker(seed)
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
}

/** Whether the last of the mails is in it. An index that was given up halfway takes what it has once more for known. */
export const isSearchIndexFilled = async (index: CaseIndex, mails: number): Promise<boolean> => {
  const caseId = `c-${(mails - 1) % casesFiledIn}`
  return (await index.filing(filingId(caseId, Math.ceil(mails / casesFiledIn) + 1))) !== null
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
    by: 'ann',
    opened: { id: caseId, reference: caseId, title: 'Proef', client: '', openedAt: sentInstant(0) },
  },
})

const restricting = (caseId: string, seq: number): IndexedEntry => ({
  head: headOf(caseId, seq),
  request: `restrict-${caseId}`,
  fact: {
    ...{ kind: 'caseChanged', caseId, seq, at: sentInstant(0), by: 'mia' },
    change: { kind: 'accessChanged', facts: { restricted: true, members: ['mia'] }, details: null },
  },
})

/** When the mail of this number was sent and filed. */
export const sentInstant = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()

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
    sentAt: sentInstant(number),
    references: [],
    file: `${number}.eml`,
    attachments: number % 3 === 0 ? ['offerte.pdf'] : [],
    problems: [],
  }
  const filed: FilingFact = {
    filing: {
      ...{ id: filingId(caseId, seq), caseId, seq, filedAt: sentInstant(number), filedBy: 'anouk' },
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
