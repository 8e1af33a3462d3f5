import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { keyFile } from './cleanUpFiles.ts'
import { calledNow, ownersKeys } from './private/ownersKeys.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
}

/**
 * Writes down as which mailbox of the roster each own mailbox is known now, while its address still says so: when whoever
 * leaves is given another address, or a successor his, the id tells which mailbox his private mail is in.
 */
export const noteMailboxes = async (parts: Parts, roster: readonly MailboxFacts[]): Promise<void> => {
  const byId = new Map(roster.map((facts) => [facts.id, facts]))
  const byAddress = new Map(roster.map((facts) => [facts.address.toLowerCase(), facts]))
  for await (const { folder, kept } of ownersKeys(parts)) {
    const { id, address } = kept.mailbox
    const facts = id === null ? byAddress.get(address.toLowerCase()) : byId.get(id)
    if (facts === undefined || (facts.id === id && facts.address === address)) continue
    const mailbox = { id: facts.id, name: facts.name, address: facts.address }
    await parts.work.change(keyFile(folder), (held) => held && { ...held, ...calledNow(held, mailbox) })
  }
}
