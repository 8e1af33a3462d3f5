import { createReadStream } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import path from 'node:path'
import { BagError } from '../../ports/staticCopy.ts'
import { type BagFiles, BagListing, filesAtMost } from './bagFiles.ts'

/** The files of a bag that is a folder. A link, or anything else that is neither file nor folder, has no place in one. */
export const folderBag = async (root: string): Promise<BagFiles> => {
  const listing = new BagListing()
  const todo = ['']
  let folders = 0
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    folders += 1
    if (folders > filesAtMost) throw new BagError('tooManyFiles', `more than ${filesAtMost} folders`)
    for (const below of await gather(root, folder, listing)) todo.push(below)
  }
  return { files: listing.files, close: async () => undefined }
}

/** The folders in a folder, once its files are listed. */
const gather = async (root: string, folder: string, listing: BagListing): Promise<readonly string[]> => {
  const below: string[] = []
  for await (const entry of await opendir(path.join(root, folder))) {
    const within = folder === '' ? entry.name : `${folder}/${entry.name}`
    const file = path.join(root, within)
    if (entry.isDirectory()) below.push(within)
    else if (!entry.isFile()) throw new BagError('link', `${within}: is a link or no file`)
    else listing.add(within, { size: (await lstat(file)).size, bytes: () => createReadStream(file) })
  }
  return below
}
