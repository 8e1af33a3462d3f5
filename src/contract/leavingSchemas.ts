import { z } from 'zod'
import { leavingSteps, stepActors } from '../domain/leaving/plan.ts'
import { waysGone } from '../domain/leaving/trust.ts'
import { leavingChecks, leavingNumbers, leavingQuestions } from '../domain/register/leavingEntries.ts'
import {
  calendarDate,
  caseId,
  colleague,
  count,
  instant,
  reason,
  request,
  sha256,
  written,
} from './basicSchemas.ts'
import { commitment } from './commitmentSchemas.ts'

const mailbox = z.object({ id: z.string(), name: z.string(), address: z.string() })

/** Whoever leaves, or is leaving, as far as this person may see. */
export const leavers = z.object({
  today: calendarDate,
  leavers: z.array(
    mailbox.extend({
      own: z.boolean(),
      entrusted: z.boolean().describe('to whoever asks, today'),
      lastDay: calendarDate.nullable(),
      signed: z.int().min(0).max(2).describe('how many of the two sides signed'),
    }),
  ),
})
export type LeaversAnswer = z.infer<typeof leavers>

const step = z.object({
  step: z.enum(leavingSteps),
  by: z.enum(stepActors),
  from: calendarDate.nullable(),
  due: calendarDate.nullable(),
  state: z.enum(['done', 'late', 'now', 'later', 'notPlanned']),
})
export type PlannedStepAnswer = z.infer<typeof step>

const check = z.object({
  check: z.enum(leavingChecks),
  state: z.enum(['settled', 'open', 'waiting', 'asked']),
  count: count.nullable(),
  answer: z
    .object({ isSettled: z.boolean(), at: instant, by: z.string(), note: z.string().nullable() })
    .nullable(),
})
export type CheckAnswer = z.infer<typeof check>

const signature = z.object({
  at: instant,
  name: z.string(),
  remark: z.string().nullable(),
  isForLeaver: z.boolean().describe('by a trusted person, for the leaver'),
  numbers: leavingNumbers,
  open: z.array(z.enum(leavingChecks)),
  copy: sha256.nullable(),
})
export type SignatureAnswer = z.infer<typeof signature>

const handOver = z.object({
  seq: z.int(),
  at: instant,
  to: colleague,
  commitments: count,
  follows: count,
  state: z.enum(['offered', 'accepted', 'refused', 'withdrawn']),
  note: z.string().nullable(),
  answer: z.string().nullable().describe('what the successor wrote'),
})

const trust = z.object({
  seq: z.int(),
  person: z.string(),
  until: calendarDate,
  reason: z.string().nullable(),
  isOwnerAbsent: z.boolean().describe('the firm states that the owner cannot do it himself any more'),
  state: z.enum(['asked', 'granted', 'refused', 'ended', 'over']),
  askedBy: z.string(),
  askedAt: instant,
  answeredBy: z.string().nullable(),
  mayGrant: z.boolean().describe('whether whoever asks may: another than who asked for it and who would see'),
})
export type TrustAnswer = z.infer<typeof trust>

const opened = z.object({
  seq: z.int(),
  at: instant,
  by: z.string(),
  as: z.enum(['trusted', 'helpDesk']),
  size: count,
  sentAt: instant.nullable(),
  reason: z.string().nullable(),
  subject: z.string().nullable().describe('for its owner alone, while the mail is at hand'),
})

const shown = z.object({
  seq: z.int(),
  at: instant,
  until: instant,
  size: count,
  reason: z.string().nullable(),
  isShown: z.boolean(),
})
export type ShownMailAnswer = z.infer<typeof shown>

/** How somebody's leaving stands. In numbers: nothing of a mail or a case stands in it, but for its owner's own list. */
export const leaving = z.object({
  mailbox,
  own: z.boolean(),
  today: calendarDate,
  plan: z.object({
    lastDay: calendarDate.nullable(),
    noticedOn: calendarDate.nullable(),
    daysLeft: z.int().nullable(),
    steps: z.array(step),
  }),
  checks: z.array(check),
  numbers: leavingNumbers,
  copy: z
    .object({ sha256, mails: count.nullable(), at: instant, by: z.string(), note: z.string().nullable() })
    .nullable(),
  handOvers: z.array(handOver),
  signatures: z.object({ leaver: signature.nullable(), firm: signature.nullable() }),
  ownerGone: z
    .enum(waysGone)
    .nullable()
    .describe(
      'why the owner cannot do it himself any more; null: he can, so that it takes a statement to entrust it',
    ),
  trusts: z.array(trust),
  opened: z
    .array(opened)
    .describe('mails that others opened; for the owner and whoever may entrust the mailbox'),
  shown: z.array(shown).describe('mails shown to the help desk; for the owner and the help desk'),
  colleagues: z.array(colleague).describe('who can be a successor or a trusted person'),
  may: z.object({
    leave: z.boolean(),
    answer: z.boolean(),
    copy: z.boolean().describe('make a static copy of the mailbox'),
    signForFirm: z.boolean(),
    entrust: z.boolean(),
    seeTrouble: z.boolean(),
    showMail: z.boolean(),
  }),
})
export type LeavingAnswer = z.infer<typeof leaving>

