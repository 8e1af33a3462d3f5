import { z } from 'zod'
import { entrustedDoings } from '../domain/leaving/entrustedActs.ts'
import { leavingNumbers } from '../domain/register/leavingEntries.ts'
import { calendarDate, count, instant, sha256 } from './basicSchemas.ts'
import { check, mailbox, opened, signature } from './leavingSchemas.ts'

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
  reply: z
    .object({
      text: bothLanguages(z.string()),
      ...{ from: calendarDate, until: calendarDate },
      script: z.string().describe('PowerShell that sets the reply and forwards nothing'),
    })
    .nullable()
    .describe('null: three months after the last day none may stand any more'),
})
export type LettersAnswer = z.infer<typeof letters>

/** What both sides sign, as a page that prints. */
export const report = z.object({
  mailbox,
  today: calendarDate,
  organisation: z.string(),
  lastDay: calendarDate.nullable(),
  numbers: leavingNumbers.describe('as they are now'),
  signed: z
    .object({ at: instant, numbers: leavingNumbers })
    .nullable()
    .describe('as they were when the last of both sides signed; null: one has not'),
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
  opened: count.describe('how often others opened a mail'),
  openings: z
    .array(opened.omit({ subject: true }))
    .describe(
      'the newest of them, for the owner and whoever may entrust the mailbox: to be handed to who has gone',
    ),
  entrusted: z
    .array(
      z.object({
        ...{ day: calendarDate, by: z.string() },
        did: z.partialRecord(z.enum(['mailsOpened', ...entrustedDoings]), count),
      }),
    )
    .describe('what trusted persons did, by day and in numbers; for the same'),
})
export type ReportAnswer = z.infer<typeof report>
