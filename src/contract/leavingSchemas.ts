import { z } from 'zod'
import { entrustedDoings } from '../domain/leaving/entrustedActs.ts'
import { leavingSteps, stepActors } from '../domain/leaving/plan.ts'
import { waysGone } from '../domain/leaving/trust.ts'
import { leavingChecks, leavingNumbers, leavingQuestions } from '../domain/register/leavingEntries.ts'
import { calendarDate, colleague, count, instant, reason, request, sha256, written } from './basicSchemas.ts'

/** Whose it is, as every answer about a leaving names it. */
export const mailbox = z.object({ id: z.string(), name: z.string(), address: z.string() })

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

export const check = z.object({
  check: z.enum(leavingChecks),
  state: z.enum(['settled', 'open', 'waiting', 'asked']),
  count: count.nullable(),
  answer: z
    .object({ isSettled: z.boolean(), at: instant, by: z.string(), note: z.string().nullable() })
    .nullable(),
})
export type CheckAnswer = z.infer<typeof check>

export const signature = z.object({
  at: instant,
  name: z.string(),
  remark: z.string().nullable(),
  isForLeaver: z.boolean().describe('by a trusted person, for the leaver'),
  numbers: leavingNumbers,
  open: z.array(z.enum(leavingChecks)),
  copy: sha256.nullable(),
})
export type SignatureAnswer = z.infer<typeof signature>

/** For whoever goes through the mailbox. */
export const promisesLetGo = z.object({
  mails: z.array(
    z.object({
      mail: z.string().describe('as the clean-up names it that is furthest'),
      canDecide: z
        .boolean()
        .describe('whoever asks made that clean-up of his own mailbox, and decides in it anew'),
      isAsked: z.boolean().describe('somebody said that it may go, and another has to agree'),
      ...{ subject: z.string(), from: z.string(), sentAt: instant.nullable(), commitments: count },
    }),
  ),
})
export type PromisesLetGoAnswer = z.infer<typeof promisesLetGo>

/** That mails may go though they hold a promise. */
export const newRelease = z.object({
  request,
  mails: z.array(z.string().min(1).max(64)).min(1).max(200).describe('as the list of promises names them'),
  reason,
})
export type NewRelease = z.infer<typeof newRelease>
export const releaseAnswer = z.object({ request, answer: z.enum(['agreed', 'refused']) })

const release = z.object({
  ...{ seq: z.int(), at: instant, by: z.string(), mails: count, reason: z.string().nullable() },
  state: z.enum(['asked', 'agreed', 'refused']),
  answeredBy: z.string().nullable(),
  mayAnswer: z.boolean().describe('whether whoever asks may: another than who said it'),
})
export type ReleaseAnswer = z.infer<typeof release>

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

export const opened = z.object({
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
  subject: z.string().nullable().describe('for its owner alone, while the mail is at hand'),
})
export type ShownMailAnswer = z.infer<typeof shown>

const signedCopy = z.object({
  sha256,
  state: z
    .enum(['here', 'replaced', 'gone'])
    .describe('replaced: another copy was made since; gone: it was taken away, or made elsewhere'),
  size: count.nullable().describe('bytes of the zip file'),
  signatory: z.string().describe('who signed for the firm, and may fetch it'),
  mayFetch: z.boolean().describe('whoever asks'),
})
export type SignedCopyAnswer = z.infer<typeof signedCopy>

/** How somebody's leaving stands. In numbers: nothing of a mail or a case stands in it, but for its owner's own list. */
export const leaving = z.object({
  mailbox,
  own: z.boolean(),
  today: calendarDate,
  plan: z.object({
    lastDay: calendarDate.nullable(),
    noticedOn: calendarDate.nullable(),
    daysLeft: z.int().nullable(),
    clockEnds: calendarDate
      .nullable()
      .describe(
        'the last day of the clock that runs for the mailbox, where the plan reckons with an earlier one',
      ),
    steps: z.array(step),
  }),
  hasLetters: z.boolean().describe('there is a last day that letters to clients can tell'),
  checks: z.array(check),
  numbers: leavingNumbers,
  reading: z
    .object({ done: count, of: count })
    .nullable()
    .describe(
      'mails whose text was read so far: until all was, the numbers may change and nobody signs; null: it was',
    ),
  countedAt: instant.nullable().describe('when the mail was counted, where that was before; null: now'),
  releases: z
    .array(release)
    .describe('promises said to go; for the owner, for whom it is entrusted to, and for who may entrust it'),
  copy: z
    .object({ sha256, mails: count.nullable(), at: instant, by: z.string(), note: z.string().nullable() })
    .nullable(),
  handOvers: z.array(handOver),
  signatures: z.object({ leaver: signature.nullable(), firm: signature.nullable() }),
  signedCopy: signedCopy.nullable().describe('the static copy of the sign-off; null: there is none yet'),
  copiesFetched: z
    .array(z.object({ seq: z.int(), at: instant, by: z.string() }))
    .describe('when it was fetched for the firm; for the owner and whoever may entrust the mailbox'),
  ownerGone: z
    .enum(waysGone)
    .nullable()
    .describe(
      'why the owner cannot do it himself any more; null: he can, so that it takes a statement to entrust it',
    ),
  unclaimed: z
    .array(z.object({ id: z.string(), commitments: count, emptyCases: count, follows: count }))
    .describe(
      'who has gone and has something open, while nobody knows which of them the owner was; for whoever may say',
    ),
  trusts: z.array(trust),
  opened: z
    .array(opened)
    .describe('mails that others opened; for the owner and whoever may entrust the mailbox'),
  entrustedActs: z
    .array(
      z.object({
        ...{ seq: z.int(), at: instant, by: z.string() },
        what: z.enum(entrustedDoings),
        count: count.describe('mails, or parts handed over'),
        reason: z.string().nullable(),
      }),
    )
    .describe('what else a trusted person did; for the owner and whoever may entrust the mailbox'),
  filedEntrusted: z
    .object({
      count,
      named: z
        .array(
          z.object({
            filing: z.string(),
            at: instant,
            by: z.string(),
            subject: z.string().nullable(),
            sentAt: instant.nullable(),
            readAt: z.array(instant).describe('when whoever filed it read it in the case'),
          }),
        )
        .describe('those he read first, then the newest'),
    })
    .describe('mails that a trusted person filed; for the owner alone'),
  shown: z.array(shown).describe('mails shown to the help desk; for the owner and the help desk'),
  colleagues: z.array(colleague).describe('who can be a successor or a trusted person'),
  may: z.object({
    leave: z.boolean(),
    answer: z.boolean(),
    copy: z.boolean().describe('make a static copy of the mailbox'),
    signForFirm: z.boolean(),
    entrust: z.boolean(),
    endTrust: z.boolean(),
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

export const newOwner = z.object({
  request,
  person: z.string().min(1).max(100).describe('his id, as registers know him'),
})

export const newCopy = z.object({
  request,
  sha256: sha256.describe('of the tag manifest of the bag, or of the one file that the copy is'),
  mails: count.nullable(),
  note: written,
})
export type NewCopy = z.infer<typeof newCopy>

export const fetchedCopy = z.object({
  path: z.string().describe('follow it within a minute, once: it needs no key'),
  leaving,
})
export type FetchedCopyAnswer = z.infer<typeof fetchedCopy>

export const plainAct = z.object({ request })

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