export const newAnswer = z.object({
  request,
  question: z.enum(leavingQuestions),
  isSettled: z.boolean(),
  note: written,
})
export type NewAnswer = z.infer<typeof newAnswer>

export const newCopy = z.object({
  request,
  sha256: sha256.describe('of the tag manifest of the bag, or of the one file that the copy is'),
  mails: count.nullable(),
  note: written,
})
export type NewCopy = z.infer<typeof newCopy>

const namedCase = z.object({ id: caseId, reference: z.string(), title: z.string(), client: z.string() })
export type NamedCaseAnswer = z.infer<typeof namedCase>
const followedCase = z.object({ case: namedCase, conversations: count })

/** What a leaver still has, as far as whoever asks may see it. */
export const toHandOver = z.object({
  commitments: z.array(commitment.extend({ isOffered: z.boolean() })),
  follows: z.array(followedCase.extend({ isOffered: z.boolean() })),
  emptyCases: z.array(namedCase).describe('that he opened and in which no mail was ever filed'),
})
export type ToHandOverAnswer = z.infer<typeof toHandOver>

export const newHandOver = z.object({
  request,
  to: z.string().min(1).max(100),
  commitments: z.array(z.string().max(80)).max(1000),
  follows: z.array(caseId).max(1000),
  note: written,
})
export type NewHandOver = z.infer<typeof newHandOver>

/** What was offered to whoever asks, and waits for his answer. */
export const offers = z.object({
  offers: z.array(
    z.object({
      mailbox: z.string(),
      seq: z.int(),
      at: instant,
      from: z.string(),
      note: z.string().nullable(),
      commitments: z.array(commitment),
      follows: z.array(followedCase),
      unseen: count.describe('what he may not know of, and does not get'),
    }),
  ),
})
export type OffersAnswer = z.infer<typeof offers>
export type OfferAnswer = OffersAnswer['offers'][number]

export const handOverAnswer = z.object({ request, answer: z.enum(['accepted', 'refused']), note: written })
export const handOverTaken = z.object({
  commitments: count.describe('that are his now'),
  follows: count,
  left: count.describe('that could not be handed over: settled meanwhile, or not his to see'),
})
export type HandOverTakenAnswer = z.infer<typeof handOverTaken>
export const plainAct = z.object({ request })

export const lettersQuery = z.object({
  successor: z.string().max(100).optional().describe('a person’s id; without it clients turn to the firm'),
  months: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .default(1),
})
const bothLanguages = <T extends z.ZodType>(text: T) => z.object({ nl: text, en: text })
export const letters = z.object({
  letter: bothLanguages(z.object({ subject: z.string(), text: z.string() })),
  reply: bothLanguages(z.string()),
  from: calendarDate,
  until: calendarDate,
  script: z.string().describe('PowerShell that sets the reply and forwards nothing'),
})
export type LettersAnswer = z.infer<typeof letters>

export const newSignature = z.object({ request, remark: written })

export const newTrust = z.object({
  request,
  person: z.string().min(1).max(100),
  until: calendarDate,
  isOwnerAbsent: z
    .boolean()
    .default(false)
    .describe('states that the owner cannot do it himself any more; the reason says why, and he sees it'),
  reason,
})
export type NewTrust = z.infer<typeof newTrust>
export const trustAnswer = z.object({
  request,
  answer: z.enum(['granted', 'refused', 'ended']),
  reason: written,
})

export const newOpening = z.object({
  request,
  mail: z.string().min(1).max(1000).describe('as the clean-up names it'),
  reason,
})
export const newShowing = z.object({ request, mail: z.string().regex(/^[0-9a-f]{32}$/), reason })

/** A mail's own text, after its opening was recorded. */
export const openedText = z.object({
  subject: z.string(),
  from: z.string(),
  sentAt: instant.nullable(),
  text: z.string(),
  attachments: z.array(z.string()),
})
export type OpenedTextAnswer = z.infer<typeof openedText>

export const report = z.object({
  mailbox,
  today: calendarDate,
  organisation: z.string(),
  lastDay: calendarDate.nullable(),
  numbers: leavingNumbers,
  cases: z
    .array(z.object({ reference: z.string(), title: z.string(), mails: count }))
    .describe('those that whoever asks may know of'),
  otherCases: z.object({ cases: count, mails: count }),
  commitments: z
    .array(
      z.object({ what: z.string(), reference: z.string(), due: calendarDate.nullable(), owner: z.string() }),
    )
    .describe('handed over; those that whoever asks may know of'),
  copy: z.object({ sha256, mails: count.nullable(), at: instant }).nullable(),
  checks: z.array(check),
  signatures: z.object({ leaver: signature.nullable(), firm: signature.nullable() }),
  opened: count.describe('mails that others opened'),
})
export type ReportAnswer = z.infer<typeof report>
