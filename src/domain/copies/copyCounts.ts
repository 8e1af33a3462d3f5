/** Why a mail is not in a copy. Of a private one nothing is said but that it was one. */
export const leftOutReasons = ['private', 'notNeeded', 'notChosen', 'unreadable'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface FolderCount {
  /** Parts divided by `/`; empty for the uppermost. */
  readonly path: string
  readonly messages: number
}

type LeftOut = Partial<Readonly<Record<LeftOutReason, number>>>

/** How many mails of one folder are in a copy, against how many lay there. */
export interface FolderCopied {
  /** Null: all folders of which nothing was copied, taken together, for their names may tell what was left out. */
  readonly path: string | null
  /** Where its mails lie in the copy; null where it has none. */
  readonly stored: string | null
  /** When the copy was begun, and when it was done. */
  readonly before: number
  readonly after: number
  readonly copied: number
  readonly leftOut: LeftOut
}

export interface CopyCounts {
  readonly folders: readonly FolderCopied[]
  readonly copied: number
  readonly leftOut: LeftOut
  /** Folders whose numbers do not add up, as the copy was made while mail came or went. None: the copy is complete. */
  readonly differences: readonly FolderCopied[]
  /** Places of the source that could not be read, or not to their end. */
  readonly damage: number
}

interface Tallied {
  copied: number
  readonly leftOut: Partial<Record<LeftOutReason, number>>
}

/** Counts as mails are copied, folder by folder. */
export class CopyTally {
  readonly #folders = new Map<string, Tallied>()

  copied(folder: string): void {
    this.#of(folder).copied += 1
  }

  leftOut(folder: string, reason: LeftOutReason): void {
    const { leftOut } = this.#of(folder)
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }

  /** Held against what the source counted before and after. `stored` tells where a folder's mails lie. */
  counts(
    before: readonly FolderCount[],
    after: readonly FolderCount[],
    stored: (folder: string) => string,
    damage: number,
  ): CopyCounts {
    const numbers = [before, after].map(
      (counts) => new Map(counts.map(({ path, messages }) => [path, messages])),
    )
    const paths = new Set([...before, ...after].map(({ path }) => path).concat([...this.#folders.keys()]))
    const all = [...paths].map((path): FolderCopied => {
      const { copied, leftOut } = this.#of(path)
      const [lay = 0, lies = 0] = numbers.map((known) => known.get(path) ?? 0)
      return { path, stored: copied > 0 ? stored(path) : null, before: lay, after: lies, copied, leftOut }
    })
    const isShown = ({ copied, leftOut }: FolderCopied): boolean =>
      copied > 0 || Object.keys(leftOut).length === 0
    const hidden = all.filter((folder) => !isShown(folder))
    const folders = [...all.filter(isShown), ...(hidden.length > 0 ? [hidden.reduce(together, nothing)] : [])]
    const total = folders.reduce(together, nothing)
    // Taken together one that grew would hide one that shrank, so each stands for itself, without its name.
    const differences = [
      ...folders.filter((folder) => folder.path !== null && !addsUp(folder)),
      ...hidden.filter((folder) => !addsUp(folder)).map((folder) => together(nothing, folder)),
    ]
    return { folders, copied: total.copied, leftOut: total.leftOut, differences, damage }
  }

  #of(folder: string): Tallied {
    const known = this.#folders.get(folder) ?? { copied: 0, leftOut: {} }
    this.#folders.set(folder, known)
    return known
  }
}

const nothing: FolderCopied = { path: null, stored: null, before: 0, after: 0, copied: 0, leftOut: {} }

const together = (one: FolderCopied, other: FolderCopied): FolderCopied => ({
  ...nothing,
  before: one.before + other.before,
  after: one.after + other.after,
  copied: one.copied + other.copied,
  leftOut: Object.fromEntries(
    leftOutReasons
      .map((reason) => [reason, (one.leftOut[reason] ?? 0) + (other.leftOut[reason] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  ),
})

/** Whether every mail that lay there is in the copy or was left out for a reason, and as many lie there now. */
export const addsUp = ({ before, after, copied, leftOut }: FolderCopied): boolean =>
  before === after && after === copied + Object.values(leftOut).reduce((sum, count) => sum + count, 0)
