import { closeSync, linkSync, openSync, renameSync, unlinkSync } from 'node:fs'
import { systemCode } from './diskErrors.ts'

export type Naming = 'created' | 'exists'

/**
 * Gives a finished temporary file its name, unless somebody has that name. `link` is the one call that does so
 * whole and at once; `rename` would silently replace another's file. The temporary may or may not be left.
 */
export const nameTemporary = (temporary: string, path: string): Naming => {
  const naming = linkName(temporary, path)
  return naming === 'created' || naming === 'exists' ? naming : claimName(temporary, path)
}

/** `noHardLink`: not on this volume, not for this owner (Linux' protected_hardlinks), or no more for this file. */
export const linkName = (file: string, path: string): Naming | 'absent' | 'noHardLink' => {
  try {
    linkSync(file, path)
    return 'created'
  } catch (error) {
    const answer = linkAnswers.get(systemCode(error))
    if (answer === undefined) throw error
    return answer
  }
}

const linkAnswers: ReadonlyMap<string | null, 'exists' | 'absent' | 'noHardLink'> = new Map([
  ['EEXIST', 'exists'],
  ['ENOENT', 'absent'],
  ['EPERM', 'noHardLink'],
  ['EMLINK', 'noHardLink'],
  ['EXDEV', 'noHardLink'],
  ['ENOSYS', 'noHardLink'],
  ['ENOTSUP', 'noHardLink'],
  ['EOPNOTSUPP', 'noHardLink'],
])

/** The name is made exclusively as an empty file, and that claim of our own is replaced at once by the whole one. */
const claimName = (temporary: string, path: string): Naming => {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'exists'
    throw error
  }
  try {
    renameSync(temporary, path)
    return 'created'
  } catch (error) {
    unlinkSync(path)
    throw error
  }
}
