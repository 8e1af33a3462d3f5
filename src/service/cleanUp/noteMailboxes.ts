import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { keyFile } from './cleanUpFiles.ts'
import { calledNow, ownersKeys } from './ownersKeys.ts'

type Parts = Pick<ServiceParts, 'organisation' | 'mailboxes' | 'now'> & { readonly work: WorkFiles }

/**
 * Writes down as which mailbox of the roster each own mailbox is known now, while its address still says so: when whoever
 * leaves is given another address, or a successor his, the id tells which mailbox his private mail is in.
 */
export const noteMailboxes = async ({ organisation, work, mailboxes, now }: Parts): Promise<void> => {
  const { situations } = await mailboxes.all(now())
  const byId = new Map(situations.map(({ facts }) => [facts.id, facts]))
  const byAddress = new Map(situations.map(({ facts }) => [facts.address.toLowerCase(), facts]))
  for await (const { folder, kept } of ownersKeys({ folders: organisation.folders, work })) {
    const { id, address } = kept.mailbox
    const facts = id === null ? byAddress.get(address.toLowerCase()) : byId.get(id)
    if (facts === undefined || (facts.id === id && facts.address === address)) continue
    const mailbox = { id: facts.id, name: facts.name, address: facts.address }
    await work.change(keyFile(folder), (held) => held && { ...held, ...calledNow(held, mailbox) })
  }
}
