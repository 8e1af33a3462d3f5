import { closeSync, fsync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { systemCode } from './diskErrors.ts'

const fsyncFile = promisify(fsync)

/** Makes the names in a directory last. Some volumes have no such call; the volume probe tells the operator. */
export const syncDirectory = async (directory: string): Promise<'synced' | 'unsupported'> => {
  try {
    await openAndSync(directory)
    return 'synced'
  } catch (error) {
    if (isUnsupported(systemCode(error))) return 'unsupported'
    throw error
  }
}

const openAndSync = async (directory: string): Promise<void> => {
  const file = openSync(directory, 'r')
  try {
    await fsyncFile(file)
  } finally {
    closeSync(file)
  }
}

/** Windows journals its directories by itself and refuses the call; some FUSE and SMB volumes refuse it too. */
const isUnsupported = (code: string | null): boolean => {
  if (process.platform === 'win32') return code === 'EPERM' || code === 'EISDIR' || code === 'EACCES'
  return code === 'EINVAL' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS'
}

/**
 * Lets those who wait for the same directory share one sync. A sync serves only who asked before it started:
 * it may have looked at the directory before a later name was there.
 */
export class DirectorySync {
  readonly #sync: (directory: string) => Promise<unknown>
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()

  constructor(sync: (directory: string) => Promise<unknown> = syncDirectory) {
    this.#sync = sync
  }

  sync(directory: string): Promise<void> {
    const running = this.#running.get(directory)
    return this.#next.get(directory) ?? (running ? this.#queue(directory, running) : this.#start(directory))
  }

  #queue(directory: string, running: Promise<void>): Promise<void> {
    const start = () => {
      this.#next.delete(directory)
      return this.#start(directory)
    }
    const next = running.then(start, start)
    this.#next.set(directory, next)
    return next
  }

  #start(directory: string): Promise<void> {
    const run = this.#runAlone(directory)
    this.#running.set(directory, run)
    return run
  }

  async #runAlone(directory: string): Promise<void> {
    try {
      await this.#sync(directory)
    } finally {
      this.#running.delete(directory)
    }
  }
}
