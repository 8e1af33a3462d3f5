import type { CaseId } from '../case.ts'
import type { MessageMetadata } from '../message.ts'
import { privateKinds } from '../privateWords.ts'

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

/** A mail of a mailbox that is cleaned up, as its owner's clean-up knows it: header fields and what was concluded. */
export interface CleanUpMail extends MessageMetadata {
  readonly id: string
  readonly folder: string
  /** Bytes. */
  readonly size: number
  readonly isFromList: boolean
  /** Why it may be private; none where it looks like work. */
  readonly privateSigns: readonly CleanUpSign[]
  /** Promises that were found in its text, of whoever made them. */
  readonly commitments: number
  /** Where it is filed already, or a copy of it. */
  readonly filedIn: readonly CaseId[]
  /** The case suggested for it; null where none fits. */
  readonly suggested: CaseId | null
}
