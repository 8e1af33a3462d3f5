import * as execution from './executionSchemas.ts'
import * as mailbox from './mailboxSchemas.ts'
import { type Route, writing } from './route.ts'

/** Mailboxes with their clocks, what is decided about them, and how that is carried out. */
export const mailboxRoutes = {
  mailboxes: {
    method: 'get',
    path: '/api/mailboxes',
    summary: 'The mailboxes this person may see, with their clocks',
    answers: { 200: mailbox.mailboxes },
    errors: [],
  },
  viewMailbox: {
    method: 'get',
    path: '/api/mailboxes/:id',
    summary: 'One mailbox with its clock, its decision and what happened',
    answers: { 200: mailbox.mailbox },
    errors: ['mailboxNotFound'],
  },
  hold: {
    method: 'post',
    path: '/api/mailboxes/:id/hold',
    summary: 'Place a legal hold on record, or release it; answers with the mailbox after it',
    body: mailbox.newHold,
    answers: { 200: mailbox.mailbox },
    errors: ['mailboxNotFound', 'holdAlready', 'holdNone', ...writing],
  },
  askDecisionLink: {
    method: 'post',
    path: '/api/mailboxes/:id/decision-link',
    summary: 'Mail the person who asks a link to the page where he decides or approves',
    body: mailbox.linkRequest,
    answers: { 200: mailbox.linkSent },
    errors: ['mailboxNotFound', 'postNotSet', 'postFailed', 'tooManyLinks', ...writing],
  },
  revokeLinks: {
    method: 'post',
    path: '/api/mailboxes/:id/revoke-links',
    summary: 'Revoke every link to the decision page of this mailbox; later reminders carry new ones',
    body: mailbox.linkRequest,
    answers: { 200: mailbox.mailbox },
    errors: ['mailboxNotFound', ...writing],
  },
  enterFact: {
    method: 'post',
    path: '/api/mailboxes/:id/facts',
    summary: 'Enter what was seen on the platform, or a last working day, and who instructed',
    body: mailbox.newFact,
    answers: { 200: mailbox.mailbox },
    errors: ['mailboxNotFound', ...writing],
  },
  execution: {
    method: 'post',
    path: '/api/mailboxes/:id/execution',
    summary: 'Report a decision carried out, verify it by what was seen, or say that it failed',
    body: execution.newExecution,
    answers: { 200: mailbox.mailbox },
    errors: ['mailboxNotFound', 'decisionChanged', 'proofDiffers', ...writing],
  },
  runbook: {
    method: 'get',
    path: '/api/mailboxes/:id/runbook',
    summary: 'The PowerShell that carries out the decision, with the checks before and after',
    answers: { 200: execution.runbook },
    errors: ['mailboxNotFound'],
  },
} as const satisfies Readonly<Record<string, Route>>
