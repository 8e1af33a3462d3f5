import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CaseIndex, SearchQuery } from '../../src/ports/caseIndex.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import {
  casesFiledIn,
  fillSearchIndex,
  isSearchIndexFilled,
  searchVocabulary,
  sentInstant,
} from './filledSearchIndex.ts'
import { seeded } from './generatedMail.ts'
import { rounded, row } from './median.ts'
import { type Times, timed, told } from './timed.ts'

const searches = 200
/** May not know of every tenth case. */
const clerk = { id: 'anouk', seesRestricted: false }

type Asked = Partial<SearchQuery> & { readonly text: string }

/** Mails to search, and a folder in which the filled index stays: to fill it takes most of the time. */
const { SEARCH_BENCH_MAILS: manyMails, SEARCH_BENCH_FOLDER: keptIn } = process.env

/** Search over 200,000 filed mails, in process as the service asks it. */
export const searchBench = async (): Promise<void> => {
  const mails = Number(manyMails ?? 200_000)
  const folder = keptIn ?? (await mkdtemp(path.join(tmpdir(), 'dossier-bench-')))
  const file = path.join(folder, `index-${mails}.sqlite`)
  const index = await openSqliteCaseIndex(file)
  try {
    // One of another form was made anew when it was opened.
    if (!(await isSearchIndexFilled(index, mails))) await fill(index, mails, file)
    await askEverything(index, mails)
  } finally {
    await index.close()
    if (keptIn === undefined) await rm(folder, { recursive: true })
  }
}

const fill = async (index: CaseIndex, mails: number, file: string): Promise<void> => {
  const filled = await timed(() => fillSearchIndex(index, mails))
  const bytes = (await stat(file)).size
  row(
    `index of ${mails} mails, each`,
    `${rounded(bytes / mails / 1000, 1)} KB`,
    `${rounded(filled.clock / mails)} ms by the clock`,
    `${rounded(filled.processor / mails)} ms of processor time`,
  )
}

/** 200 searches of each sort, newest and best first. */
const askEverything = async (index: CaseIndex, mails: number): Promise<void> => {
  for (const order of ['newest', 'best'] as const) {
    const all: Times[] = []
    for (const [name, asked] of Object.entries(questions(mails))) {
      const times: Times[] = []
      for (let search = 0; search < searches; search++) {
        const query = { viewer: null, limit: 20, ...asked(), order }
        times.push(await timed(() => index.search(query)))
      }
      all.push(...times)
      tell(`search over ${mails}, ${order} first: ${name}`, times)
    }
    tell(`search over ${mails}, ${order} first: all together`, all)
  }
}

const questions = (mails: number): Readonly<Record<string, () => Asked>> => {
  const vocabulary = searchVocabulary()
  const random = seeded(7)
  const some = (many: number): number => Math.floor(random() * many)
  const rare = (): string => vocabulary[some(vocabulary.length)] ?? ''
  const common = (): string => vocabulary[some(40)] ?? ''
  const person = () => ({ person: `klant${some(200)}` })
  const month = () => {
    const from = some(mails)
    return { sentFrom: sentInstant(from), sentBefore: sentInstant(from + 30 * 24 * 60) }
  }
  return {
    'a common word': () => ({ text: common() }),
    'a rare word': () => ({ text: rare() }),
    'two words': () => ({ text: `${common()} ${rare()}` }),
    'three common words': () => ({ text: `${common()} ${common()} ${common()}` }),
    'a rare phrase of common words': () => ({ text: `"${common()} ${common()} ${common()}"` }),
    'a phrase of a common and a rare word': () => ({ text: `"${common()} ${rare()}"` }),
    'a common word and the beginning of others': () => ({ text: `${common()} ${rare().slice(0, 4)}*` }),
    'a beginning of three letters': () => ({ text: `${rare().slice(0, 3)}*` }),
    'a beginning of six letters': () => ({ text: `${rare().slice(0, 6)}*` }),
    'a phrase that ends in a beginning': () => ({ text: `"${common()} ${common()} ${rare().slice(0, 4)}"*` }),
    'a common word without another': () => ({ text: `${common()} -${rare()}` }),
    'a common word and a rare kind': () => ({ text: common(), kind: 'complaint' }),
    'a common word and a person': () => ({ text: common(), ...person() }),
    'a common word and a month': () => ({ text: common(), ...month() }),
    'a common word and an attachment': () => ({ text: common(), attachment: 'pdf' }),
    'a common word and a case': () => ({ text: common(), caseId: `c-${some(casesFiledIn)}` }),
    'a common word and all of these but the case': () => ({
      ...{ text: common(), kind: 'complaint', attachment: 'pdf', ...person(), ...month() },
    }),
    'a person alone': () => ({ text: '', ...person() }),
    'a common word, a tenth of the cases hidden': () => ({ text: common(), viewer: clerk }),
    'two words, a tenth hidden': () => ({ text: `${common()} ${rare()}`, viewer: clerk }),
  }
}

const tell = (name: string, times: readonly Times[]): void =>
  row(name, told(times, 'clock'), told(times, 'processor'), '')
