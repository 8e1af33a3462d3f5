import { z } from 'zod'
import { cancellationScope } from '../domain/register/agreementEntries.ts'
import { reminderRoles } from '../domain/register/mailboxEntries.ts'
import { agreementId, calendarDate, instant, line, request, written } from './basicSchemas.ts'

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
  name: line.min(1).max(200),
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
  instructedBy: line.min(1, 'expected who instructed').max(200),
  note: written,
})
export type NewCancellation = z.infer<typeof newCancellation>
export const cancellationStep = z.object({
  request,
  step: z.enum(['withdrawn', 'carriedOut']),
  instructedBy: line.min(1, 'expected who instructed').max(200),
  note: written,
})
export type NewCancellationStep = z.infer<typeof cancellationStep>
