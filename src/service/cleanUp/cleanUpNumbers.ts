import { isDeepStrictEqual } from 'node:util'
import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { type CountedMail, isSweptUp, promisesLetGo } from '../../domain/cleanUp/letGo.ts'
import { countStandings } from '../../domain/cleanUp/picture.ts'
import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CleanUp } from './cleanUp.ts'
import { decisionsFile, type EndedCleanUp, endedFile } from './cleanUpFiles.ts'
import { type CleanUpOf, cleanUpFolder } from './cleanUpOf.ts'

/** How far a clean-up came, without a word of any mail. */
export interface CountedCleanUp {
  readonly numbers: CleanUpNumbers
  /** The promises that are to be looked at once more, one by one. */
  readonly sweptUp: readonly SweptUp[]
}

export interface SweptUp {
  /** Its mail's name in this clean-up. */
  readonly mail: string
  /** Names it in its source. */
  readonly source: string
  readonly commitments: number
}

export const countOf = ({ table, filing, reading, isOwn }: CleanUp): CountedCleanUp =>
  countFrom(table.rows, (row) => reading.sourceIdOf(row), {
    isOwn,
    hidden: reading.hidden,
    failed: filing.progress()?.failed ?? 0,
    damaged: reading.damage,
  })

/** What a clean-up came to when it was ended; null where it was not, or began anew. */
export const endedCleanUp = async (
  work: WorkFiles,
  asked: Pick<CleanUpOf, 'mailbox' | 'person'>,
): Promise<EndedCleanUp | null> => {
  const folder = cleanUpFolder(asked)
  const ended = await work.read(endedFile(folder))
  if (ended === null) return null
  const decisions = await work.read(decisionsFile(folder))
  const asLeft = decisions.map(({ id, undoneAt }) => (undoneAt === null ? id : null))
  return isDeepStrictEqual(asLeft, ended.decisions) ? ended : null
}

interface CountedBeside {
  /** By the mailbox's owner. */
  readonly isOwn: boolean
  /** Mails that their owner called private, which nobody else is shown. */
  readonly hidden: number
  /** Of those to be filed. */
  readonly failed: number
  readonly damaged: number
}

/** What the standings of all mails come to. */
export const countFrom = <Mail extends CountedMail>(
  mails: readonly Mail[],
  sourceOf: (mail: Mail) => string,
  { isOwn, hidden, failed, damaged }: CountedBeside,
): CountedCleanUp => {
  const counts = countStandings(mails.map(({ standing }) => standing))
  const letGo = promisesLetGo(mails)
  // Copies of a mail are one mail.
  const sweptUp = new Map<string, SweptUp>()
  for (const row of letGo.filter((one) => isSweptUp(one, isOwn)))
    sweptUp.set(sharedName(row.mail.id), {
      ...{ mail: row.mail.id, source: sourceOf(row) },
      commitments: row.concluded.commitments,
    })
  const numbers = {
    mails: mails.length + hidden,
    filed: counts.filed,
    waiting: counts.toFile - failed,
    failed,
    private: counts.private + hidden,
    notNeeded: counts.notNeeded,
    promisesLetGo: letGo.length,
    promisesSweptUp: sweptUp.size,
    undecided: counts.forCase + counts.looksPrivate + counts.undecided,
    damaged,
  }
  return { numbers, sweptUp: [...sweptUp.values()] }
}
