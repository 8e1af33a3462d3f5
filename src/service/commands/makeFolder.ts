import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { CommandError } from './command.ts'

/**
 * Makes a folder and those above it. Not mkdir's own `recursive`: where the system lets nothing be made, as under /proc, it
 * tries for ever (Node 24).
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    if (await isFolder(folder)) return
    const above = path.dirname(folder)
    const isAboveMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isAboveMissing || (await isFolder(above))) throw error
    await makeFolder(above)
    await makeFolder(folder)
  }
}

const isFolder = (at: string): Promise<boolean> =>
  stat(at).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Before anything is read for it. */
export const demandPlace = async (to: string): Promise<void> => {
  const folder = path.dirname(path.resolve(to))
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new CommandError(`nothing can be written in the folder ${folder}; choose another one with --to`, {
      cause,
    })
  }
}
