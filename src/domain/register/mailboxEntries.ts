import { z } from 'zod'
import { cleanUpDecisions } from '../cleanUp/cleanUpMail.ts'
import { decisionChoices, executionProofs } from '../decisions/decision.ts'
import { enteredFacts } from '../retention/enteredFacts.ts'
import { clockNames, type MailboxFacts, mailboxClasses, mailboxKinds } from '../retention/mailbox.ts'
import type { EntryDraft } from './entry.ts'
import { type DetailsOf, type FactOf, factReader } from './factReader.ts'
import { leavingDetails, leavingKinds } from './leavingEntries.ts'
import { claimFacts, outcomeFacts } from './reminderFacts.ts'

const instant = z.iso.datetime()
const date = z.iso.date()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().min(1)

/** Who is reminded; `firm` is told that one of the others is leaving. */
export const reminderRoles = ['contact', 'standIn', 'secondPerson', 'provider'] as const
export type ReminderRole = (typeof reminderRoles)[number]

/** What a reminder asks or tells. */
export const reminderMatters = [
  'decide',
  'approve',
  'carryOut',
  'unknownEnd',
  'ended',
  'personLeaving',
] as const
export type ReminderMatter = (typeof reminderMatters)[number]

/** Whom letters about a mailbox go to, and what about: whoever leaves is told of his plan as well. */
export const toldRoles = [...reminderRoles, 'leaver'] as const
export type ToldRole = (typeof toldRoles)[number]
const toldMatters = [...reminderMatters, 'leavingPlan'] as const
export type ToldMatter = (typeof toldMatters)[number]

const decisionRole = z.enum(['contact', 'standIn', 'secondPerson'])

/** Line 1 of each kind of entry: facts that are chained. Line 2 (`details`) holds what a person wrote or who he is. */
const kinds = {
  /** A clock was seen running, or its end was seen to move. */
  clockStarted: z.object({
    clock: z.enum(clockNames),
    startedAt: instant,
    lastDay: date,
    certainty: z.enum(['certain', 'estimated', 'entered', 'agreed']),
  }),
  clockUnknown: z.object({}),
  clockStopped: z.object({
    because: z.enum(['holdVerified', 'restored', 'holdRecorded', 'noClock']),
    since: instant.nullable(),
  }),
  clockEnded: z.object({ clock: z.enum(clockNames), lastDay: date }),
  factEntered: z.object({ fact: z.enum(enteredFacts), value: z.union([instant, date]) }),
  /** `link` is the hash of the token in its link. */
  reminderClaimed: z.object({
    ...claimFacts,
    matter: z.enum(toldMatters),
    role: z.enum(toldRoles),
    lastDay: date.nullable(),
    daysBefore: z.int().nullable(),
    link: sha256.nullable(),
  }),
  ...outcomeFacts,
  /** A link mailed because its addressee asked for one. */
  linkIssued: z.object({ link: sha256, role: decisionRole }),
  linkRevoked: z.object({ link: sha256 }),
  codeMailed: z.object({ link: sha256, code: sha256, validUntil: instant }),
  codeRefused: z.object({ link: sha256 }),
  decisionRecorded: z.object({
    choice: z.enum(decisionChoices),
    account: z.enum(['kept', 'deleted']),
    licence: z.enum(['kept', 'removed']),
    role: decisionRole,
    needsSecond: z.boolean(),
    /** The one-time code that was used up; null where the person was signed in. */
    code: sha256.nullable(),
  }),
  decisionApproved: z.object({ decision: seq, role: decisionRole, code: sha256.nullable() }),
  decisionDeclined: z.object({ decision: seq, role: decisionRole, code: sha256.nullable() }),
  decisionWithdrawn: z.object({ decision: seq, role: decisionRole, code: sha256.nullable() }),
  executionReported: z.object({ decision: seq }),
  executionVerified: z.object({ decision: seq, proof: z.enum(executionProofs), seenAt: instant }),
  /** What was reported done was seen not to be. */
  executionFailed: z.object({ decision: seq }),
  holdPlaced: z.object({}),
  holdReleased: z.object({}),
  /** Of its owner's clean-up: mails that he decided about together, in numbers alone. */
  groupCleanedUp: z.object({ decision: z.enum(cleanUpDecisions), mails: z.int().min(1) }),
  groupReopened: z.object({ entry: seq }),
  ...leavingKinds,
} as const

/** The mailbox as it was then, for when it has gone from the roster. Its id is the register's. */
const seenMailbox = z.object({
  name: z.string(),
  address: z.string(),
  kind: z.enum(mailboxKinds),
  mailboxClass: z.enum(mailboxClasses).nullable(),
  customer: z.string().nullable(),
  size: z.number().nullable(),
  hasArchive: z.boolean().nullable(),
  isLicensed: z.boolean().nullable(),
  leavesOn: date.nullable(),
  accountDeletedAt: instant.nullable(),
  licenceLastSeenAt: instant.nullable(),
  licenceMissingSince: instant.nullable(),
  holdReleasedAt: instant.nullable(),
  holdVerifiedAt: instant.nullable(),
  restoredAt: instant.nullable(),
  convertedToSharedAt: instant.nullable(),
  signInBlocked: z.boolean(),
  startUnknown: z.boolean(),
}) satisfies z.ZodType<SeenMailbox>
export type SeenMailbox = Omit<MailboxFacts, 'id'>

/** Line 2 of the kinds that have one. */
const personDetails = z.object({ name: z.string(), address: z.string() })
const details = {
  clockStarted: seenMailbox.nullable(),
  clockUnknown: seenMailbox.nullable(),
  clockStopped: seenMailbox.nullable(),
  clockEnded: seenMailbox.nullable(),
  reminderClaimed: personDetails,
  linkIssued: personDetails,
  decisionRecorded: personDetails.extend({ reason: z.string(), recipient: z.string() }),
  decisionApproved: personDetails.extend({ reason: z.string() }),
  decisionDeclined: personDetails.extend({ reason: z.string() }),
  decisionWithdrawn: personDetails.extend({ reason: z.string() }),
  executionReported: z.object({ note: z.string() }),
  executionVerified: z.object({ note: z.string() }),
  executionFailed: z.object({ note: z.string() }),
  factEntered: z.object({ instructedBy: z.string(), note: z.string() }),
  holdPlaced: z.object({ reason: z.string() }),
  holdReleased: z.object({ reason: z.string() }),
  ...leavingDetails,
} as const

type Kinds = typeof kinds
type Details = typeof details
export type MailboxEntryKind = keyof Kinds

/** What an entry of a mailbox's register says. */
export type MailboxFact = FactOf<Kinds, Details> | { readonly kind: 'unknown' }

export const mailboxEntry = <K extends MailboxEntryKind>(
  kind: K,
  facts: z.infer<Kinds[K]>,
  written: DetailsOf<Details, K>,
): EntryDraft => ({ kind, facts, details: written })

export const mailboxFact = factReader(kinds, details)
