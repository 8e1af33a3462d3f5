import { createReadStream } from 'node:fs'
import { lstat, opendir } from 'node:fs/promises'
import path from 'node:path'
import { BagError } from '../../ports/staticCopy.ts'
import { type BagFiles, BagListing } from './bagFiles.ts'

/** The files of a bag that is a folder. A link, or anything else that is neither file nor folder, has no place in one. */
export const folderBag = async (root: string): Promise<BagFiles> => {
  const listing = new BagListing()
  await gather(root, '', listing)
  return { files: listing.files, close: async () => undefined }
}

const gather = async (root: string, folder: string, listing: BagListing): Promise<void> => {
  for await (const entry of await opendir(path.join(root, folder))) {
    const within = folder === '' ? entry.name : `${folder}/${entry.name}`
    const file = path.join(root, within)
    if (entry.isDirectory()) await gather(root, within, listing)
    else if (!entry.isFile()) throw new BagError('link', `${within}: is a link or no file`)
    else listing.add(within, { size: (await lstat(file)).size, bytes: () => createReadStream(file) })
  }
}
