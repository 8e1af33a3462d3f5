import type { RecordedDecision } from '../retention/decision.ts'
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
} from './checkSteps.ts'
import { runbookEn } from './runbookEn.ts'
import { runbookNl } from './runbookNl.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'
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
export const runbookFor = ({ facts, record, agreement, countdown }: MailboxSituation): Runbook => {
  const words = agreement?.agreement.language === 'nl' ? runbookNl : runbookEn
  const isInactive = 'clock' in countdown && countdown.clock.name === 'holdEnded'
  const steps = stepsFor(targetOf(facts, isInactive), decided(record.decision), words)
  return { steps, script: scriptOf(steps) }
}

const decided = (decision: RecordedDecision | null): RecordedDecision | null =>
  decision?.state === 'awaitingSecond' ? null : decision

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
    ...takingAway(decision, safeguardOf(decision), words),
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
  const takes = isGone ? [] : takingAway(decision, 'none', words)
  return [
    ...looking(target, words),
    ...(isGone ? [] : [unheld(words), passed(words)]),
    ...(takes.length === 0 ? [byHand(words.nothingToRun)] : takes),
    ...verification(decision, target.isDeleted, words),
  ]
}

const demands = (decision: RecordedDecision, words: RunbookWords): readonly RunbookStep[] => {
  const staysWithoutLicence =
    decision.licence === 'removed' && (decision.choice === 'keepAsShared' || decision.choice === 'handOver')
  return [
    ...(staysWithoutLicence ? [fitting(words)] : []),
    ...(decision.choice === 'handOver' ? [recipientFound(decision.recipient, words)] : []),
  ]
}

const carryingOut = (decision: RecordedDecision, words: RunbookWords): readonly RunbookStep[] => {
  switch (decision.choice) {
    case 'keepAsShared':
      return conversion(words)
    case 'handOver':
      return [...(decision.licence === 'removed' ? conversion(words) : []), access(words)]
    case 'staticCopy':
      return staticCopy(words)
    case 'legalHold':
      return [hold(words)]
    case 'letLapse':
      return []
  }
}

const safeguardOf = ({ choice }: RecordedDecision): Safeguard => {
  switch (choice) {
    case 'keepAsShared':
    case 'handOver':
      return 'shared'
    case 'staticCopy':
      return 'copied'
    case 'legalHold':
      return 'held'
    case 'letLapse':
      return 'none'
  }
}

/**
 * Deleting an account frees its licences, so that one of the two is enough. The account behind a mailbox that somebody
 * goes on using is never deleted here, whatever a decision says.
 */
const takingAway = (
  { choice, account, licence }: RecordedDecision,
  safeguard: Safeguard,
  words: RunbookWords,
): readonly RunbookStep[] => {
  const goesOn = choice === 'keepAsShared' || choice === 'handOver'
  if (account === 'deleted') return goesOn ? [] : [accountDeletion(safeguard, words)]
  return licence === 'removed' ? [licenceRemoval(safeguard, words)] : []
}

/** Comments hold our own words and nothing of the mailbox. */
const scriptOf = (steps: readonly RunbookStep[]): string =>
  steps
    .map(({ what, lines }, at) => [`# ${at + 1}. ${what}`, ...lines].join('\n'))
    .join('\n\n')
    .concat('\n')
