import type { RecordedDecision } from '../decisions/decision.ts'
import { standingOf } from '../decisions/decisionRules.ts'
import type { MailboxFacts } from '../retention/mailbox.ts'
import type { MailboxSituation } from '../retention/situation.ts'
import {
  access,
  accountDeletion,
  byHand,
  conversion,
  hold,
  licenceRemoval,
  recipientFound,
  restoredAccount,
  type Safeguard,
  staticCopy,
  takenOver,
} from './carryOutSteps.ts'
import {
  deletedAccount,
  fitting,
  foundMailbox,
  inspection,
  passed,
  preparation,
  type RunbookTarget,
  unheld,
  withoutArchive,
} from './checkSteps.ts'
import { runbookEn } from './runbookEn.ts'
import { runbookNl } from './runbookNl.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'
import { takenAway } from './takenAway.ts'
import { verification } from './verifySteps.ts'

/** How a decision is carried out: the steps, and all of them as one PowerShell file. */
export interface Runbook {
  readonly steps: readonly RunbookStep[]
  readonly script: string
}

/**
 * The commands for what was decided about a mailbox, in the language of its agreement. Without a decision, or while it
 * awaits a second person: the checks alone.
 */
export const runbookFor = (situation: MailboxSituation): Runbook => {
  const { facts, agreement, countdown } = situation
  const words = agreement?.agreement.language === 'nl' ? runbookNl : runbookEn
  const isInactive = 'clock' in countdown && countdown.clock.name === 'holdEnded'
  const steps = stepsFor(targetOf(facts, isInactive), decided(situation), words)
  return { steps, script: scriptOf(steps) }
}

/** A decision that was carried out and did not settle the clock that runs now is a question asked anew. */
const decided = (situation: MailboxSituation): RecordedDecision | null => {
  const standing = standingOf(situation)
  return standing === 'undecided' || standing === 'awaitingSecond' ? null : situation.record.decision
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const targetOf = (facts: MailboxFacts, isInactive: boolean): RunbookTarget => ({
  userId: guid.test(facts.id) ? facts.id : null,
  name: facts.name,
  address: facts.address,
  isDeleted: facts.accountDeletedAt !== null && !isInactive && !isRestored(facts),
  isInactive,
})

const isRestored = ({ accountDeletedAt, restoredAt }: MailboxFacts): boolean =>
  accountDeletedAt !== null && restoredAt !== null && Date.parse(restoredAt) > Date.parse(accountDeletedAt)

const stepsFor = (
  target: RunbookTarget,
  decision: RecordedDecision | null,
  words: RunbookWords,
): readonly RunbookStep[] => {
  const start = preparation(target, words)
  if (decision === null) return [start, ...looking(target, words), byHand(words.undecided)]
  if (decision.choice === 'letLapse') return [start, ...lapse(target, decision, words)]
  if (target.isInactive)
    return [
      start,
      foundMailbox(target, words),
      byHand(words.inactive),
      ...verification(decision, false, words),
    ]
  return [
    start,
    ...(target.isDeleted ? [deletedAccount(target, words), restoredAccount(words)] : []),
    foundMailbox(target, words),
    ...inspection(words),
    ...demands(decision, words),
    passed(words),
    ...carryingOut(decision, words),
    ...takingAway(decision, words),
    ...verification(decision, target.isDeleted, words),
  ]
}

/** A deleted account has no mailbox to look at; an inactive mailbox has no account. */
const looking = (target: RunbookTarget, words: RunbookWords): readonly RunbookStep[] => {
  if (target.isDeleted) return [deletedAccount(target, words)]
  return target.isInactive
    ? [foundMailbox(target, words)]
    : [foundMailbox(target, words), ...inspection(words)]
}

/** Letting lapse runs nothing but what was decided about account and licence, and those only while they are there. */
const lapse = (
  target: RunbookTarget,
  decision: RecordedDecision,
  words: RunbookWords,
): readonly RunbookStep[] => {
  const isGone = target.isDeleted || target.isInactive
  const takes = isGone ? [] : takingAway(decision, words)
  return [
    ...looking(target, words),
    ...(isGone ? [] : [unheld(words), passed(words)]),
    ...(takes.length === 0 ? [byHand(words.nothingToRun)] : takes),
    ...verification(decision, target.isDeleted, words),
  ]
}

const demands = (decision: RecordedDecision, words: RunbookWords): readonly RunbookStep[] => {
  const { choice, recipient } = decision
  const taken = takenAway(decision)
  const goesOn = choice === 'keepAsShared' || choice === 'handOver'
  return [
    ...(goesOn && taken.licence ? [fitting(words)] : []),
    ...(goesOn && (taken.licence || taken.account) ? [withoutArchive(words)] : []),
    ...(choice === 'handOver' ? [recipientFound(recipient, words)] : []),
  ]
}

const carryingOut = (decision: RecordedDecision, words: RunbookWords): readonly RunbookStep[] => {
  const taken = takenAway(decision)
  switch (decision.choice) {
    case 'keepAsShared':
      return conversion(words)
    case 'handOver':
      return [
        ...(taken.licence ? conversion(words) : []),
        access(words),
        ...(taken.account ? [takenOver(words)] : []),
      ]
    case 'staticCopy':
      return staticCopy(words)
    case 'legalHold':
      return [hold(words)]
    case 'letLapse':
      return []
  }
}

/** Only after it was seen, or said by a person, that nothing is lost with it. */
const takingAway = (decision: RecordedDecision, words: RunbookWords): readonly RunbookStep[] => {
  const { account, licence } = takenAway(decision)
  if (account) return [accountDeletion(decision.choice === 'letLapse' ? 'none' : 'confirmed', words)]
  return licence ? [licenceRemoval(licenceSafeguard[decision.choice], words)] : []
}

const licenceSafeguard: Readonly<Record<RecordedDecision['choice'], Safeguard>> = {
  keepAsShared: 'shared',
  handOver: 'shared',
  staticCopy: 'confirmed',
  letLapse: 'none',
  legalHold: 'none',
}

/** Comments hold our own words and nothing of the mailbox. */
const scriptOf = (steps: readonly RunbookStep[]): string =>
  steps
    .map(({ what, lines }, at) => [`# ${at + 1}. ${what}`, ...lines].join('\n'))
    .join('\n\n')
    .concat('\n')
