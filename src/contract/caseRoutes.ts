import * as work from './caseWorkSchemas.ts'
import { type Route, writing } from './route.ts'
import * as schema from './schemas.ts'

/** Cases: what is in them, what happened, and what people write about them. */
export const caseRoutes = {
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
  timeline: {
    method: 'get',
    path: '/api/cases/:id/timeline',
    summary: 'What happened in a case: mails, commitments and notes, newest first',
    query: schema.pageQuery,
    answers: { 200: work.timeline },
    errors: ['caseNotFound'],
  },
  registerState: {
    method: 'get',
    path: '/api/cases/:id/register',
    summary:
      'Whether the register of a case and the mails it names are unbroken, checked within the last hour',
    query: work.registerQuery,
    answers: { 200: work.registerState },
    errors: ['caseNotFound'],
  },
  addNote: {
    method: 'post',
    path: '/api/cases/:id/notes',
    summary: 'Write a note in a case',
    body: work.newNote,
    answers: { 201: work.caseEvent },
    errors: ['caseNotFound', ...writing],
  },
  withdrawNote: {
    method: 'post',
    path: '/api/cases/:id/notes/:seq/withdrawal',
    summary: 'Withdraw a note',
    body: work.noteWithdrawal,
    answers: { 200: schema.caseSummary },
    errors: ['caseNotFound', 'noteNotFound', ...writing],
  },
  restoreNote: {
    method: 'post',
    path: '/api/cases/:id/notes/:seq/restoration',
    summary: 'Put a note back that was withdrawn',
    body: work.noteWithdrawal,
    answers: { 200: schema.caseSummary },
    errors: ['caseNotFound', 'noteNotFound', ...writing],
  },
  changeCase: {
    method: 'post',
    path: '/api/cases/:id/changes',
    summary: 'Close a case, reopen it, or say who may know of it',
    body: work.caseStep,
    answers: { 200: schema.caseSummary },
    errors: ['caseNotFound', 'personUnknown', ...writing],
  },
} as const satisfies Readonly<Record<string, Route>>
