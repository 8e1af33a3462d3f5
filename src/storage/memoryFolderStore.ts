import {
  type FolderStore,
  incomingPath,
  type Put,
  type Received,
  type ReceiveLimits,
  type StoredFile,
  StoreError,
} from '../ports/folderStore.ts'
import { takeIn } from './intake.ts'
import { checkedPath, folderOf } from './storePath.ts'

/** A store that ends with the process: for trying things and for tests. Folders stay when empty, as on a disk. */
export const memoryFolderStore = (): FolderStore => new MemoryFolderStore()

interface MemoryFile {
  readonly bytes: Uint8Array
  readonly modifiedAt: string
}

class MemoryFolderStore implements FolderStore {
  readonly #files = new Map<string, MemoryFile>()
  readonly #folders = new Set<string>()

  async *list(folder: string): AsyncGenerator<string> {
    const inside = `${checkedPath(folder)}/`
    const paths = [...this.#files.keys(), ...this.#folders].filter((path) => path.startsWith(inside))
    yield* paths
      .map((path) => path.slice(inside.length))
      .filter((name) => !name.includes('/'))
      .sort()
  }

  async find(path: string): Promise<StoredFile | null> {
    const file = this.#files.get(checkedPath(path))
    return file
      ? { size: file.bytes.length, modifiedAt: file.modifiedAt, bytes: () => once(file.bytes) }
      : null
  }

  async put(path: string, bytes: Uint8Array, meanwhile?: () => Promise<boolean>): Promise<Put> {
    this.#makeFolder(folderOf(checkedPath(path)))
    const kept = copyOf(bytes)
    return (await (meanwhile?.() ?? true)) ? this.#name(path, kept) : 'withheld'
  }

  async receive(bytes: AsyncIterable<Uint8Array>, limits: ReceiveLimits): Promise<Received> {
    const chunks: Uint8Array[] = []
    const { sha256, size } = await takeIn(bytes, limits, async (chunk) => void chunks.push(copyOf(chunk)))
    const path = incomingPath(sha256)
    this.#makeFolder(folderOf(path))
    return { path, sha256, size, isNew: this.#name(path, Buffer.concat(chunks)) === 'created' }
  }

  async copy(from: string, to: string): Promise<'created' | 'exists' | 'absent'> {
    const folder = folderOf(checkedPath(to))
    const source = this.#files.get(checkedPath(from))
    if (!source) return 'absent'
    this.#makeFolder(folder)
    return this.#name(to, source.bytes)
  }

  async append(path: string, bytes: Uint8Array): Promise<void> {
    this.#makeFolder(folderOf(checkedPath(path)))
    if (this.#folders.has(path)) throw new StoreError('badPath', 'a folder stands there')
    this.#keep(path, Buffer.concat([this.#files.get(path)?.bytes ?? new Uint8Array(), bytes]))
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    this.#makeFolder(folderOf(checkedPath(path)))
    if (this.#folders.has(path)) throw new StoreError('badPath', 'a folder stands there')
    this.#keep(path, copyOf(bytes))
  }

  async remove(path: string): Promise<void> {
    this.#files.delete(checkedPath(path))
  }

  #name(path: string, bytes: Uint8Array): 'created' | 'exists' {
    if (this.#files.has(path) || this.#folders.has(path)) return 'exists'
    this.#keep(path, bytes)
    return 'created'
  }

  #keep(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes, modifiedAt: new Date().toISOString() })
  }

  #makeFolder(folder: string): void {
    if (folder === '' || this.#folders.has(folder)) return
    this.#makeFolder(folderOf(folder))
    if (this.#files.has(folder)) throw new StoreError('badPath', `"${folder}" is a file`)
    this.#folders.add(folder)
  }
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield copyOf(bytes)
}

/** A Buffer's own `slice` would be a view, changed with what it was taken from. */
const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
