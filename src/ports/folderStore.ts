/**
 * One organisation's folder of plain files. Paths are relative, parts divided by `/`; a path that leaves the folder or that
 * Windows or SharePoint could not hold is refused with `badPath`. Every verb that resolves has happened: its bytes and its
 * name survive a power cut, but for names in `incoming/`, where nothing was acknowledged. Failures are a `StoreError`.
 */
export interface FolderStore {
  /** Names directly in a folder, files and folders, in code-unit order; nothing where there is no such folder. */
  list(folder: string): AsyncIterable<string>
  /** The file at a path, or null where there is none. */
  find(path: string): Promise<StoredFile | null>
  /**
   * Puts a whole file under a name that nobody has: all its bytes, or nothing. Never replaces. `meanwhile` runs while
   * the bytes reach the disk; the name is given after it, and `withheld` when it says no.
   */
  put(path: string, bytes: Uint8Array, meanwhile?: () => Promise<boolean>): Promise<Put>
  /**
   * Takes in bytes under `incoming/` while hashing them; a broken stream or a passed limit leaves nothing. What lies
   * in `incoming/` need not survive a power cut, nor be whole after one: hash it again before it is used.
   */
  receive(bytes: AsyncIterable<Uint8Array>, limits: ReceiveLimits): Promise<Received>
  /** Gives the bytes of one file a second name. Never replaces; `absent` when there is no such source. */
  copy(from: string, to: string): Promise<'created' | 'exists' | 'absent'>
  /** Adds bytes to the end of a file, made when absent. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /**
   * Puts a whole file under a name, in place of what had it: a reader finds the one or the other, never a mixture. For
   * working state, and for an entry that is purged to its first line; nothing else that was acknowledged is ever replaced.
   */
  replace(path: string, bytes: Uint8Array): Promise<void>
  /** Removes a file; a file that is not there is no error. */
  remove(path: string): Promise<void>
}

export type Put = 'created' | 'exists' | 'withheld'

export interface StoredFile {
  /** Bytes. */
  readonly size: number
  /** ISO 8601 instant. */
  readonly modifiedAt: string
  /** The whole file; each chunk is the taker's own. */
  bytes(): AsyncIterable<Uint8Array>
}

export interface ReceiveLimits {
  /** Bytes; one more fails with `tooLarge`. */
  readonly atMost: number
  /** SHA-256 (lower-case hex) the sender promised; other bytes fail with `hashDiffers`. */
  readonly sha256?: string
}

export interface Received {
  /** Where the bytes lie: `incoming/<sha256>`. */
  readonly path: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** False when the same bytes lay there already. */
  readonly isNew: boolean
}

export const incomingPath = (sha256: string): string => `incoming/${sha256}`

export type StoreErrorCode =
  | 'badPath'
  | 'tooLarge'
  | 'hashDiffers'
  | 'interrupted'
  | 'full'
  | 'readOnly'
  /** Gone since it was found. */
  | 'absent'
  | 'unavailable'

/** A store could not do what was asked. `detail` names the path or limit, never a mail's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options)
    this.code = code
  }
}

/** Whether a store refused a path: people and their systems put links and names in a folder that Dossier never would. */
export const isRefusedPath = (error: unknown): boolean =>
  error instanceof StoreError && error.code === 'badPath'
