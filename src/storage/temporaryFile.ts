import { randomUUID } from 'node:crypto'
import { openSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Everyone may read what was stored and nobody changes it; removing asks the folder's permission, not the file's. */
const readOnlyMode = 0o444

/**
 * Fills a temporary file (`*.part`), lets it be named, and removes its temporary name whatever happened. What a crash
 * leaves behind is nobody's.
 */
export const throughTemporary = async <Filled, Named>(
  folder: string,
  fill: (file: number) => Promise<Filled>,
  name: (temporary: string, filled: Filled) => Named,
): Promise<Named> => {
  const temporary = join(folder, `${randomUUID()}.part`)
  const file = openSync(temporary, 'wx', readOnlyMode)
  try {
    return name(temporary, await fill(file))
  } finally {
    discard(temporary)
  }
}

const discard = (temporary: string): void => {
  try {
    unlinkSync(temporary)
  } catch {
    // Renamed already, or the volume went read-only: the outcome is the naming's, not the temporary's.
  }
}
