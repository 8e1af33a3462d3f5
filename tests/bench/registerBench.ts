import type { CommitmentsQuery } from '../../src/ports/caseRecords.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { casesInRegister, fillRegister, owners, referenceOf, registerWords, today } from './filledRegister.ts'
import { seeded } from './generatedMail.ts'
import { row } from './median.ts'
import { type Times, timed, told } from './timed.ts'

const commitments = 40_000
const searches = 100
/** May not know of every tenth case. */
const clerk = { id: 'owner1', seesRestricted: false }

/** The register of 40,000 commitments, of which a quarter is open, as the pane and the search ask for it. */
export const registerBench = async (): Promise<void> => {
  const index = await openSqliteCaseIndex(':memory:')
  try {
    await fillRegister(index, commitments)
    for (const [name, asked] of Object.entries(questions())) {
      const times: Times[] = []
      for (let search = 0; search < searches; search++) {
        const query = { viewer: clerk, today, standing: 'unsettled', text: '', offset: 0, limit: 20 } as const
        const question: CommitmentsQuery = { ...query, ...asked() }
        times.push(await timed(() => index.commitments(question)))
      }
      row(`register of ${commitments}: ${name}`, told(times, 'clock'), told(times, 'processor'), '')
    }
  } finally {
    await index.close()
  }
}

const questions = (): Readonly<Record<string, () => Partial<CommitmentsQuery>>> => {
  const vocabulary = registerWords()
  const random = seeded(7)
  const some = (many: number): number => Math.floor(random() * many)
  const rare = (): string => vocabulary[some(vocabulary.length)] ?? ''
  const common = (): string => vocabulary[some(40)] ?? ''
  return {
    whole: () => ({}),
    'whole, nothing hidden': () => ({ viewer: null }),
    "one's own": () => ({ owner: `owner${some(owners)}` }),
    'of a case': () => ({ caseId: `c-${1 + 10 * some(casesInRegister / 10)}` }),
    'what was kept': () => ({ standing: 'kept' }),
    'by whom': () => ({ promisor: 'client' }),
    'due in a month': () => ({ from: today, until: '2026-07-01' }),
    'in mails with an attachment': () => ({ attachment: 'pdf', standing: 'any' }),
    'a common word': () => ({ text: common(), standing: 'any' }),
    'a rare word': () => ({ text: rare(), standing: 'any' }),
    'two words': () => ({ text: `${common()} ${rare()}`, standing: 'any' }),
    'a phrase': () => ({ text: `"${common()} ${common()}"`, standing: 'any' }),
    'one letter': () => ({ text: rare().slice(0, 1) }),
    'three letters': () => ({ text: rare().slice(0, 3) }),
    'a common word without another': () => ({ text: `${common()} -${rare()}`, standing: 'any' }),
    'the reference of a case': () => ({ text: referenceOf(some(casesInRegister)) }),
  }
}
