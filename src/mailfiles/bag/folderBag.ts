import { createReadStream, type Dirent } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import path from 'node:path'
import { BagError } from '../../ports/staticCopy.ts'
import { type BagFiles, BagListing, entriesAtMost, tooManyEntries } from './bagFiles.ts'

/** The files of a bag that is a folder. A link, or anything else that is neither file nor folder, has no place in one. */
export const folderBag = async (root: string, atMost = entriesAtMost): Promise<BagFiles> => {
  const listing = new BagListing()
  let entries = 0
  for await (const { entry, within } of entriesBelow(root)) {
    entries += 1
    if (entries > atMost) throw tooManyEntries(atMost)
    if (entry.isDirectory()) continue
    if (!entry.isFile()) throw new BagError('link', `${within}: is a link or no file`)
    const file = path.join(root, within)
    listing.add(within, { size: (await lstat(file)).size, bytes: () => createReadStream(file) })
  }
  return { files: listing.files, close: async () => undefined }
}

interface Entry {
  readonly entry: Dirent
  /** Its path in the bag. */
  readonly within: string
}

async function* entriesBelow(root: string): AsyncGenerator<Entry> {
  const todo = ['']
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    for await (const entry of await opendir(path.join(root, folder))) {
      const within = folder === '' ? entry.name : `${folder}/${entry.name}`
      yield { entry, within }
      if (entry.isDirectory()) todo.push(within)
    }
  }
}
