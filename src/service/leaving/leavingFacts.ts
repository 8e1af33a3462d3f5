import type { CaseId } from '../../domain/case.ts'
import { type Check, checksOf, type LeavingFacts, numbersOf } from '../../domain/leaving/checks.ts'
import { waitingFor } from '../../domain/leaving/handOver.ts'
import { emptyLeaving, type LeavingRecord, withCopyMade } from '../../domain/leaving/leavingRecord.ts'
import type { LeavingProgress } from '../../domain/leaving/plan.ts'
import { isSignedOff } from '../../domain/leaving/signOff.ts'
import type { Person } from '../../domain/person.ts'
import type { LeavingNumbers } from '../../domain/register/leavingEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Follow } from '../../domain/suggestions/follows.ts'
import { copyMadeLast } from '../copies/mailboxCopies.ts'
import { followsFile } from '../work/preferences.ts'
import type { CountingParts, LeavingParts } from './leavingParts.ts'

/** How a leaving stands, as far as it can be counted. */
export interface LeavingStanding {
  readonly leaving: LeavingRecord
  readonly facts: LeavingFacts
  readonly checks: readonly Check[]
  readonly numbers: LeavingNumbers
}

/** The person whose mailbox it is; null where nobody has its address now. */
export const leaverOf = async (
  { signIn }: Pick<LeavingParts, 'signIn'>,
  { facts }: MailboxSituation,
): Promise<Person | null> => {
  const address = facts.address.toLowerCase()
  return (await signIn.people()).find((person) => person.address?.toLowerCase() === address) ?? null
}

export const leavingStanding = async (
  parts: CountingParts,
  situation: MailboxSituation,
): Promise<LeavingStanding> => {
  const leaving = withCopyMade(
    situation.record.leaving ?? emptyLeaving,
    copyMadeLast(await parts.copiesMade(situation)),
  )
  const facts = await leavingFacts(parts, situation, leaving)
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
): Promise<LeavingFacts> => {
  const { index } = parts.organisation
  const { address } = situation.facts
  const leaver = await leaverOf(parts, situation)
  const waiting = waitingFor(leaving.handOvers)
  const filed = await index.filingsOfAddress(address)
  return {
    cleanUp: await parts.cleanUpNumbers(situation),
    filed: filed.mails,
    cases: (await index.casesOfAddress(address)).length,
    commitments: leaver && (await openCommitments(parts, situation, leaver)),
    commitmentsOffered: waiting.commitments.size,
    follows: leaver && (await followedCases(parts, leaver)).size,
    followsOffered: waiting.follows.size,
    emptyCases: leaver && (await index.casesWithoutMail(leaver.id)).length,
    isCopyAgreed: situation.record.decision?.choice === 'staticCopy',
  }
}

/** Counted with the machine's own eyes: a number, for whoever may not know of the cases. */
const openCommitments = async (
  { organisation }: Pick<LeavingParts, 'organisation'>,
  { today }: MailboxSituation,
  { id }: Person,
): Promise<number> => {
  const query = {
    viewer: null,
    today,
    owner: id,
    standing: 'unsettled',
    text: '',
    offset: 0,
    limit: 1,
  } as const
  return (await organisation.index.commitments(query)).total
}

/** The conversations that somebody follows, by the case they are followed for. */
export const followedCases = async (
  { work }: Pick<LeavingParts, 'work'>,
  { id }: Pick<Person, 'id'>,
): Promise<ReadonlyMap<CaseId, readonly Follow[]>> =>
  Map.groupBy(await work.read(followsFile(id)), ({ caseId }) => caseId)

