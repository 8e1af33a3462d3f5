import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import * as retention from './retentionSchemas.ts'
import * as schema from './schemas.ts'

/** A body that is no JSON: a mail as received, a table, a calendar. */
export type BodyKind = 'bytes' | 'csv' | 'calendar'

/** One thing the pane may ask of the service. */
export interface Route {
  readonly method: 'get' | 'post' | 'put'
  /** As Hono writes it; `:name` stands for one part. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType | 'bytes'
  readonly answers: Readonly<Record<number, z.ZodType | BodyKind>>
  readonly errors: readonly ErrorCode[]
}

/** What can go wrong wherever a register is written to. */
const writing = ['bodyTooLarge', 'registerDamaged', 'storageFull'] as const satisfies readonly ErrorCode[]

export const routes = {
  me: {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    answers: { 200: schema.me },
    errors: [],
  },
  receiveMessage: {
    method: 'put',
    path: '/api/messages/:sha256',
    summary: 'Send the bytes of a mail, before filing it',
    body: 'bytes',
    answers: { 200: schema.received, 201: schema.received },
    errors: ['hashDiffers', 'messageTooLarge', 'storageFull'],
  },
  fileMessage: {
    method: 'post',
    path: '/api/cases/:id/filings',
    summary: 'File a received mail in a case',
    body: schema.newFiling,
    answers: { 200: schema.filed, 201: schema.filed },
    errors: ['caseNotFound', 'messageNotReceived', ...writing],
  },
  openCase: {
    method: 'post',
    path: '/api/cases',
    summary: 'Open a case',
    body: schema.newCase,
    answers: { 201: schema.caseSummary },
    errors: ['referenceTaken', ...writing],
  },
  findCases: {
    method: 'get',
    path: '/api/cases',
    summary: 'Cases by part of their reference, client or title; without a query the most recently used',
    query: schema.query,
    answers: { 200: schema.cases },
    errors: [],
  },
  viewCase: {
    method: 'get',
    path: '/api/cases/:id',
    summary: 'A case and what is filed in it',
    query: schema.pageQuery,
    answers: { 200: schema.caseView },
    errors: ['caseNotFound'],
  },
  downloadMessage: {
    method: 'get',
    path: '/api/filings/:id/message',
    summary: 'The bytes of a filed mail, as received; the reading is recorded',
    answers: { 200: 'bytes' },
    errors: ['filingNotFound', 'storageFull'],
  },
  suggest: {
    method: 'post',
    path: '/api/suggestions',
    summary:
      'Where a mail is filed already and which cases it may belong to; what is sent is neither stored nor logged',
    body: schema.messageMetadata,
    answers: { 200: schema.suggestions },
    errors: ['bodyTooLarge'],
  },
  mailboxes: {
    method: 'get',
    path: '/api/mailboxes',
    summary: 'The mailboxes this person may see, with their clocks',
    answers: { 200: retention.mailboxes },
    errors: [],
  },
  viewMailbox: {
    method: 'get',
    path: '/api/mailboxes/:id',
    summary: 'One mailbox with its clock, its decision and what happened',
    answers: { 200: retention.mailbox },
    errors: ['mailboxNotFound'],
  },
  hold: {
    method: 'post',
    path: '/api/mailboxes/:id/hold',
    summary: 'Place a legal hold on record, or release it; answers with the mailbox after it',
    body: retention.newHold,
    answers: { 200: retention.mailbox },
    errors: ['mailboxNotFound', 'holdAlready', 'holdNone', ...writing],
  },
  askDecisionLink: {
    method: 'post',
    path: '/api/mailboxes/:id/decision-link',
    summary: 'Mail the person who asks a link to the page where he decides or approves',
    body: retention.linkRequest,
    answers: { 200: retention.linkSent },
    errors: ['mailboxNotFound', 'postNotSet', 'postFailed', 'tooManyLinks', ...writing],
  },
  revokeLinks: {
    method: 'post',
    path: '/api/mailboxes/:id/revoke-links',
    summary: 'Revoke every link to the decision page of this mailbox; later reminders carry new ones',
    body: retention.linkRequest,
    answers: { 200: retention.mailbox },
    errors: ['mailboxNotFound', ...writing],
  },
  enterFact: {
    method: 'post',
    path: '/api/mailboxes/:id/facts',
    summary: 'Enter what was seen on the platform, or a last working day, and who instructed',
    body: retention.newFact,
    answers: { 200: retention.mailbox },
    errors: ['mailboxNotFound', ...writing],
  },
  execution: {
    method: 'post',
    path: '/api/mailboxes/:id/execution',
    summary: 'Report a decision carried out, verify it by what was seen, or say that it failed',
    body: retention.newExecution,
    answers: { 200: retention.mailbox },
    errors: ['mailboxNotFound', 'decisionChanged', 'proofDiffers', ...writing],
  },
  runbook: {
    method: 'get',
    path: '/api/mailboxes/:id/runbook',
    summary: 'The PowerShell that carries out the decision, with the checks before and after',
    answers: { 200: retention.runbook },
    errors: ['mailboxNotFound'],
  },
  overview: {
    method: 'get',
    path: '/api/overview',
    summary: 'All mailboxes of all customers by days left: administrative metadata only',
    query: retention.overviewQuery,
    answers: { 200: retention.overview },
    errors: [],
  },
  overviewCsv: {
    method: 'get',
    path: '/api/overview.csv',
    summary: 'The mailboxes that match, as CSV; offset and limit count for nothing',
    query: retention.overviewQuery,
    answers: { 200: 'csv' },
    errors: [],
  },
  overviewCalendar: {
    method: 'get',
    path: '/api/overview.ics',
    summary: 'The last safe days that match, as iCalendar; offset and limit count for nothing',
    query: retention.overviewQuery,
    answers: { 200: 'calendar' },
    errors: [],
  },
  agreements: {
    method: 'get',
    path: '/api/agreements',
    summary: 'The agreements this person may see, with who was informed and who acknowledged',
    query: retention.agreementQuery,
    answers: { 200: retention.agreements },
    errors: [],
  },
  inform: {
    method: 'post',
    path: '/api/agreements/:id/informed',
    summary: 'Inform somebody of the version in force, by mail or as entered',
    body: retention.newInformed,
    answers: { 200: retention.agreement },
    errors: ['agreementNotFound', 'postNotSet', 'postFailed', ...writing],
  },
  acknowledge: {
    method: 'post',
    path: '/api/agreements/:id/acknowledgements',
    summary: 'The person who asks has read the version in force',
    body: retention.acknowledgement,
    answers: { 200: retention.agreement },
    errors: ['agreementNotFound', ...writing],
  },
  cancel: {
    method: 'post',
    path: '/api/agreements/:id/cancellations',
    summary: 'Enter that an account or a whole customer is to be closed',
    body: retention.newCancellation,
    answers: { 200: retention.agreement },
    errors: ['agreementNotFound', 'mailboxNotFound', ...writing],
  },
  cancellationStep: {
    method: 'post',
    path: '/api/agreements/:id/cancellations/:seq',
    summary:
      'Withdraw a cancellation, or record that it was carried out once every mailbox in it has a decision',
    body: retention.cancellationStep,
    answers: { 200: retention.agreement },
    errors: ['agreementNotFound', 'cancellationNotFound', 'undecided', ...writing],
  },
  search: {
    method: 'get',
    path: '/api/search',
    summary: 'Filed mails that hold every word, newest first',
    query: schema.searchQuery,
    answers: { 200: schema.searchHits },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>
