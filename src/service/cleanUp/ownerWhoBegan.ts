import type { FolderStore } from '../../ports/folderStore.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { cleanUpFolders, keyFile } from './cleanUpFiles.ts'

/** The id of the owner of a mailbox who began to clean it up; null where none did. */
export const ownerWhoBegan = async (
  { folders, work }: { readonly folders: FolderStore; readonly work: WorkFiles },
  address: string,
): Promise<string | null> => {
  for await (const folder of cleanUpFolders(folders)) {
    const kept = await work.read(keyFile(folder))
    if (kept?.isOwn === true && kept.mailbox.address.toLowerCase() === address.toLowerCase())
      return kept.person
  }
  return null
}
