import { z } from 'zod'
import { decisionChoices } from '../domain/decisions/decision.ts'
import { clockNames } from '../domain/retention/mailbox.ts'
import { agreementId, calendarDate, instant } from './basicSchemas.ts'

export const overviewStates = ['counting', 'unknown', 'ended', 'stopped', 'noClock'] as const

/** Administrative metadata only: all that a provider gets. */
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
