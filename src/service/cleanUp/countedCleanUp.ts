import type { CleanUpStanding } from '../../domain/cleanUp/cleanUpMail.ts'
import { decisionOf, holdingDecisions, type MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import { mailboxSigns } from '../../domain/cleanUp/mailboxSigns.ts'
import { standingOf } from '../../domain/cleanUp/standing.ts'
import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { mailsOf } from '../leaving/mailMarks.ts'
import { decisionsFile, type FilingOfDecision, filingFile, keyFile } from './cleanUpFiles.ts'
import { numbersFrom } from './cleanUpNumbers.ts'
import { type CleanUpOf, type CleanUpParts, cleanUpFolder } from './cleanUpOf.ts'
import { casesHolding } from './concludeMail.ts'
import { CopyNames } from './mailNames.ts'
import { namesUnder, newOwnerKey } from './ownerKey.ts'
import { ownersPrivate } from './ownersPrivate.ts'

type Parts = Pick<CleanUpParts, 'organisation' | 'work'>

/**
 * How far a clean-up came, told from what lies on disk, for a process beside the service in which it goes on: nothing is
 * written, and nothing filed. Mails whose text cannot be read are not known here to be damaged.
 */
export const countedNumbers = async (parts: Parts, of: CleanUpOf): Promise<CleanUpNumbers> => {
  const standing = await standings(parts, of)
  const isHidden = await hiddenFrom(parts, of)
  const all: CleanUpStanding[] = []
  let [hidden, failed] = [0, 0]
  for await (const message of mailsOf(of.source)) {
    if (isHidden(message)) {
      hidden += 1
      continue
    }
    const { stands, hasFailed } = await standing(message)
    all.push(stands)
    if (hasFailed) failed += 1
  }
  return numbersFrom(all, { hidden, failed, damaged: (await of.source.damage()).length })
}

const hiddenFrom = async ({ organisation: { folders }, work }: Parts, { person, mailbox }: CleanUpOf) =>
  isOwnMailbox(person, mailbox) ? () => false : ownersPrivate({ folders, work }, mailbox.address)

/** Each mail is to be asked for once, in the order in which they lie there: copies of one have names of their own. */
const standings = async ({ organisation: { index }, work }: Parts, of: CleanUpOf) => {
  const folder = cleanUpFolder(of)
  const { person, mailbox } = of
  const kept = await work.read(keyFile(folder))
  const names = new CopyNames(namesUnder(kept?.key ?? newOwnerKey()))
  const decisions = await work.read(decisionsFile(folder))
  const held = holdingDecisions(decisions)
  const filings = new Map<string, FilingOfDecision>()
  for (const { id, decision } of decisions)
    if (decision === 'file') filings.set(id, await work.read(filingFile(folder, id)))
  return async (message: SourceMessage) => {
    const id = names.nextOf(message)
    const decided = decisionOf(held, id)
    const filing = decided === null ? undefined : filings.get(decided.id)
    const isFiled = filing !== undefined && Object.hasOwn(filing.filed, id)
    const privateSigns = mailboxSigns({
      ...{ metadata: message, folder: message.folder, sensitivity: message.sensitivity },
      ownAddress: mailbox.address,
    })
    // Of a mail that looks private nothing is asked of the index.
    const isAsked = privateSigns.length === 0 && !isDecided(decided)
    const filedIn = isAsked ? await casesHolding(index, person, message) : []
    const concluded = { filedIn, suggested: null, commitments: 0 }
    return {
      stands: standingOf({ mail: { privateSigns }, concluded, decided, isFiled }),
      hasFailed: !isFiled && filing?.failed.includes(id) === true,
    }
  }
}

const isDecided = (decided: MadeDecision | null): boolean => decided !== null && decided.decision !== 'later'
