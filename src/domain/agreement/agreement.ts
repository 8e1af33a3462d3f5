import { z } from 'zod'
import { calendarDate, timeZone } from '../calendar/calendar.ts'
import type { decisionChoices } from '../decisions/decision.ts'

const readable =
  (read: (text: string) => string) =>
  (text: string): boolean => {
    try {
      return read(text) === text
    } catch {
      return false
    }
  }

/** At least one day; `P0D` would end a mailbox on the day its period starts. */
const duration = z
  .string()
  .regex(
    /^P(?=[1-9])([1-9]\d?Y)?([1-9]\d{0,2}M)?([1-9]\d{0,2}W)?([1-9]\d{0,3}D)?$/,
    'expected an ISO 8601 duration of days, weeks, months or years, such as P30D or P3M',
  )
  .meta({ description: 'ISO 8601 duration: P30D is 30 days, P3M three calendar months' })

/** Stands in subjects of mails, in calendars and on pages: no line breaks, and nothing that turns the reading direction. */
const oneLine = z
  .string()
  .trim()
  .min(1, 'expected a text')
  .max(200)
  .regex(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
    /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/,
    'expected one line of plain text',
  )

const named = z
  .strictObject({
    name: oneLine.meta({ description: 'as mails and pages show it' }),
    address: z
      .string()
      .regex(/^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,255}$/, 'expected an e-mail address')
      .meta({ description: 'e-mail address' }),
  })
  .readonly()
export type NamedPerson = z.infer<typeof named>

/** What an agreement's clock starts at. */
export const clockStarts = ['lastDay', 'accountDeleted', 'licenceRemoved'] as const
export type ClockStart = (typeof clockStarts)[number]

const classRule = z
  .strictObject({
    period: duration,
    from: z.enum(clockStarts).meta({ description: 'what the period counts from' }),
  })
  .readonly()

/** Who may take a decision that an agreement allows. */
export const deciders = ['contact', 'standIn'] as const
export type Decider = (typeof deciders)[number]

const allowed = z
  .array(z.enum(deciders))
  .min(1, 'expected contact, standIn or both')
  .max(deciders.length, 'expected contact, standIn or both')
  .readonly()
  .meta({ description: 'who may decide it: contact, standIn or both' })

const daysOfLeaving = z.int('expected a whole number of days').min(0).max(90)

const leavingRule = z
  .strictObject({
    cleanUp: daysOfLeaving
      .default(7)
      .meta({ description: 'days before the last one on which the mailbox is cleaned up' }),
    handOver: daysOfLeaving.default(4).meta({ description: 'the same for handing over commitments' }),
    checks: daysOfLeaving.default(2).meta({ description: 'the same for the checks' }),
    accountClosed: daysOfLeaving
      .min(1, 'expected one day at least')
      .default(1)
      .meta({ description: 'days after the last one on which the account is closed' }),
    staticCopy: z
      .boolean()
      .default(false)
      .meta({ description: 'a static copy is made of every leaver’s mailbox' }),
  })
  .refine(
    ({ cleanUp, handOver, checks }) => cleanUp >= handOver && handOver >= checks,
    'expected cleanUp first, then handOver, then checks',
  )
  .readonly()
export type LeavingRule = z.infer<typeof leavingRule>

/** Where the agreement says nothing of leaving. */
export const usualLeaving: LeavingRule = leavingRule.parse({})

const plainText = z.string().trim().min(1, 'expected a text').max(2000)

/**
 * What a firm and its ICT provider agreed about mailboxes: one YAML file per customer that a person reads and edits.
 * docs/agreement.schema.json is made from this.
 */
export const agreementSchema = z
  .strictObject({
    customer: oneLine.meta({ description: 'the firm whose mailboxes these are' }),
    zone: z
      .string()
      .refine(readable(timeZone), 'expected an IANA time zone such as Europe/Amsterdam')
      .meta({ description: 'IANA time zone in which the days are counted, such as Europe/Amsterdam' }),
    language: z.enum(['nl', 'en']).meta({ description: 'of mails and pages' }),
    from: z
      .string()
      .refine(readable(calendarDate), 'expected a date such as 2026-12-01')
      .meta({ description: 'first day on which it holds, such as 2026-12-01', format: 'date' }),
    domains: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/, 'expected a mail domain in lower case, such as firm.example'),
      )
      .default([])
      .readonly()
      .meta({
        description:
          'mail domains of the customer: a mailbox with such an address falls under this agreement',
      }),
    contact: named.meta({ description: 'decides about a leaver’s mailbox' }),
    standIn: named.meta({ description: 'is asked when the contact does not answer, and approves a lapse' }),
    secondPerson: named.optional().meta({ description: 'approves a lapse, instead of contact or stand-in' }),
    provider: named.meta({ description: 'the ICT provider, who carries decisions out' }),
    mailboxes: z
      .strictObject({
        leaver: classRule.optional(),
        shared: classRule.optional(),
        department: classRule.optional(),
        any: classRule.optional(),
      })
      .readonly()
      .default({})
      .meta({
        description: 'how long each class of mailbox is kept; any: those without a line of their own',
      }),
    reminders: z
      .array(z.int('expected a whole number of days').min(0).max(365))
      .min(1)
      .max(20)
      .default([30, 14, 7, 3, 1])
      .readonly()
      .meta({ description: 'days before the end on which whoever must act is reminded' }),
    decisions: z
      .strictObject({
        keepAsShared: allowed.optional(),
        handOver: allowed.optional(),
        staticCopy: allowed.optional(),
        letLapse: allowed.optional(),
        legalHold: allowed.optional(),
      } satisfies Record<(typeof decisionChoices)[number], z.ZodType>)
      .readonly()
      .default({
        keepAsShared: ['contact', 'standIn'],
        handOver: ['contact', 'standIn'],
        staticCopy: ['contact', 'standIn'],
        letLapse: ['contact', 'standIn'],
        legalHold: ['contact', 'standIn'],
      })
      .meta({ description: 'what may be decided about a mailbox, and by whom' }),
    leaving: leavingRule
      .optional()
      .meta({ description: 'by when what is done before somebody leaves: days from the last working day' }),
    mail: z
      .strictObject({
        after: duration,
        since: z.enum(['received', 'opened']).meta({ description: 'what the period counts from' }),
        unlessFiled: z.boolean().default(true).meta({ description: 'filed mail stays' }),
      })
      .readonly()
      .optional()
      .meta({ description: 'mail older than this goes, unless it is filed' }),
    mailboxOnly: plainText
      .optional()
      .meta({ description: 'in plain words: what may be kept in mailboxes only' }),
  })
  .readonly()
  .meta({ title: 'Agreement about mailboxes' })
export type Agreement = z.infer<typeof agreementSchema>

/** An agreement in force, with the id of its register and the number of its version. */
export interface PublishedAgreement {
  readonly id: string
  /** Number of the entry that published it. */
  readonly version: number
  readonly agreement: Agreement
}
