import type { FolderStore } from '../../../ports/folderStore.ts'
import type { WorkFiles } from '../../work/workFiles.ts'
import { cleanUpFolders, type KeptKey, keyFile } from '../cleanUpFiles.ts'
import type { CleanUpOf } from '../cleanUpOf.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
}

/** What a mailbox is known by. Null: by its address alone, as at a terminal, or where it is in no roster. */
export type KnownMailbox = Pick<CleanUpOf['mailbox'], 'id' | 'address'>

/** The keys of those who cleaned up mailboxes of their own, each with the folder that it lies in. */
export async function* ownersKeys({
  folders,
  work,
}: Parts): AsyncGenerator<{ readonly folder: string; readonly kept: KeptKey }> {
  for await (const folder of cleanUpFolders(folders)) {
    const kept = await work.read(keyFile(folder))
    if (kept?.isOwn === true) yield { folder, kept }
  }
}

export const isSameAddress = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()

/** The mailbox as it is called now, and all that it was known by: whoever leaves is often given another address. */
export const calledNow = (
  held: KeptKey,
  mailbox: CleanUpOf['mailbox'],
): Pick<KeptKey, 'mailbox' | 'known'> => {
  const { id, address } = held.mailbox
  // Asked for by its owner's address it may seem to be in no roster.
  const now = { ...mailbox, id: mailbox.id ?? id }
  const isSame = now.id === id && isSameAddress(now.address, address)
  const known = held.known.filter((one) => one.id !== id || !isSameAddress(one.address, address))
  return { mailbox: now, known: isSame ? held.known : [...known, { id, address }] }
}
