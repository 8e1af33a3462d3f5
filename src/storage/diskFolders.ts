import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { StoreError } from '../ports/folderStore.ts'
import { DirectorySync } from './directorySync.ts'
import { systemCode } from './diskErrors.ts'
import { folderOf } from './storePath.ts'

/**
 * The folders under one root. A link is never followed, or a path could leave the root; each folder is looked at
 * once, for whoever can swap a folder for a link while we run can write the files themselves.
 */
export class DiskFolders {
  readonly #root: string
  readonly #directories = new DirectorySync()
  readonly #plain = new Set<string>()
  readonly #durable = new Set<string>()

  constructor(root: string) {
    this.#root = resolve(root)
  }

  /** Where a checked path lies on the disk. */
  locate(path: string): string {
    return join(this.#root, path)
  }

  /** Makes the root, and what is missing above it, lasting. */
  makeRoot(): Promise<void> {
    return this.#makeAbove(this.#root)
  }

  // Not mkdir's own `recursive`: it says ENOENT where the volume is read-only (Node 24).
  async #makeAbove(directory: string): Promise<void> {
    if (existsSync(directory)) return
    await this.#makeAbove(dirname(directory))
    makeDirectory(directory)
    await this.#directories.sync(dirname(directory))
  }

  /** Makes a folder and those above it. One that was there may be the work of a process that died before its sync. */
  async make(folder: string): Promise<void> {
    if (folder === '' || (this.#durable.has(folder) && existsSync(this.locate(folder)))) return
    const parent = folderOf(folder)
    await this.make(parent)
    makeDirectory(this.locate(folder))
    if (!isDirectory(this.locate(folder))) throw new StoreError('badPath', `"${folder}" is a file`)
    await this.sync(parent)
    this.#durable.add(folder)
  }

  /** Whether there is such a folder. */
  has(folder: string): boolean {
    if (folder === '' || this.#plain.has(folder)) return true
    if (!this.has(folderOf(folder)) || !isDirectory(this.locate(folder))) return false
    this.#plain.add(folder)
    return true
  }

  /** Makes the names in a folder last. */
  sync(folder: string): Promise<void> {
    return this.#directories.sync(this.locate(folder))
  }
}

const makeDirectory = (directory: string): void => {
  try {
    mkdirSync(directory)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

const isDirectory = (path: string): boolean => {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink()) throw new StoreError('badPath', 'a folder in the path is a link')
  return entry?.isDirectory() ?? false
}
