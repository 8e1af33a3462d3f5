import { type FolderStore, incomingPath, StoreError } from '../../ports/folderStore.ts'
import { sha256OfStream } from '../register/hash.ts'

/** Gives received bytes their place. A name that stands there with other bytes is an error, never success. */
export const publish = async (
  folders: FolderStore,
  sha256: string,
  path: string,
): Promise<'messageNotReceived' | null> => {
  if ((await folders.copy(incomingPath(sha256), path)) === 'created') return null
  const standing = await folders.find(path)
  if (standing === null) return 'messageNotReceived'
  if ((await sha256OfStream(standing.bytes())) === sha256) return null
  const folder = path.slice(0, path.lastIndexOf('/'))
  throw new StoreError('unavailable', `${folder} holds a file of the same name with other bytes`)
}
