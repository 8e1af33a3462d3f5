import type { FolderStore } from '../../../ports/folderStore.ts'
import type { WorkFiles } from '../../work/workFiles.ts'
import { isSameAddress, type KnownMailbox, ownersKeys } from './ownersKeys.ts'

/**
 * The id of the owner of a mailbox who began to clean it up; null where none did. An address alone says it only of who began
 * before there was a roster: it may be a successor's by now.
 */
export const ownerWhoBegan = async (
  parts: { readonly folders: FolderStore; readonly work: WorkFiles },
  { id, address }: KnownMailbox,
): Promise<string | null> => {
  let byAddress: string | null = null
  for await (const { kept } of ownersKeys(parts)) {
    const { mailbox, person } = kept
    if (mailbox.id !== null && mailbox.id === id) return person
    if ((mailbox.id === null || id === null) && isSameAddress(mailbox.address, address)) byAddress ??= person
  }
  return byAddress
}
