import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import * as schema from './schemas.ts'

/** One thing the pane may ask of the service. */
export interface Route {
  readonly method: 'get' | 'post' | 'put'
  /** As Hono writes it; `:name` stands for one part. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType | 'bytes'
  readonly answers: Readonly<Record<number, z.ZodType | 'bytes'>>
  readonly errors: readonly ErrorCode[]
}

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
    errors: ['bodyTooLarge', 'caseNotFound', 'messageNotReceived', 'registerDamaged', 'storageFull'],
  },
  openCase: {
    method: 'post',
    path: '/api/cases',
    summary: 'Open a case',
    body: schema.newCase,
    answers: { 201: schema.caseSummary },
    errors: ['bodyTooLarge', 'referenceTaken', 'registerDamaged', 'storageFull'],
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
    answers: { 200: schema.mailboxes },
    errors: [],
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
