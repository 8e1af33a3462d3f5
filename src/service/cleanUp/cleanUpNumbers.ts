import { countStandings } from '../../domain/cleanUp/picture.ts'
import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import type { CleanUp } from './cleanUp.ts'

/** How far a clean-up came, without a word of any mail. */
export const numbersOf = ({ table, filing, reading }: CleanUp): CleanUpNumbers => {
  const standings = countStandings(table.rows.map(({ standing }) => standing))
  const failed = filing.progress()?.failed ?? 0
  return {
    mails: table.rows.length + reading.hidden,
    filed: standings.filed,
    waiting: standings.toFile - failed,
    failed,
    private: standings.private + reading.hidden,
    notNeeded: standings.notNeeded,
    undecided: standings.forCase + standings.looksPrivate + standings.undecided,
    damaged: reading.damage,
  }
}
