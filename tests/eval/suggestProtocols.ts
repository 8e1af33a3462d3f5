import { byDate, type FiledMail } from './filedMail.ts'

/** Something that learns where mails were filed and says where the next one goes. */
export interface FolderRanker {
  learn(mail: FiledMail): void
  /** Folders, likeliest first. */
  rank(mail: FiledMail): readonly RankedFolder[]
}

export interface RankedFolder {
  readonly folder: string
  /** 0 to 1 where the ranker knows it. */
  readonly confidence?: number
  readonly isClose?: boolean
}

/** One mail for which a ranker was asked. */
export interface Trial {
  readonly folder: string
  /** Whether an earlier mail was filed there: if not, no ranker can be right, and the trial counts as wrong all the same. */
  readonly isKnown: boolean
  readonly ranked: readonly RankedFolder[]
}

/** Every mail is asked for and then learned: trained on all earlier mail. The first is asked for too. */
export const online = (mails: readonly FiledMail[], ranker: FolderRanker): readonly Trial[] => {
  const known = new Set<string>()
  return mails.map((mail) => {
    const trial = { folder: mail.folder, isKnown: known.has(mail.folder), ranked: ranker.rank(mail) }
    known.add(mail.folder)
    ranker.learn(mail)
    return trial
  })
}

/** What is offered for mails that belong in no folder, trained on all that was filed before each. */
export const onlineUnfiled = (
  mails: readonly FiledMail[],
  unfiled: readonly FiledMail[],
  ranker: FolderRanker,
): readonly (readonly RankedFolder[])[] => {
  const offered: (readonly RankedFolder[])[] = []
  const asked = new Set(unfiled)
  for (const mail of [...mails, ...unfiled].sort(byDate)) {
    if (asked.has(mail)) offered.push(ranker.rank(mail))
    else ranker.learn(mail)
  }
  return offered
}

const step = 100

/**
 * Bekkerman, McCallum and Huang 2004, "Automatic categorization of email into folders": trained on the first 100, 200, …
 * mails, tested on the next 100 each time. Here the trials of all steps are taken together.
 */
export const inSteps = (mails: readonly FiledMail[], ranker: FolderRanker): readonly Trial[] => {
  const known = new Set<string>()
  const trials: Trial[] = []
  for (let start = 0; start < mails.length; start += step) {
    const next = mails.slice(start, start + step)
    if (start > 0) {
      for (const mail of next) {
        trials.push({ folder: mail.folder, isKnown: known.has(mail.folder), ranked: ranker.rank(mail) })
      }
    }
    for (const mail of next) {
      known.add(mail.folder)
      ranker.learn(mail)
    }
  }
  return trials
}

/** Share of the trials whose folder is among the first `places`. */
export const accuracy = (trials: readonly Trial[], places: number): number =>
  trials.filter((trial) => isFound(trial, places)).length / trials.length

/** The same, averaged over the folders: a small one counts as much as a large one. */
export const accuracyPerFolder = (trials: readonly Trial[], places: number): number => {
  const byFolder = Map.groupBy(trials, ({ folder }) => folder)
  const each = [...byFolder.values()].map((those) => accuracy(those, places))
  return each.reduce((sum, one) => sum + one, 0) / each.length
}

const isFound = ({ folder, ranked }: Trial, places: number): boolean =>
  ranked.slice(0, places).some((one) => one.folder === folder)
