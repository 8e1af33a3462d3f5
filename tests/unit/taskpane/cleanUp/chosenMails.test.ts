import { describe, expect, it } from 'vitest'
import {
  extended,
  looksPrivateIn,
  nothingChosen,
  suggestionForAll,
  toggled,
} from '../../../../src/taskpane/cleanUp/list/chosenMails.ts'
import { type CleanUpRow, mailRow } from '../../../../src/taskpane/cleanUp/list/cleanUpRow.ts'
import { group, mail } from './rows.ts'

const rowsAt = (rows: readonly CleanUpRow[]) => (index: number) => rows[index]
const many = rowsAt(Array.from({ length: 3000 }, (_, at) => mail(`m${at}`)))
const inCase = (id: string, caseId: string): CleanUpRow => {
  const row = mail(id, 'forCase')
  if (row.kind !== 'mail') return row
  const suggested = {
    id: caseId,
    reference: caseId,
    title: '',
    reason: 'domain',
    filings: 1,
    shared: '',
  } as const
  return mailRow({ ...row.mail, suggested })
}
const all = (...rows: readonly CleanUpRow[]) => extended(nothingChosen, rowsAt(rows), 0, rows.length - 1)

describe('mails chosen one by one', () => {
  it('are chosen once, and left out again', () => {
    const both = toggled(toggled(nothingChosen, many, 3), many, 1)
    expect([...both.keys()]).toEqual(['m3', 'm1'])
    expect([...toggled(both, many, 3).keys()]).toEqual(['m1'])
    expect([...extended(both, many, 4, 1).keys()]).toEqual(['m3', 'm1', 'm2', 'm4'])
  })

  it('are mails that can be decided about: no group, none that is filed, and no row that was not read', () => {
    const rows = [group('g'), mail('filed', 'filed'), mail('private', 'looksPrivate')]
    expect([...extended(nothingChosen, rowsAt(rows), 0, 9).keys()]).toEqual(['private'])
    expect(toggled(nothingChosen, rowsAt(rows), 1).size).toBe(0)
  })

  it('are no more than the service takes for one decision', () => {
    expect(extended(nothingChosen, many, 0, 2999).size).toBe(1000)
  })

  it('look like what most of them look like, and private where half of them do', () => {
    expect(suggestionForAll(all(inCase('a', 'k'), inCase('b', 'j'), inCase('c', 'j')))).toMatchObject({
      kind: 'file',
      case: { id: 'j' },
    })
    const mixed = all(inCase('a', 'k'), mail('b', 'looksPrivate'))
    expect(suggestionForAll(mixed).kind).toBe('private')
    expect(looksPrivateIn(mixed)).toBe(1)
    expect(suggestionForAll(all(mail('a'), mail('b'))).kind).toBe('none')
  })
})
