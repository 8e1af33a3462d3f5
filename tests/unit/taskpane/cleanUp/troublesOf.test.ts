import { describe, expect, it } from 'vitest'
import type { CleanUpDecision } from '../../../../src/domain/cleanUp/cleanUpMail.ts'
import type { Mark } from '../../../../src/taskpane/cleanUp/decisions/decisionWork.ts'
import { mailRow } from '../../../../src/taskpane/cleanUp/list/cleanUpRow.ts'
import { troublesOf } from '../../../../src/taskpane/cleanUp/troublesOf.ts'
import { group, mail } from './rows.ts'

const failed = (() => {
  const row = mail('m', 'toFile')
  return row.kind === 'mail' ? mailRow({ ...row.mail, trouble: 'notFiled' }) : row
})()

const marked = (kind: Mark['kind'], decision: CleanUpDecision): Mark => ({ kind, act: { decision } }) as Mark

describe('a row whose filing went wrong', () => {
  it('says so, of a group how many of its mails and in which way', () => {
    expect(troublesOf(failed, undefined)).toEqual([{ kind: 'notFiled', mails: null }])
    expect(troublesOf(mail('m', 'toFile'), undefined)).toEqual([])
    const troubles = { notFiled: 3, notTakenBack: 1 }
    expect(troublesOf(group('a', { toFile: 4 }, { troubles }), undefined)).toEqual([
      { kind: 'notFiled', mails: 3 },
      { kind: 'notTakenBack', mails: 1 },
    ])
  })

  it('says so still after it was decided to file it, and no more once something else was decided', () => {
    expect(troublesOf(failed, marked('made', 'file'))).toHaveLength(1)
    expect(troublesOf(failed, marked('made', 'private'))).toEqual([])
    expect(troublesOf(failed, marked('sending', 'file'))).toEqual([])
    expect(troublesOf(failed, marked('failed', 'file'))).toEqual([])
  })
})
