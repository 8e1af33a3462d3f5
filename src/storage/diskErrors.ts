import { StoreError, type StoreErrorCode } from '../ports/folderStore.ts'

/** The system's name for what went wrong (`ENOSPC`), or null for an error that is not the system's. */
export const systemCode = (error: unknown): string | null =>
  isSystemError(error) && typeof error.code === 'string' ? error.code : null

/** Does work in a folder; what the disk refuses becomes a `StoreError` that names the folder. */
export const onDisk = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw asStoreError(error, folder)
  }
}

/** An error that is not the disk's (a `StoreError`, a mistake of ours) stays what it is. */
export const asStoreError = (error: unknown, folder: string): unknown => {
  const code = systemCode(error)
  if (code === null) return error
  return new StoreError(storeCodes.get(code) ?? 'unavailable', `${code} in folder "${folder}"`, {
    cause: withoutPath(error as NodeJS.ErrnoException),
  })
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

const storeCodes: ReadonlyMap<string, StoreErrorCode> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['ENOENT', 'absent'],
  ['ELOOP', 'badPath'],
  ['EISDIR', 'badPath'],
  ['ENOTDIR', 'badPath'],
])

/** The system's message and `path` name the file, and a mail's file name holds its subject. */
const withoutPath = ({ code, syscall, errno }: NodeJS.ErrnoException): Error =>
  Object.assign(new Error(`${code} from ${syscall}`), { code, syscall, errno })
