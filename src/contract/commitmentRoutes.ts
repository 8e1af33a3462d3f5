import * as commitment from './commitmentSchemas.ts'
import { type Route, writing } from './route.ts'

/** What somebody promised. */
export const commitmentRoutes = {
  noteCommitment: {
    method: 'post',
    path: '/api/cases/:id/commitments',
    summary: 'Note a commitment in a case',
    body: commitment.notedCommitment,
    answers: { 201: commitment.commitment },
    errors: ['caseNotFound', 'filingNotFound', 'personUnknown', ...writing],
  },
  changeCommitment: {
    method: 'post',
    path: '/api/commitments/:id/changes',
    summary: 'Correct a commitment, settle or reopen it, or hand it over',
    body: commitment.commitmentStep,
    answers: { 200: commitment.commitment },
    errors: ['commitmentNotFound', 'personUnknown', 'changedMeanwhile', ...writing],
  },
  commitments: {
    method: 'get',
    path: '/api/commitments',
    summary: 'The commitments of a case or of the firm, the most urgent first',
    query: commitment.commitmentQuery,
    answers: { 200: commitment.commitments },
    errors: [],
  },
  commitmentsCalendar: {
    method: 'get',
    path: '/api/commitments.ics',
    summary: 'The due days of the commitments that match, as iCalendar; offset and limit count for nothing',
    query: commitment.commitmentQuery,
    answers: { 200: 'calendar' },
    errors: [],
  },
  colleagues: {
    method: 'get',
    path: '/api/colleagues',
    summary: 'Who may own a commitment, of a case that is given, or be a member of a case',
    query: commitment.colleaguesQuery,
    answers: { 200: commitment.colleagues },
    errors: ['caseNotFound'],
  },
} as const satisfies Readonly<Record<string, Route>>
