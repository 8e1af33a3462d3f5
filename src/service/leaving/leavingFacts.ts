import { type Check, checksOf, type LeavingFacts, numbersOf } from '../../domain/leaving/checks.ts'
import { acceptedOf, waitingFor } from '../../domain/leaving/handOver.ts'
import { emptyLeaving, type LeavingRecord, withCopyMade } from '../../domain/leaving/leavingRecord.ts'
import type { LeavingProgress } from '../../domain/leaving/plan.ts'
import { isSignedOff } from '../../domain/leaving/signOff.ts'
import type { LeavingNumbers } from '../../domain/register/leavingEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { copyMadeLast } from '../copies/mailboxCopies.ts'
import { filedFrom } from './filedFrom.ts'
import type { CountingParts, LeavingParts } from './leavingParts.ts'
import { departed, followedCases, ownerOf } from './whoseMailbox.ts'

/** How a leaving stands, as far as it can be counted. */
export interface LeavingStanding {
  readonly leaving: LeavingRecord
  readonly facts: LeavingFacts
  readonly checks: readonly Check[]
  readonly numbers: LeavingNumbers
}

/** `isFresh`: nothing that was counted before counts, for whoever signs. */
export const leavingStanding = async (
  parts: CountingParts,
  situation: MailboxSituation,
  isFresh = false,
): Promise<LeavingStanding> => {
  const leaving = withCopyMade(
    situation.record.leaving ?? emptyLeaving,
    copyMadeLast(await parts.copiesMade(situation)),
  )
  const facts = await leavingFacts(parts, situation, leaving, isFresh)
  return { leaving, facts, checks: checksOf(facts, leaving), numbers: numbersOf(facts, leaving) }
}

/** How far the steps of its plan are that the register does not say by itself. */
export const progressOf = ({ facts, checks, leaving }: LeavingStanding): LeavingProgress => {
  const { cleanUp, commitments, follows } = facts
  return {
    isCleanedUp:
      cleanUp === null
        ? leaving.answers.mailGoneThrough?.isSettled === true
        : cleanUp.undecided + cleanUp.waiting + cleanUp.failed === 0,
    isHandedOver: commitments === 0 && follows === 0,
    isChecked: checks.every(({ state }) => state === 'settled'),
    isSigned: isSignedOff(leaving),
  }
}

const leavingFacts = async (
  parts: CountingParts,
  situation: MailboxSituation,
  leaving: LeavingRecord,
  isFresh: boolean,
): Promise<LeavingFacts> => {
  // Before the index is asked: what was filed so far is in it then.
  const cleanUp = await parts.cleanUpNumbers(situation, isFresh)
  const waiting = waitingFor(leaving.handOvers)
  const filed = await filedFrom(parts, situation)
  return {
    cleanUp,
    filed: filed?.mails ?? null,
    cases: filed?.cases.length ?? null,
    ...(await leftOpen(parts, situation)),
    ...(await handedOver(parts, situation, leaving)),
    commitmentsOffered: waiting.commitments.size,
    followsOffered: waiting.follows.size,
    isCopyAgreed: isCopyAgreed(situation),
  }
}

/** Not all that was accepted may have gone over: a case may be restricted since, or a commitment taken by somebody before. */
const handedOver = async (
  parts: CountingParts,
  situation: MailboxSituation,
  { handOvers }: LeavingRecord,
): Promise<Pick<LeavingFacts, 'commitmentsHandedOver' | 'followsHandedOver'>> => {
  const { commitments, follows } = acceptedOf(handOvers)
  const owner = await ownerOf(parts, situation)
  let commitmentsHandedOver = 0
  for (const id of commitments) {
    const commitment = await parts.organisation.index.commitment(id)
    if (commitment !== null && commitment.owner !== owner) commitmentsHandedOver += 1
  }
  const left = owner === null ? new Map() : await followedCases(parts, owner)
  return { commitmentsHandedOver, followsHandedOver: follows.filter((id) => !left.has(id)).length }
}

/** By what was decided about this mailbox, or else by the agreement about all leavers. */
const isCopyAgreed = ({ record, agreement }: MailboxSituation): boolean =>
  record.decision === null
    ? agreement?.agreement.leaving?.staticCopy === true
    : record.decision.choice === 'staticCopy'

type LeftOpen = Pick<LeavingFacts, 'commitments' | 'follows' | 'emptyCases' | 'unclaimed'>

/** What the owner still has. Where nobody can say who he was: nothing, unless somebody who has gone has something. */
const leftOpen = async (parts: CountingParts, situation: MailboxSituation): Promise<LeftOpen> => {
  const owner = await ownerOf(parts, situation)
  if (owner !== null)
    return {
      commitments: await openCommitments(parts, situation, owner),
      follows: (await followedCases(parts, owner)).size,
      emptyCases: (await parts.organisation.index.casesWithoutMail(owner)).length,
      unclaimed: [],
    }
  const unclaimed = await departed(parts)
  const left = unclaimed.length === 0 ? 0 : null
  return { commitments: left, follows: left, emptyCases: left, unclaimed }
}

/** Counted with the machine's own eyes: a number, for whoever may not know of the cases. */
const openCommitments = async (
  { organisation }: Pick<LeavingParts, 'organisation'>,
  { today }: MailboxSituation,
  owner: string,
): Promise<number> => {
  const standing = 'unsettled'
  const query = { viewer: null, today, owner, standing, text: '', offset: 0, limit: 1 } as const
  return (await organisation.index.commitments(query)).total
}
