import type { RefusedRow } from '../../ports/mailboxDirectory.ts'
import type { Log } from '../log.ts'

/** A roster in which more is wrong is the wrong file. */
const rowsAtMost = 50

/** Names the rows of the roster that could not be read by line, once for as long as the same ones are refused. */
export const refusedRowsLog = (log: Log): ((refused: readonly RefusedRow[]) => void) => {
  let told = '[]'
  return (refused) => {
    const found = JSON.stringify(refused)
    if (found === told) return
    told = found
    for (const { line, column, expected } of refused.slice(0, rowsAtMost)) {
      log({ event: 'rosterRowRefused', line, column, expected })
    }
  }
}
