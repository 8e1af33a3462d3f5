import { decisionOf, holdingDecisions } from '../../domain/cleanUp/madeDecision.ts'
import { isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { cleanUpFolders, decisionsFile, filingFile, filingStateFile, keyFile } from './cleanUpFiles.ts'
import type { CleanUpOf } from './cleanUpOf.ts'

type Parts = Pick<ServiceParts, 'organisation' | 'signIn' | 'mailSources' | 'mailboxes' | 'now'> & {
  readonly work: WorkFiles
}

/** Clean-ups in which something was to be filed when the service stopped, by those who may still go on. */
export async function* leftUnfinished(parts: Parts): AsyncGenerator<CleanUpOf> {
  const { folders } = parts.organisation
  for await (const folder of cleanUpFolders(folders)) {
    const found = (await isUnfinished(parts.work, folder)) ? await cleanUpOf(parts, folder) : null
    if (found !== null) yield found
  }
}

const isUnfinished = async (work: WorkFiles, folder: string): Promise<boolean> => {
  if ((await work.read(filingStateFile(folder))).isPaused) return false
  const decisions = await work.read(decisionsFile(folder))
  const holding = holdingDecisions(decisions)
  for (const { id, decision, mails } of decisions) {
    if (decision !== 'file') continue
    const { filed, inBin, underWay } = await work.read(filingFile(folder, id))
    if (underWay.length > 0) return true
    if (Object.keys(inBin).some((mail) => decisionOf(holding, mail)?.decision === 'private')) return true
    const isToFile = (mail: string): boolean => holding.get(mail)?.id === id
    // Filed where it is to be, and nowhere else.
    if (mails.some((mail) => isToFile(mail) !== Object.hasOwn(filed, mail))) return true
  }
  return false
}

const cleanUpOf = async (
  { work, signIn, mailSources, mailboxes, now }: Parts,
  folder: string,
): Promise<CleanUpOf | null> => {
  const kept = await work.read(keyFile(folder))
  const person = (await signIn.people()).find(({ id }) => id === kept?.person)
  if (kept === null || person === undefined) return null
  const { mailbox } = kept
  const situation = mailbox.id === null ? null : await mailboxes.one(mailbox.id, now())
  const isHis =
    situation === null ? isOwnMailbox(person, mailbox) : may(person, 'cleanUp', subjectOf(situation))
  const source = (await mailSources?.sourceOf(mailbox.address)) ?? null
  return isHis && source !== null ? { mailbox, person, source } : null
}
