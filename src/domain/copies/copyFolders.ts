import { mailFolderName } from '../mailFileName.ts'

/** UTF-16 units of a folder's path in a copy: with a mail's name and what the copy puts before it that makes 180. */
const longestFolder = 60
const longestPart = 40

/**
 * Where the mails of each folder lie in a copy: legal on Windows and unique without case, part by part, so that the
 * tree stays what it was. The same folders in the same order get the same paths. One that would lie too deep comes to
 * lie at the top.
 */
export class CopyFolders {
  readonly #stored = new Map<string, string>([['', '']])
  readonly #taken = new Set<string>()

  /** Parts divided by `/`; empty for the uppermost. */
  of(path: string): string {
    const known = this.#stored.get(path)
    if (known !== undefined) return known
    const slash = path.lastIndexOf('/')
    const above = this.of(path.slice(0, Math.max(0, slash)))
    const name = mailFolderName(path.slice(slash + 1), longestPart)
    const stored = this.#unique(isTooDeep(above, name) ? '' : above, name)
    this.#stored.set(path, stored)
    return stored
  }

  #unique(above: string, name: string): string {
    for (let number = 1; ; number += 1) {
      const path = joined(above, number === 1 ? name : `${name} (${number})`)
      if (this.#taken.has(folded(path))) continue
      this.#taken.add(folded(path))
      return path
    }
  }
}

/** Room for a number behind the name. */
const numbering = 8

const isTooDeep = (above: string, name: string): boolean =>
  joined(above, name).length + numbering > longestFolder

const joined = (above: string, name: string): string => (above === '' ? name : `${above}/${name}`)

/** As file systems without case compare names, and a bit more. */
const folded = (path: string): string => path.toUpperCase().toLowerCase()
