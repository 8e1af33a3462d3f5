import { StoreError, type StoreErrorCode } from '../../ports/folderStore.ts'
import { IndexError, type IndexErrorCode } from '../../ports/indexError.ts'
import { MailSourceError } from '../../ports/mailSource.ts'

const noRoom = 'there is no room left on the disk; what was acknowledged is safe'

const ofStore: Partial<Readonly<Record<StoreErrorCode, string>>> = {
  full: noRoom,
  readOnly: 'the data folder cannot be written to',
}

const ofIndex: Partial<Readonly<Record<IndexErrorCode, string>>> = {
  damaged:
    'the index is damaged; delete that file and the two beside it that end in -wal and -shm, and it is rebuilt from the folders',
  newerVersion: 'the index was made by a newer version of Dossier; use that one, or delete the file',
  full: 'there is no room left on the disk for the index',
  readOnly: 'the index cannot be written to',
}

/** Of listening, by the system's codes. */
const ofListening: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'that port is taken, perhaps by Dossier itself in another window; stop that one, or choose another with --port',
  EACCES: 'that port is not for everybody; choose one above 1023 with --port',
}

/**
 * What a person can do about a failure of the disk, the index or a port, behind what it was; what is wrong with mail that
 * lies somewhere, as a sentence; other failures as they are.
 */
export const plainWords = (error: Error): string => {
  if (error instanceof MailSourceError) return error.detail
  const advice =
    error instanceof StoreError
      ? ofStore[error.code]
      : error instanceof IndexError
        ? ofIndex[error.code]
        : adviceOfSystem(error)
  return advice === undefined ? error.message : `${error.message}: ${advice}`
}

const adviceOfSystem = ({ syscall, code }: NodeJS.ErrnoException): string | undefined => {
  if (code === 'ENOSPC') return noRoom
  if (code === 'EACCES' && syscall !== 'listen') return 'let whoever runs Dossier in there'
  return syscall === 'listen' ? ofListening[code ?? ''] : undefined
}
