import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { holdingDecisions } from '../../domain/cleanUp/madeDecision.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { cleanUpFolders, decisionsFile, keyFile } from './cleanUpFiles.ts'
import type { CleanUpOf } from './cleanUpOf.ts'
import { mailNameOf } from './mailNames.ts'
import { namesUnder } from './ownerKey.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
}

/** By its id, where it has one, and by its address: either may be another since, as when an account is renamed. */
type MarkedMailbox = Pick<CleanUpOf['mailbox'], 'id' | 'address'>

const isSameMailbox = (one: MarkedMailbox, other: MarkedMailbox): boolean =>
  (one.id !== null && one.id === other.id) || one.address.toLowerCase() === other.address.toLowerCase()

/**
 * Tells of a mail whether the owner of its mailbox called it private: nobody else sees, opens or copies it, also when the
 * owner has gone. It is known by the owner's marks alone, so he need not be among the people any more.
 */
export const ownersPrivate = async (
  { folders, work }: Parts,
  mailbox: MarkedMailbox,
): Promise<(mail: SourceMessage) => boolean> => {
  const marks: ((mail: SourceMessage) => boolean)[] = []
  for await (const folder of cleanUpFolders(folders)) {
    const marked = await marksIn(work, folder, mailbox)
    if (marked !== null) marks.push(marked)
  }
  return (mail) => marks.some((isMarked) => isMarked(mail))
}

/** Null where it is not the owner's clean-up of this mailbox. */
const marksIn = async (
  work: WorkFiles,
  folder: string,
  mailbox: MarkedMailbox,
): Promise<((mail: SourceMessage) => boolean) | null> => {
  const kept = await work.read(keyFile(folder))
  if (kept?.isOwn !== true || !isSameMailbox(kept.mailbox, mailbox)) return null
  const names = new Set<string>()
  for (const [name, { decision }] of holdingDecisions(await work.read(decisionsFile(folder))))
    if (decision === 'private') names.add(sharedName(name))
  const nameMail = namesUnder(kept.key)
  return (mail) => names.has(mailNameOf(nameMail, mail))
}
