import { expect, it } from 'vitest'
import type { CaseId } from '../../../../src/domain/cases/case.ts'
import { GroupNames } from '../../../../src/domain/cleanUp/groupNames.ts'
import { summaryOf } from '../../../../src/domain/cleanUp/groupSummary.ts'
import { groupsOf } from '../../../../src/domain/cleanUp/groups.ts'
import { mailNumber, tableOf } from './tableOfMails.ts'

it('a group says how many of its open mails point to another case than the suggested one', () => {
  const mails = [0, 1, 2, 3].map((number) => ({ ...mailNumber(number), privateSigns: [], folder: 'Inbox' }))
  const table = tableOf(mails)
  const pointing = ['one', 'two', 'one', null]
  mails.forEach(({ id }, number) => {
    const caseId = (pointing[number] ?? null) as CaseId | null
    const suggested = caseId === null ? null : { caseId, reason: 'sender' as const, filings: 1, shared: '' }
    table.conclude(id, { commitments: 0, filedIn: [], suggested })
  })
  const everything = { within: [], standing: undefined, words: '' }
  const [group] = groupsOf(table, 'folder', everything, new GroupNames((_, value) => value)).slice()
  expect(group && summaryOf(group)).toMatchObject({ suggested: { caseId: 'one' }, elsewhere: 1 })
})
