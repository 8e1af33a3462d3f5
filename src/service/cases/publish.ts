import { type FolderStore, incomingPath, StoreError } from '../../ports/folderStore.ts'
import { sha256OfStream } from '../register/hash.ts'

/** Gives received bytes their place. A name that stands there with other bytes is an error, never success. */
export const publish = async (
  folders: FolderStore,
  sha256: string,
  path: string,
): Promise<'messageNotReceived' | null> => {
  const naming = await folders.copy(incomingPath(sha256), path)
  if (naming === 'created') return null
  const standing = await folders.find(path)
  // What stood there was erased at that moment.
  if (standing === null) return naming === 'exists' ? publish(folders, sha256, path) : 'messageNotReceived'
  if ((await sha256OfStream(standing.bytes())) === sha256) return null
  const folder = path.slice(0, path.lastIndexOf('/'))
  throw new StoreError('unavailable', `${folder} holds a file of the same name with other bytes`)
}
