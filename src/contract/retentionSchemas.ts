import { z } from 'zod'
import { decisionChoices, executionProofs } from '../domain/decisions/decision.ts'
import { cancellationScope } from '../domain/register/agreementEntries.ts'
import { enteredFacts, reminderRoles } from '../domain/register/mailboxEntries.ts'
import { clockNames, mailboxClasses } from '../domain/retention/mailbox.ts'
import { timelineKinds } from '../domain/retention/timelineKinds.ts'

const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
const calendarDate = z.iso.date()
const request = z.string().min(8).max(100)
const written = z.string().trim().max(2000)
const reason = z.string().trim().min(3, 'expected a reason').max(2000)

const folderName = () =>
  z.string().regex(/^[a-z0-9-]{1,64}$/, 'expected lower-case letters, digits and hyphens')
export const mailboxId = folderName()
export const agreementId = folderName()

const clock = z.object({
  name: z.enum(clockNames),
  startedAt: instant,
  startedBefore: instant.nullable().describe('latest instant an estimated start can have been'),
  period: z.string().describe('ISO 8601 duration'),
  certainty: z.enum(['certain', 'estimated', 'entered', 'agreed']),
  lastDay: calendarDate,
})

export const countdown = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('counting'),
    clock,
    daysLeft: z.int(),
    others: z.array(clock),
    conflict: clock.nullable().describe('what the agreement promises longer than a running platform clock'),
  }),
  z.object({
    state: z.literal('ended'),
    clock,
    others: z.array(clock).describe('clocks that still run past an agreed end'),
  }),
  z.object({
    state: z.literal('stopped'),
    because: z.enum(['holdVerified', 'restored', 'holdRecorded']),
    since: instant,
  }),
  z.object({
    state: z.literal('noClock'),
    because: z.enum(['inUse', 'convertedToShared', 'signInBlocked']),
    nearSizeLimit: z.boolean(),
  }),
  z.object({ state: z.literal('unknown') }),
])
export type CountdownAnswer = z.infer<typeof countdown>

export const decision = z.object({
  seq: z.int(),
  choice: z.enum(decisionChoices),
  account: z.enum(['kept', 'deleted']),
  licence: z.enum(['kept', 'removed']),
  state: z.enum(['awaitingSecond', 'decided', 'reported', 'verified']),
  at: instant,
  by: z.string().describe('name of whoever decided'),
  second: z.string().nullable().describe('name of the second person who approved'),
  reason: z.string().nullable(),
  recipient: z.string().nullable().describe('who gets the mailbox or the copy'),
})
export type DecisionAnswer = z.infer<typeof decision>

const timelineEvent = z.object({
  what: z.enum(timelineKinds),
  on: calendarDate,
  role: z.enum(reminderRoles).nullable().describe('who was or will be reminded'),
  choice: z.enum(decisionChoices).nullable().describe('what was decided'),
  reason: z.string().nullable().describe('as it was written; null for a provider'),
})
export type TimelineAnswer = z.infer<typeof timelineEvent>

export const mailbox = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  kind: z.enum(['user', 'shared', 'other']),
  mailboxClass: z.enum(mailboxClasses).nullable(),
  customer: z.string().nullable().describe('name of the customer whose agreement it falls under'),
  size: z.int().nullable(),
  own: z.boolean().describe('the mailbox of the person who asks'),
  zone: z.string().describe('IANA time zone in which its days are counted'),
  mailRule: z
    .object({
      after: z.string().describe('ISO 8601 duration'),
      since: z.enum(['received', 'opened']).describe('what the period counts from'),
      unlessFiled: z.boolean().describe('filed mail stays'),
    })
    .nullable()
    .describe('when mail in it goes by agreement; null where nothing was agreed'),
  countdown,
  timeline: z.array(timelineEvent),
  decision: decision.nullable(),
  hold: z
    .object({ placedAt: instant, by: z.string(), reason: z.string().nullable() })
    .nullable()
    .describe('a legal hold on record; the platform has it only where the countdown says so'),
  may: z
    .object({ hold: z.boolean(), decide: z.boolean() })
    .describe('whether this person may place a hold, and may ask for a link to decide or approve'),
})
export type MailboxAnswer = z.infer<typeof mailbox>

