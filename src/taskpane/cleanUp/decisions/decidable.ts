import type { CleanUpDecision } from '../../../domain/cleanUp/cleanUpMail.ts'
import { type CleanUpRow, openIn } from '../list/cleanUpRow.ts'
import type { ShownRows } from '../list/pagedRows.ts'
import type { Narrowing } from '../list/whereabouts.ts'
import type { Mark } from './decisionWork.ts'

/** Whether a decision about a row would be about any mail; what is filed is taken out of its case by an undo. */
export const isDecidable = (row: CleanUpRow, { standing }: Narrowing): boolean => {
  if (row.kind === 'mail') return !isFiledMail(row)
  return standing === null ? openIn(row) > 0 : standing !== 'filed'
}

/** The same for one decision: a mail that is in a case can still be called private, and is taken out of it by that. */
export const isDecidableAs = (
  row: CleanUpRow,
  narrowing: Narrowing,
  decision: CleanUpDecision | null,
): boolean => isDecidable(row, narrowing) || (decision === 'private' && isFiledMail(row))

export const isFiledMail = (row: CleanUpRow): boolean => row.kind === 'mail' && row.mail.standing === 'filed'

/** It lies in a case, or something of it in the bin of one. */
export const isInCase = (row: CleanUpRow): boolean =>
  row.kind === 'group' ? row.group.inBin > 0 : isFiledMail(row) || row.mail.inBin

/** Rows looked through for the next one: beyond them nobody expects to be taken. */
const lookedThrough = 1000

/** The row to go on with: the next below about which nothing was decided, else the first such; else the same. */
export const nextRow = (
  { total, rowAt }: Pick<ShownRows<CleanUpRow>, 'total' | 'rowAt'>,
  present: number,
  marks: ReadonlyMap<string, Mark>,
  narrowing: Narrowing,
): number => {
  const isLeft = (index: number): boolean => {
    if (index === present) return false
    const row = rowAt(index)
    if (row === undefined) return true
    const isOpen = narrowing.standing === null ? openIn(row) > 0 : isDecidable(row, narrowing)
    return isOpen && !marks.has(row.id)
  }
  for (let index = present + 1; index < Math.min(total, present + lookedThrough); index++) {
    if (isLeft(index)) return index
  }
  for (let index = 0; index < Math.min(present, lookedThrough); index++) if (isLeft(index)) return index
  return present
}
