import { chmodSync, constants, lstatSync, openSync, renameSync, type Stats, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import {
  type FolderStore,
  incomingPath,
  type Put,
  type Received,
  type ReceiveLimits,
  type StoredFile,
  StoreError,
} from '../ports/folderStore.ts'
import { fillAndSync, filling, readWhole, syncFile, type Write } from './diskBytes.ts'
import { asStoreError, onDisk, systemCode } from './diskErrors.ts'
import { DiskFolders } from './diskFolders.ts'
import { takeIn } from './intake.ts'
import { linkName, type Naming, nameTemporary } from './neverReplacing.ts'
import { checkedPath, folderOf } from './storePath.ts'
import { throughTemporary } from './temporaryFile.ts'

const incoming = 'incoming'

/** Opens the folder at `root`, made when absent. It must lie on one volume: a file's second name is a hard link. */
export const openDiskFolderStore = (root: string): Promise<FolderStore> =>
  onDisk('', async () => {
    const folders = new DiskFolders(root)
    await folders.makeRoot()
    await folders.make(incoming)
    return new DiskFolderStore(folders)
  })

/**
 * Bytes and syncs go through Node's threads. Names are made by synchronous calls: they move no bytes, and the way
 * to a thread and back, six times in one filing, costs more than the calls.
 */
class DiskFolderStore implements FolderStore {
  readonly #folders: DiskFolders
  /** Files whose name this process made last; an append cannot tell who made the file. */
  readonly #appended = new Set<string>()

  constructor(folders: DiskFolders) {
    this.#folders = folders
  }

  async *list(folder: string): AsyncGenerator<string> {
    checkedPath(folder)
    const names = await onDisk(folder, () => this.#names(folder))
    yield* names.sort()
  }

  async find(path: string): Promise<StoredFile | null> {
    return this.#beside(path, async () => {
      const stats = this.#stats(path)
      return stats && storedFile(this.#folders.locate(path), stats, folderOf(path))
    })
  }

  async put(path: string, bytes: Uint8Array, meanwhile?: () => Promise<boolean>): Promise<Put> {
    return this.#beside(path, async (folder) => {
      await this.#folders.make(folder)
      const put = await this.#throughIncoming(
        async (file) => {
          const [may] = await Promise.all([meanwhile?.() ?? true, fillAndSync(file, (write) => write(bytes))])
          return may
        },
        (temporary, may) => (may ? nameTemporary(temporary, this.#folders.locate(path)) : 'withheld'),
      )
      if (put !== 'withheld') await this.#settle(folder)
      return put
    })
  }

  async receive(bytes: AsyncIterable<Uint8Array>, limits: ReceiveLimits): Promise<Received> {
    return onDisk(incoming, () =>
      this.#throughIncoming(
        (file) => filling(file, (write) => takeIn(bytes, limits, write)),
        (temporary, { sha256, size }) => {
          const path = incomingPath(sha256)
          const isNew = this.#stats(path) === null
          // Replaces what a power cut may have left of these very bytes.
          renameSync(temporary, this.#folders.locate(path))
          return { path, sha256, size, isNew }
        },
      ),
    )
  }

  async copy(from: string, to: string): Promise<Naming | 'absent'> {
    const source = await this.find(from)
    return this.#beside(to, async (folder) => {
      if (source === null) return 'absent'
      await this.#folders.make(folder)
      const naming = linkName(this.#folders.locate(from), this.#folders.locate(to))
      if (naming === 'noHardLink') return this.#writeCopy(to, source)
      if (naming !== 'absent') await Promise.all([syncFile(this.#folders.locate(to)), this.#settle(folder)])
      return naming
    })
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    return this.#beside(path, async (folder) => {
      await this.#folders.make(folder)
      await fillAndSync(openSync(this.#folders.locate(path), appending, 0o644), (write) => write(bytes))
      if (this.#appended.has(path)) return
      await this.#settle(folder)
      this.#appended.add(path)
    })
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    return this.#beside(path, async (folder) => {
      await this.#folders.make(folder)
      // Of a link, rename would replace the link itself: it is refused, as everywhere.
      this.#stats(path)
      await this.#throughIncoming(
        (file) => fillAndSync(file, (write) => write(bytes)),
        (temporary) => {
          // No record: the next one may take its place, which Windows refuses for a file that may not be written.
          chmodSync(temporary, 0o644)
          renameSync(temporary, this.#folders.locate(path))
        },
      )
      await this.#settle(folder)
    })
  }

  async remove(path: string): Promise<void> {
    return this.#beside(path, async (folder) => {
      if (this.#stats(path) === null) return
      this.#appended.delete(path)
      removeName(this.#folders.locate(path))
      await this.#settle(folder)
    })
  }

  /** Checks the path, and tells the work the folder it lies in. */
  #beside<T>(path: string, work: (folder: string) => Promise<T>): Promise<T> {
    const folder = folderOf(checkedPath(path))
    return onDisk(folder, () => work(folder))
  }

  async #names(folder: string): Promise<string[]> {
    if (!this.#folders.has(folder)) return []
    try {
      return await readdir(this.#folders.locate(folder))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  }

  #stats(path: string): Stats | null {
    if (!this.#folders.has(folderOf(path))) return null
    const stats = lstatSync(this.#folders.locate(path), { throwIfNoEntry: false })
    if (stats?.isSymbolicLink()) throw new StoreError('badPath', 'a link stands there')
    return stats?.isFile() ? stats : null
  }

  async #writeCopy(path: string, source: StoredFile): Promise<Naming> {
    const naming = await this.#throughIncoming(
      (file) => fillAndSync(file, (write) => writeAll(source.bytes(), write)),
      (temporary) => nameTemporary(temporary, this.#folders.locate(path)),
    )
    await this.#settle(folderOf(path))
    return naming
  }

  async #throughIncoming<Filled, Named>(
    fill: (file: number) => Promise<Filled>,
    name: (temporary: string, filled: Filled) => Named,
  ): Promise<Named> {
    await this.#folders.make(incoming)
    return throughTemporary(this.#folders.locate(incoming), fill, name)
  }

  /**
   * Makes a folder's names last, also one that another writer made: who is told `exists` may build upon it. Nothing
   * in `incoming/` was acknowledged, so its names need not last.
   */
  async #settle(folder: string): Promise<void> {
    if (folder !== incoming) await this.#folders.sync(folder)
  }
}

const appending = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW

const storedFile = (file: string, stats: Stats, folder: string): StoredFile => ({
  size: stats.size,
  modifiedAt: stats.mtime.toISOString(),
  bytes: async function* () {
    try {
      yield* readWhole(file, stats.size)
    } catch (error) {
      throw asStoreError(error, folder)
    }
  },
})

const writeAll = async (bytes: AsyncIterable<Uint8Array>, write: Write): Promise<void> => {
  for await (const chunk of bytes) await write(chunk)
}

const removeName = (file: string): void => {
  try {
    unlinkSync(file)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}
