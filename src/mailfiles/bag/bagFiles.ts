import { BagError, type BagFile } from '../../ports/staticCopy.ts'
import { bagPathFault, foldedPath } from './bagPath.ts'

/** More than the largest mailbox has mails. */
export const filesAtMost = 1_000_000

/** The files of a bag, wherever they lie, by their path in it. */
export interface BagFiles {
  readonly files: ReadonlyMap<string, BagFile>
  close(): Promise<void>
}

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
    if (this.files.size === filesAtMost) throw new BagError('tooManyFiles', `more than ${filesAtMost} files`)
    this.#names.add(name)
    this.files.set(path, file)
  }
}
