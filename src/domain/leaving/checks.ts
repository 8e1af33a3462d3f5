import {
  type LeavingCheck,
  type LeavingNumbers,
  type LeavingQuestion,
  leavingQuestions,
} from '../register/leavingEntries.ts'
import type { LeavingAnswer, LeavingRecord } from './leavingRecord.ts'

/** How far the mail of the mailbox was gone through, in numbers. */
export interface CleanUpNumbers {
  readonly mails: number
  readonly filed: number
  /** Decided for a case and not filed yet, and tried in vain. */
  readonly waiting: number
  readonly failed: number
  readonly private: number
  readonly notNeeded: number
  /**
   * Of those: mail with clients that holds a promise and is in no case; and of these what nobody may have looked at, or one
   * person alone in another's mailbox.
   */
  readonly promisesLetGo: number
  readonly promisesSweptUp: number
  /** Nobody decided. */
  readonly undecided: number
  readonly damaged: number
}

/** The same, and how sure it is now. */
export interface CleanUpNow extends CleanUpNumbers {
  /** Of the promises swept up: another has to agree that they may go. */
  readonly promisesAsked: number
  /** It may still change by itself while text of mails is being read. Null: all was. */
  readonly reading: { readonly done: number; readonly of: number } | null
  /** ISO 8601 instant, where it was counted before it was asked for; null: now. */
  readonly countedAt: string | null
}

/** What somebody who is among the people no more still has, in numbers. */
export interface Departed {
  /** The person's id, as registers know him. */
  readonly id: string
  readonly commitments: number
  readonly emptyCases: number
  /** Cases whose conversations he follows. */
  readonly follows: number
}

/** What the service gathers of a leaver; null where nobody knows any more which person it was. */
export interface LeavingFacts {
  /** Null: the mail is not at hand, so that a person has to say. */
  readonly cleanUp: CleanUpNow | null
  /** Mails in a case by what he filed, or from his mailbox whoever it was entrusted to; and in how many cases. */
  readonly filed: number | null
  readonly cases: number | null
  /** Open commitments that are his, and those of them that a successor was asked to take. */
  readonly commitments: number | null
  readonly commitmentsOffered: number
  /** Of what was accepted: commitments that are another's now, and cases whose conversations he follows no more. */
  readonly commitmentsHandedOver: number
  readonly followsHandedOver: number
  /** Conversations he follows, and those offered. */
  readonly follows: number | null
  readonly followsOffered: number
  /** Cases he opened in which no mail was ever filed. */
  readonly emptyCases: number | null
  /** Where nobody knows: who has gone and has something of these, one of whom he may be. */
  readonly unclaimed: readonly Departed[]
  /** It was decided or agreed that a static copy is made. */
  readonly isCopyAgreed: boolean
}

/** `waiting`: somebody else must answer first. `asked`: only a person can know, and nobody has said. */
export type CheckState = 'settled' | 'open' | 'waiting' | 'asked'

export interface Check {
  readonly check: LeavingCheck
  readonly state: CheckState
  /** How many are left; null where it is not a matter of how many. */
  readonly count: number | null
  /** As a person answered it. */
  readonly answer: LeavingAnswer | null
}

/** Are we done? Everything that is to be so before a mailbox is closed, with what is not so yet. */
export const checksOf = (facts: LeavingFacts, leaving: LeavingRecord): readonly Check[] => [
  ...(facts.cleanUp === null
    ? [questioned('mailGoneThrough', leaving)]
    : [
        counted('clientMail', facts.cleanUp.undecided, 0),
        counted('promisesLetGo', facts.cleanUp.promisesSweptUp, facts.cleanUp.promisesAsked),
        counted('filings', facts.cleanUp.waiting + facts.cleanUp.failed, facts.cleanUp.waiting),
      ]),
  counted('commitments', facts.commitments, facts.commitmentsOffered),
  counted('follows', facts.follows, facts.followsOffered),
  counted('emptyCases', facts.emptyCases, 0),
  ...(facts.isCopyAgreed || leaving.copy !== null ? [copied(leaving)] : []),
  ...leavingQuestions
    .filter((question) => question !== 'mailGoneThrough')
    .map((question) => questioned(question, leaving)),
]

/** What is left, of which so many wait for another. What nobody could count is open. */
const counted = (check: LeavingCheck, left: number | null, waiting: number): Check => ({
  check,
  state: left === 0 ? 'settled' : left !== null && left <= waiting ? 'waiting' : 'open',
  count: left,
  answer: null,
})

const copied = ({ copy }: LeavingRecord): Check => ({
  check: 'staticCopy',
  state: copy === null ? 'open' : 'settled',
  count: null,
  answer: null,
})

const questioned = (question: LeavingQuestion, { answers }: LeavingRecord): Check => {
  const answer = answers[question] ?? null
  return {
    check: question,
    state: answer === null ? 'asked' : answer.isSettled ? 'settled' : 'open',
    count: null,
    answer,
  }
}

/** What is not settled, which whoever signs signs all the same. */
export const openChecks = (checks: readonly Check[]): readonly LeavingCheck[] =>
  checks.filter(({ state }) => state !== 'settled').map(({ check }) => check)

/** How it stands in numbers, as both sides sign it. */
export const numbersOf = (facts: LeavingFacts, leaving: LeavingRecord): LeavingNumbers => {
  const { cleanUp } = facts
  return {
    filed: facts.filed,
    cases: facts.cases,
    mails: cleanUp?.mails ?? null,
    inCases: cleanUp?.filed ?? null,
    undecided: cleanUp?.undecided ?? null,
    private: cleanUp?.private ?? null,
    privateTaken: leaving.privateTaken,
    notNeeded: cleanUp?.notNeeded ?? null,
    promisesLetGo: cleanUp?.promisesLetGo ?? null,
    damaged: cleanUp?.damaged ?? null,
    commitmentsHandedOver: facts.commitmentsHandedOver,
    commitmentsLeft: facts.commitments,
    followsHandedOver: facts.followsHandedOver,
  }
}