export const mailboxes = z.object({
  today: calendarDate,
  zone: z.string().describe('IANA time zone of the organisation'),
  mailboxes: z.array(mailbox).describe('most urgent first'),
  refusedRows: z.int().describe('rows of the roster that could not be read'),
})
export type MailboxesAnswer = z.infer<typeof mailboxes>

export const newHold = z.object({ request, step: z.enum(['place', 'release']), reason })
export type NewHold = z.infer<typeof newHold>

export const linkRequest = z.object({ request })
export const linkSent = z.object({ sentTo: z.string().describe('the address the link was mailed to') })
export type LinkSentAnswer = z.infer<typeof linkSent>

export const newFact = z.object({
  request,
  fact: z.enum(enteredFacts),
  value: z.union([instant, calendarDate]).describe('a date for leavesOn, else an instant'),
  instructedBy: written,
  note: written,
})
export type NewFact = z.infer<typeof newFact>

export const newExecution = z.discriminatedUnion('step', [
  z.object({ request, decision: z.int().min(1), step: z.literal('reported'), note: written }),
  z.object({ request, decision: z.int().min(1), step: z.literal('failed'), note: written }),
  z.object({
    request,
    decision: z.int().min(1),
    step: z.literal('verified'),
    proof: z.enum(executionProofs),
    seenAt: instant,
    note: written,
  }),
])
export type NewExecution = z.infer<typeof newExecution>

export const runbook = z.object({
  decision: decision.nullable(),
  steps: z.array(
    z.object({
      part: z.enum(['check', 'carryOut', 'verify']),
      what: z.string().describe('what the lines do, in the language of the agreement'),
      lines: z.array(z.string()),
    }),
  ),
  script: z.string().describe('the whole as one PowerShell file'),
})
export type RunbookAnswer = z.infer<typeof runbook>

export const overviewStates = ['counting', 'unknown', 'ended', 'stopped', 'noClock'] as const

/** Administrative metadata only: all that a provider gets (DESIGN section 6). */
export const overviewRow = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  customer: z.string().nullable().describe('id of the agreement'),
  kind: z.enum(['user', 'shared', 'other']),
  size: z.int().nullable(),
  state: z.enum(overviewStates),
  daysLeft: z.int().nullable(),
  lastDay: calendarDate.nullable(),
  clock: z.enum(clockNames).nullable(),
  certainty: z.enum(['certain', 'estimated', 'entered', 'agreed']).nullable(),
  conflict: z.boolean(),
  nearSizeLimit: z.boolean(),
  decision: z
    .object({
      choice: z.enum(decisionChoices),
      state: z.enum(['awaitingSecond', 'decided', 'reported', 'verified']),
    })
    .nullable(),
  hold: z.enum(['none', 'recorded', 'verified']),
  reminder: z.object({ state: z.enum(['none', 'sent', 'waiting', 'failed']), on: calendarDate.nullable() }),
})
export type OverviewRow = z.infer<typeof overviewRow>

