import * as work from './caseWorkSchemas.ts'
import { type Route, writing } from './route.ts'
import * as schema from './schemas.ts'

/** Mail on its way into a case, and what is done to it there. */
export const filingRoutes = {
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
    errors: ['caseNotFound', 'messageNotReceived', 'personUnknown', ...writing],
  },
  recallFiling: {
    method: 'post',
    path: '/api/recalls',
    summary:
      'Take back a filing that was sent without an answer: what was recorded of it is withdrawn, and what was not can no longer arrive',
    body: schema.filingRecall,
    answers: { 200: schema.recalled },
    errors: writing,
  },
  downloadMessage: {
    method: 'get',
    path: '/api/filings/:id/message',
    summary: 'The bytes of a filed mail, as received; the reading is recorded',
    answers: { 200: 'bytes' },
    errors: ['filingNotFound', 'storageFull'],
  },
  changeFiling: {
    method: 'post',
    path: '/api/filings/:id/changes',
    summary: 'Withdraw a filing, restore it, or correct its kind and note',
    body: work.filingStep,
    answers: { 200: work.changedFiling },
    errors: ['filingNotFound', 'changedMeanwhile', ...writing],
  },
  moveFiling: {
    method: 'post',
    path: '/api/filings/:id/move',
    summary: 'Move a filing, with its commitments, to another case; answers with the filing there',
    body: work.filingMove,
    answers: { 200: work.movedFiling },
    errors: ['filingNotFound', 'caseNotFound', ...writing],
  },
  eraseFiling: {
    method: 'post',
    path: '/api/filings/:id/erasure',
    summary:
      'Erase for good a filing that lies in the bin: its mail, what was saved from it and every word about it; of the register the chain stays',
    body: work.filingErasure,
    answers: { 200: work.erasedFiling },
    errors: ['filingNotFound', 'changedMeanwhile', ...writing],
  },
  bin: {
    method: 'get',
    path: '/api/bin',
    summary: 'Filings that were withdrawn, newest withdrawal first',
    query: work.binQuery,
    answers: { 200: work.bin },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>
