import { isDeepStrictEqual } from 'node:util'
import { type CountedMail, isSweptUp, promisesLetGo } from '../../domain/cleanUp/letGo.ts'
import { countStandings } from '../../domain/cleanUp/picture.ts'
import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CleanUp } from './cleanUp.ts'
import { decisionsFile, endedFile } from './cleanUpFiles.ts'
import { type CleanUpOf, cleanUpFolder } from './cleanUpOf.ts'

/** How far a clean-up came, without a word of any mail. */
export const numbersOf = ({ table, filing, reading }: CleanUp): CleanUpNumbers =>
  numbersFrom(table.rows, {
    hidden: reading.hidden,
    failed: filing.progress()?.failed ?? 0,
    damaged: reading.damage,
  })

/** What a clean-up came to when it was ended; null where it was not, or began anew. */
export const endedNumbers = async (
  work: WorkFiles,
  asked: Pick<CleanUpOf, 'mailbox' | 'person'>,
): Promise<CleanUpNumbers | null> => {
  const folder = cleanUpFolder(asked)
  const ended = await work.read(endedFile(folder))
  if (ended === null) return null
  const decisions = await work.read(decisionsFile(folder))
  const asLeft = decisions.map(({ id, undoneAt }) => (undoneAt === null ? id : null))
  return isDeepStrictEqual(asLeft, ended.decisions) ? ended.numbers : null
}

interface CountedBeside {
  /** Mails that their owner called private, which nobody else is shown. */
  readonly hidden: number
  /** Of those to be filed. */
  readonly failed: number
  readonly damaged: number
}

/** What the standings of all mails come to. */
export const numbersFrom = (
  mails: readonly CountedMail[],
  { hidden, failed, damaged }: CountedBeside,
): CleanUpNumbers => {
  const counts = countStandings(mails.map(({ standing }) => standing))
  const letGo = promisesLetGo(mails)
  return {
    mails: mails.length + hidden,
    filed: counts.filed,
    waiting: counts.toFile - failed,
    failed,
    private: counts.private + hidden,
    notNeeded: counts.notNeeded,
    promisesLetGo: letGo.length,
    promisesSweptUp: letGo.filter(isSweptUp).length,
    undecided: counts.forCase + counts.looksPrivate + counts.undecided,
    damaged,
  }
}
