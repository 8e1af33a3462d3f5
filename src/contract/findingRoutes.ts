import * as work from './caseWorkSchemas.ts'
import type { Route } from './route.ts'
import * as schema from './schemas.ts'

/** Where a mail may belong, and what was filed. */
export const findingRoutes = {
  suggest: {
    method: 'post',
    path: '/api/suggestions',
    summary:
      'Where a mail is filed already and which cases it may belong to; what is sent is neither stored nor logged',
    body: schema.messageMetadata,
    answers: { 200: schema.suggestions },
    errors: ['bodyTooLarge'],
  },
  suggestMany: {
    method: 'post',
    path: '/api/suggestions/many',
    summary: 'The same as suggestions, for each of up to 100 mails',
    body: work.manyMessages,
    answers: { 200: work.manySuggestions },
    errors: ['bodyTooLarge'],
  },
  search: {
    method: 'get',
    path: '/api/search',
    summary: 'Filed mails that hold every word and are what else is asked',
    query: schema.searchQuery,
    answers: { 200: schema.searchHits },
    errors: [],
  },
  excerpts: {
    method: 'post',
    path: '/api/excerpts',
    summary:
      'Pieces of filed mails, and of what is attached to them, around the words looked for, with those words marked',
    body: schema.excerptQuery,
    answers: { 200: schema.excerpts },
    errors: [],
  },
  clients: {
    method: 'get',
    path: '/api/clients',
    summary: 'Domains and addresses of clients, as far as this person may know',
    answers: { 200: work.clients },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>
