import { access } from 'node:fs/promises'

/** Whether a file or folder stands at this path. */
export const isThere = async (path: string): Promise<boolean> => {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
