import { readdir } from 'node:fs/promises'

export interface NamedEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** Files and folders directly in a folder, in code-unit order. Links, which may lead out of it, are left out. */
export const sortedEntries = async (directory: string): Promise<readonly NamedEntry[]> => {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry): NamedEntry => ({ name: entry.name, kind: entry.isFile() ? 'file' : 'folder' }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
