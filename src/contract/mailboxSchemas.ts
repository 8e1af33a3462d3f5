import { z } from 'zod'
import { decisionChoices } from '../domain/decisions/decision.ts'
import { toldRoles } from '../domain/register/mailboxEntries.ts'
import { enteredFacts } from '../domain/retention/enteredFacts.ts'
import { clockNames, mailboxClasses } from '../domain/retention/mailbox.ts'
import { timelineKinds } from '../domain/retention/timelineKinds.ts'
import { calendarDate, instant, reason, request, written } from './basicSchemas.ts'

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
  role: z.enum(toldRoles).nullable().describe('who was or will be reminded'),
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