export const overviewQuery = z.object({
  customer: agreementId.optional(),
  state: z.enum(overviewStates).optional(),
  only: z.enum(['undecided', 'reminderFailed', 'hold']).optional(),
  from: calendarDate.optional().describe('last safe day on this day or later'),
  until: calendarDate.optional().describe('last safe day on this day or earlier'),
  query: z.string().max(200).default('').describe('part of a name or address'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type OverviewQuery = z.infer<typeof overviewQuery>

export const overview = z.object({
  today: calendarDate,
  /** Of all mailboxes this person may see. */
  counts: z.object({
    mailboxes: z.int(),
    thisWeek: z.int().describe('ends on one of the coming 7 days'),
    nextWeek: z.int().describe('ends on one of the 7 days after those'),
    undecided: z.int().describe('a clock runs, or may, and nobody has decided'),
    unknown: z.int(),
    ended: z.int(),
    reminderFailed: z.int(),
    hold: z.int(),
    withoutAgreement: z.int().describe('a clock runs, or may, and no agreement says whom to remind'),
  }),
  days: z
    .array(z.object({ on: calendarDate, ends: z.int(), undecided: z.int() }))
    .describe('days of the coming 12 weeks on which a mailbox ends, of those that match'),
  customers: z.array(z.object({ id: agreementId, name: z.string(), mailboxes: z.int() })),
  matching: z.int().describe('mailboxes that match the query'),
  rows: z.array(overviewRow).describe('those from offset on, most urgent first'),
  refusedRows: z.int(),
  post: z.object({
    state: z.enum(['notSet', 'working', 'failing']).describe('whether reminders can be sent'),
    because: z.string().nullable(),
    nextTryAt: instant.nullable(),
  }),
  faults: z
    .array(z.object({ file: z.string(), line: z.int(), path: z.string(), expected: z.string() }))
    .describe('what is wrong in an agreement file; the last good version stays in force'),
})
export type OverviewAnswer = z.infer<typeof overview>

const version = z.object({
  version: z.int(),
  publishedAt: instant,
  from: calendarDate,
  isInForce: z.boolean(),
})

const cancellation = z.object({
  seq: z.int(),
  scope: cancellationScope,
  closesOn: calendarDate,
  enteredAt: instant,
  enteredBy: z.string(),
  instructedBy: z.string(),
  note: z.string(),
  state: z.enum(['notToBeCarriedOut', 'mayBeCarriedOut', 'withdrawn', 'carriedOut']),
  undecided: z.array(z.string()).describe('ids of mailboxes in it that have no decision'),
  blockedBy: z
    .array(z.string())
    .describe(
      'ids of mailboxes in it whose decision or hold forbids closing, or wants something done before',
    ),
})
export type CancellationAnswer = z.infer<typeof cancellation>

export const agreement = z.object({
  id: agreementId,
  customer: z.string(),
  version: z
    .int()
    .nullable()
    .describe('number of the version shown: in force on the day asked for, or to be'),
  versions: z.array(version).describe('newest first'),
  text: z
    .object({ nl: z.array(z.string()), en: z.array(z.string()) })
    .describe('the version asked for in plain sentences'),
  people: z
    .array(
      z.object({
        name: z.string(),
        address: z.string(),
        role: z.enum(reminderRoles).nullable(),
        informedAt: instant.nullable(),
        acknowledgedAt: instant.nullable(),
      }),
    )
    .describe('who should know this version, who was told and who acknowledged'),
  cancellations: z.array(cancellation),
})
export type AgreementAnswer = z.infer<typeof agreement>

export const agreements = z.object({ agreements: z.array(agreement) })
export const agreementQuery = z.object({
  on: calendarDate.optional().describe('the version in force on this day'),
})

export const newInformed = z.object({
  request,
  name: z.string().trim().min(1).max(200),
  address: z.string().regex(/^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,255}$/, 'expected an e-mail address'),
  how: z.enum(['mail', 'entered']).describe('mail: Dossier sends a link; entered: told in another way'),
  version: z.int().min(1).optional().describe('without it the one in force, or that is to be'),
})
export type NewInformed = z.infer<typeof newInformed>
export const acknowledgement = z.object({
  request,
  version: z.int().min(1).optional().describe('without it the one in force, or that is to be'),
})

export const newCancellation = z.object({
  request,
  scope: cancellationScope,
  closesOn: calendarDate,
  instructedBy: z.string().trim().min(1, 'expected who instructed').max(200),
  note: written,
})
export type NewCancellation = z.infer<typeof newCancellation>
export const cancellationStep = z.object({
  request,
  step: z.enum(['withdrawn', 'carriedOut']),
  instructedBy: z.string().trim().min(1, 'expected who instructed').max(200),
  note: written,
})
export type NewCancellationStep = z.infer<typeof cancellationStep>
