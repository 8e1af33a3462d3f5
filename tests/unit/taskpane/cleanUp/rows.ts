import type { CleanUpGroupAnswer, CleanUpMailAnswer } from '../../../../src/contract/cleanUpSchemas.ts'
import { type CleanUpRow, groupRow, mailRow } from '../../../../src/taskpane/cleanUp/list/cleanUpRow.ts'

const none: CleanUpGroupAnswer['standings'] = {
  filed: 0,
  toFile: 0,
  forCase: 0,
  private: 0,
  looksPrivate: 0,
  notNeeded: 0,
  undecided: 0,
}

/** A group whose numbers follow from where its mails stand. */
export const group = (
  id: string,
  standings: Partial<CleanUpGroupAnswer['standings']> = { undecided: 3 },
  changed: Partial<CleanUpGroupAnswer> = {},
): CleanUpRow => {
  const all = { ...none, ...standings }
  return groupRow({
    ...{ id, grouping: 'client', title: id, commitments: 0, size: 1000, first: null, last: null },
    mails: Object.values(all).reduce((sum, count) => sum + count, 0),
    open: all.forCase + all.looksPrivate + all.undecided,
    standings: all,
    ...{
      suggested: null,
      elsewhere: 0,
      privateSigns: [],
      rules: [],
      inBin: 0,
      troubles: { notFiled: 0, notTakenBack: 0 },
    },
    ...changed,
  })
}

export const mail = (id: string, standing: CleanUpMailAnswer['standing'] = 'undecided'): CleanUpRow =>
  mailRow({
    ...{ id, folder: 'Postvak IN', subject: id, from: null, to: [], sentAt: null, size: 100, commitments: 0 },
    ...{ standing, privateSigns: [], suggested: null, rules: [], inBin: false, trouble: null },
  })

export const everything = { standing: null, words: '' } as const
