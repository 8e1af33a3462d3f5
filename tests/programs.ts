import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Where programs are looked for. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isProgram: (file: string) => boolean
}

/** The first of these names that PATH leads to, as a path; null where it leads to none. */
export const programOnPath = (
  names: readonly string[],
  { environment, isProgram }: Machine = thisMachine,
): string | null => {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return files.find(isProgram) ?? null
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

export const thisMachine: Machine = { environment: process.env, isProgram }
