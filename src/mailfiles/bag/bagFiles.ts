import { BagError, type BagFile } from '../../ports/staticCopy.ts'
import { bagPathFault, foldedPath } from './bagPath.ts'

/** Files and folders; more than the largest mailbox has mails. */
export const entriesAtMost = 1_000_000

/** The files of a bag, wherever they lie, by their path in it. */
export interface BagFiles {
  readonly files: ReadonlyMap<string, BagFile>
  close(): Promise<void>
}

export const tooManyEntries = (atMost: number): BagError =>
  new BagError('tooManyFiles', `more than ${atMost} files and folders`)

/** Gathers the files of a bag, and refuses what no bag of ours would hold. */
export class BagListing {
  readonly files = new Map<string, BagFile>()
  readonly #names = new Set<string>()

  add(path: string, file: BagFile): void {
    const fault = bagPathFault(path)
    if (fault !== null)
      throw new BagError('badPath', `a path in it ${fault}: ${JSON.stringify(path.slice(0, 200))}`)
    const name = foldedPath(path)
    if (this.#names.has(name))
      throw new BagError('sameName', `${path}: another file has that name but for case`)
    this.#names.add(name)
    this.files.set(path, file)
  }
}
