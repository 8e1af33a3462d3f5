import { alikeName, sharedName } from '../../../domain/cleanUp/copyNames.ts'
import { holdingDecisions } from '../../../domain/cleanUp/madeDecision.ts'
import type { FolderStore } from '../../../ports/folderStore.ts'
import type { SourceMessage } from '../../../ports/mailSource.ts'
import type { WorkFiles } from '../../work/workFiles.ts'
import { decisionsFile, type KeptKey } from '../cleanUpFiles.ts'
import { mailNameOf } from './mailNames.ts'
import { namesUnder } from './ownerKey.ts'
import { isSameAddress, type KnownMailbox, ownersKeys } from './ownersKeys.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
}

/**
 * Tells of a mail whether the owner of its mailbox called it private: nobody else sees, opens or copies it, also when the
 * owner has gone and his account has another address. It is known by the owner's marks alone, so he need not be among the
 * people any more.
 */
export const ownersPrivate = async (
  parts: Parts,
  mailbox: KnownMailbox,
): Promise<(mail: SourceMessage) => boolean> => {
  const marks: ((mail: SourceMessage) => boolean)[] = []
  for await (const { folder, kept } of ownersKeys(parts))
    if (isOf(kept, mailbox)) marks.push(await marksIn(parts.work, folder, kept.key))
  return (mail) => marks.some((isMarked) => isMarked(mail))
}

/**
 * One mark too many is the better mistake: of an address that is used again both are taken for its owner, until the roster
 * says which is whose.
 */
const isOf = ({ mailbox, known }: KeptKey, { id, address }: KnownMailbox): boolean => {
  const all = [mailbox, ...known]
  if (id !== null && all.some((one) => one.id === id)) return true
  return (id === null ? all : [mailbox]).some((one) => isSameAddress(one.address, address))
}

const marksIn = async (
  work: WorkFiles,
  folder: string,
  key: string,
): Promise<(mail: SourceMessage) => boolean> => {
  const names = new Set<string>()
  for (const [name, { decision }] of holdingDecisions(await work.read(decisionsFile(folder))))
    if (decision === 'private') names.add(sharedName(name))
  const nameMail = namesUnder(key)
  return (mail) => {
    const name = mailNameOf(nameMail, mail)
    return names.has(name) || names.has(alikeName(name) ?? name)
  }
}
