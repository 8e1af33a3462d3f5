import type { CaseId } from '../cases/case.ts'
import type { Participant } from '../message.ts'
import { privateKinds } from '../privateWords.ts'
import type { RankReason } from '../suggestions/rankCases.ts'

/** What a leaver can decide about mails. `later` is asked again; nothing is deleted by any. */
export const cleanUpDecisions = ['file', 'private', 'notNeeded', 'later'] as const
export type CleanUpDecision = (typeof cleanUpDecisions)[number]

/** What a mail is to the clean-up, from the firm's side to the owner's: decided, or what it looks like until then. */
export const cleanUpStandings = [
  'filed',
  'toFile',
  'forCase',
  'private',
  'looksPrivate',
  'notNeeded',
  'undecided',
] as const
export type CleanUpStanding = (typeof cleanUpStandings)[number]

/** Why a mail is not where it is to be: it could not be filed, or not be taken out of its case again. */
export const filingTroubles = ['notFiled', 'notTakenBack'] as const
export type FilingTrouble = (typeof filingTroubles)[number]

/** Ways in which a person thinks of a mailbox. */
export const groupings = ['client', 'case', 'conversation', 'sender', 'folder'] as const
export type Grouping = (typeof groupings)[number]

/** Why a mail may be private: what the pane looks for in one mail, and what a whole mailbox shows besides. */
export const cleanUpSignKinds = [
  'sensitivity',
  'subject',
  'family',
  'folder',
  'ownAddress',
  'career',
  'home',
  'leisure',
  'toYou',
  ...privateKinds,
] as const
export interface CleanUpSign {
  readonly kind: (typeof cleanUpSignKinds)[number]
  /** The word, name or folder that says so. */
  readonly evidence: string
}

/** What a rule made on the spot goes by: "everything from this sender". */
export const cleanUpRuleFields = ['sender', 'domain', 'folder', 'list'] as const
export type CleanUpRuleField = (typeof cleanUpRuleFields)[number]

/** A mail of a mailbox that is cleaned up, as far as its header tells. */
export interface CleanUpMail {
  /** Names it to its owner alone: whoever has not his key cannot tell which mail it is. */
  readonly id: string
  readonly folder: string
  /** Bytes. */
  readonly size: number
  readonly subject: string
  readonly from: Participant | null
  /** Those in cc as well. */
  readonly to: readonly Participant[]
  /** ISO 8601 instant in UTC. */
  readonly sentAt: string | null
  readonly isFromList: boolean
  /** Why it may be private; none where it looks like work. */
  readonly privateSigns: readonly CleanUpSign[]
}

/** What was concluded of a mail. Of one that looks private nothing is. */
export interface Conclusion {
  /** Promises that were found in its text, of whoever made them. */
  readonly commitments: number
  /** Cases that hold it already. */
  readonly filedIn: readonly CaseId[]
  readonly suggested: CleanUpSuggestion | null
}

export interface CleanUpSuggestion {
  readonly caseId: CaseId
  readonly reason: RankReason['kind']
  /** Filings of the case that share it with the mail. */
  readonly filings: number
  /** What they share, as the mail writes it; empty where its kind says it all. */
  readonly shared: string
}

export const nothingConcluded: Conclusion = { commitments: 0, filedIn: [], suggested: null }
