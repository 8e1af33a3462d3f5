import { z } from 'zod'

const instant = z.iso.datetime()
const date = z.iso.date()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().min(1)
const count = z.int().min(0)

/** What only a person can know before a mailbox is closed. */
export const leavingQuestions = [
  'mailGoneThrough',
  'outbox',
  'forwarding',
  'delegates',
  'signature',
  'site',
  'newsletters',
] as const
export type LeavingQuestion = (typeof leavingQuestions)[number]

/** What is looked at before anything is closed. */
export const leavingChecks = [
  'clientMail',
  'promisesLetGo',
  'filings',
  'commitments',
  'follows',
  'emptyCases',
  'staticCopy',
  ...leavingQuestions,
] as const
export type LeavingCheck = (typeof leavingChecks)[number]

/** What both sides sign: how it stands, in numbers. Null: nobody could count it. */
export const leavingNumbers = z.object({
  /** Mails in a case by what the owner filed, and whoever the mailbox was entrusted to from it; and in how many cases. */
  filed: count.nullable(),
  cases: count.nullable(),
  /** Mails that were to be gone through. */
  mails: count.nullable(),
  /** Of those: in a case, whoever filed them. Absent in entries from before it was told. */
  inCases: count.nullable().default(null),
  undecided: count.nullable(),
  /** Private: handed to the leaver, kept by nobody. */
  private: count.nullable(),
  privateTaken: count,
  /** What may go with the mailbox. */
  notNeeded: count.nullable(),
  /** Of that: mail with clients that holds a promise and is in no case. Absent in entries from before it was counted. */
  promisesLetGo: count.nullable().default(null),
  /** What could not be read. */
  damaged: count.nullable(),
  /** Open commitments that have a new owner, and those that have none. */
  commitmentsHandedOver: count,
  commitmentsLeft: count.nullable(),
  followsHandedOver: count,
})
export type LeavingNumbers = z.infer<typeof leavingNumbers>

/** Mails are named by a mark that only this mailbox's working state can resolve: no id, subject or address stands here. */
const mail = z.string().regex(/^[0-9a-f]{32}$/)

/** Made under the key of whoever cleaned up: says as little. */
const cleanUpName = z.string().regex(/^[A-Za-z0-9_-]{16}$/)

/** Entries of a mailbox's register about its owner's leaving, and about mail of it that somebody else saw. */
export const leavingKinds = {
  /** The newest answer to a question holds. */
  leavingAnswered: z.object({ question: z.enum(leavingQuestions), isSettled: z.boolean() }),
  /** `sha256` of the copy's tag manifest, or of its one file. */
  copyRecorded: z.object({ sha256, mails: count.nullable() }),
  privateMailTaken: z.object({ mails: count }),
  /** Commitments and the cases of followed conversations; `to` is a person's id. */
  handOverOffered: z.object({
    to: z.string().min(1),
    commitments: z.array(z.string()),
    follows: z.array(z.string()),
  }),
  /** The firm says by which id the registers know an owner who is among the people no more. */
  ownerNamed: z.object({ person: z.string().min(1) }),
  handOverAnswered: z.object({ handOver: seq, answer: z.enum(['accepted', 'refused', 'withdrawn']) }),
  /** `grant`: the entry by which a trusted person signs for the leaver. */
  leavingSigned: z.object({
    side: z.enum(['leaver', 'firm']),
    grant: seq.nullable(),
    numbers: leavingNumbers,
    open: z.array(z.enum(leavingChecks)),
    copy: sha256.nullable(),
  }),
  /** Whoever signed for the firm fetched the copy that the sign-off names. */
  copyFetched: z.object({ sha256 }),
  /** `until`: the last day on which the mailbox is entrusted. `isOwnerAbsent`: the firm states it, with its reason. */
  trustAsked: z.object({ person: z.string().min(1), until: date, isOwnerAbsent: z.boolean().default(false) }),
  trustAnswered: z.object({ asked: seq, answer: z.enum(['granted', 'refused', 'ended']) }),
  /** The owner lets the help desk see one mail. */
  mailShown: z.object({ mail, size: count, until: instant }),
  mailHidden: z.object({ shown: seq }),
  /** Somebody else opened a mail: `under` the entry that lets him. */
  mailOpened: z.object({ under: seq, mail, size: count, sentAt: instant.nullable() }),
  /** Whoever it is entrusted to has a static copy made, or these mails filed in cases. */
  copyStarted: z.object({ under: seq }),
  mailsFiled: z.object({ under: seq, mails: z.array(mail).min(1) }),
  /** Or said that these, by the names that the clean-up gives them, may go though they hold a promise: another has to agree. */
  promisesReleased: z.object({ under: seq.nullable(), mails: z.array(cleanUpName).min(1) }),
  releaseAnswered: z.object({ release: seq, answer: z.enum(['agreed', 'refused']) }),
  /** Or said why he has to see, for the term of the grant, the mail that only looks private. */
  privateLookingShown: z.object({ under: seq }),
} as const

const written = z.object({ note: z.string() })
const reasoned = z.object({ reason: z.string() })
export const leavingDetails = {
  leavingAnswered: written,
  copyRecorded: written,
  handOverOffered: written,
  handOverAnswered: written,
  leavingSigned: z.object({ name: z.string(), remark: z.string() }),
  trustAsked: reasoned,
  trustAnswered: reasoned,
  mailShown: reasoned,
  mailOpened: reasoned,
  promisesReleased: reasoned,
  privateLookingShown: reasoned,
} as const

export const leavingEntryKinds = Object.keys(leavingKinds) as readonly (keyof typeof leavingKinds)[]
