import * as overview from './overviewSchemas.ts'
import type { Route } from './route.ts'

/** All mailboxes of all customers: administrative metadata only. */
export const overviewRoutes = {
  overview: {
    method: 'get',
    path: '/api/overview',
    summary: 'All mailboxes of all customers by days left: administrative metadata only',
    query: overview.overviewQuery,
    answers: { 200: overview.overview },
    errors: [],
  },
  overviewCsv: {
    method: 'get',
    path: '/api/overview.csv',
    summary: 'The mailboxes that match, as CSV; offset and limit count for nothing',
    query: overview.overviewQuery,
    answers: { 200: 'csv' },
    errors: [],
  },
  overviewCalendar: {
    method: 'get',
    path: '/api/overview.ics',
    summary: 'The last safe days that match, as iCalendar; offset and limit count for nothing',
    query: overview.overviewQuery,
    answers: { 200: 'calendar' },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>
