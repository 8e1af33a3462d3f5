import {
  decisionOf,
  holdingDecisions,
  isCalledPrivate,
  type MadeDecision,
} from '../../domain/cleanUp/madeDecision.ts'
import { isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { cleanUpFolders, decisionsFile, filingFile, filingStateFile, keyFile } from './cleanUpFiles.ts'
import type { CleanUpOf } from './cleanUpOf.ts'
import { enterLeftOut } from './registerEntries.ts'

type Parts = Pick<ServiceParts, 'organisation' | 'signIn' | 'mailSources' | 'mailboxes' | 'now' | 'log'> & {
  readonly work: WorkFiles
}

/** Clean-ups in which something was to be filed when the service stopped, by those who may still go on. */
export async function* leftUnfinished(parts: Parts): AsyncGenerator<CleanUpOf> {
  const { folders } = parts.organisation
  // Which mailbox is whose is written down as the roster is read, also where nobody asks for any.
  await parts.mailboxes
    .all(parts.now())
    .catch((error: unknown) => logFailure(parts.log, asServiceError(error)))
  for await (const folder of cleanUpFolders(folders)) {
    const decisions = await parts.work.read(decisionsFile(folder))
    const unfinished = await filingsUnfinished(parts.work, folder, decisions)
    // Where its register cannot be written the others go on.
    await enterWhatIsDone(parts, folder, decisions, unfinished).catch((error: unknown) =>
      logFailure(parts.log, asServiceError(error)),
    )
    const { isPaused } = await parts.work.read(filingStateFile(folder))
    const found = isPaused || unfinished.size === 0 ? null : await cleanUpOf(parts, folder)
    if (found !== null) yield found
  }
}

/** The ids of decisions of which something is still to be filed or taken back. */
const filingsUnfinished = async (
  work: WorkFiles,
  folder: string,
  decisions: readonly MadeDecision[],
): Promise<ReadonlySet<string>> => {
  const unfinished = new Set<string>()
  const holding = holdingDecisions(decisions)
  for (const { id, decision, mails } of decisions) {
    if (decision !== 'file') continue
    const { filed, inBin, underWay } = await work.read(filingFile(folder, id))
    const isToPurge = Object.keys(inBin).some((mail) => isCalledPrivate(decisionOf(holding, mail), mail))
    const isToFile = (mail: string): boolean => holding.get(mail)?.id === id
    // Filed where it is to be, and nowhere else.
    const isElsewhere = mails.some((mail) => isToFile(mail) !== Object.hasOwn(filed, mail))
    if (underWay.length > 0 || isElsewhere || isToPurge) unfinished.add(id)
  }
  return unfinished
}

/** A stop may have come between what was decided and its entry in the register. */
const enterWhatIsDone = async (
  parts: Parts,
  folder: string,
  decisions: readonly MadeDecision[],
  unfinished: ReadonlySet<string>,
): Promise<void> => {
  const kept = decisions.length === 0 ? null : await parts.work.read(keyFile(folder))
  if (kept === null) return
  const of = { mailbox: kept.mailbox, person: { id: kept.person }, isOwn: kept.isOwn }
  await enterLeftOut(
    parts,
    of,
    decisions.filter(({ id, undoneAt }) => undoneAt !== null || !unfinished.has(id)),
  )
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
