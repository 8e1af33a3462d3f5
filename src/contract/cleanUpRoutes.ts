import * as schema from './cleanUpSchemas.ts'
import type { Route } from './route.ts'
import { writing } from './route.ts'

const base = '/api/clean-up/:mailbox'

/** A mailbox's owner works through it; whoever it was entrusted to asks with its id in place of `own`. */
export const cleanUpRoutes = {
  listCleanUpMailboxes: {
    method: 'get',
    path: '/api/clean-up',
    summary: 'The mailboxes this person may clean up; none where no mail is at hand',
    answers: { 200: schema.cleanUpMailboxes },
    errors: [],
  },
  viewCleanUp: {
    method: 'get',
    path: base,
    summary: 'How far a mailbox is cleaned up, and what there is to do today',
    answers: { 200: schema.cleanUpPicture },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  listGroups: {
    method: 'get',
    path: `${base}/groups`,
    summary: 'The mails in groups, most valuable first',
    query: schema.groupsQuery,
    answers: { 200: schema.cleanUpGroups },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  listCleanUpMails: {
    method: 'get',
    path: `${base}/mails`,
    summary: 'Single mails, of a group or as filtered',
    query: schema.mailsQuery,
    answers: { 200: schema.cleanUpMails },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  readCleanUpMail: {
    method: 'get',
    path: `${base}/mails/:id/message`,
    summary: 'One mail as it lies in the mailbox, for its owner',
    answers: { 200: 'file' },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'messageNotFound'],
  },
  previewDecision: {
    method: 'post',
    path: `${base}/preview`,
    summary: 'How many mails a decision would be about',
    body: schema.decidedMails,
    answers: { 200: schema.decisionPreview },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  decideCleanUp: {
    method: 'post',
    path: `${base}/decisions`,
    summary: 'Decide about a group, single mails or all that a rule fits',
    body: schema.cleanUpDecision,
    answers: { 200: schema.madeDecision },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'caseNotFound', ...writing],
  },
  listDecisions: {
    method: 'get',
    path: `${base}/decisions`,
    summary: 'What was decided, newest first',
    answers: { 200: schema.madeDecisions },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  undoDecision: {
    method: 'post',
    path: `${base}/decisions/:id/undo`,
    summary: 'Take a decision back; what was filed by it is withdrawn',
    answers: { 200: schema.madeDecision },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'decisionNotFound', ...writing],
  },
  stepFiling: {
    method: 'post',
    path: `${base}/filing`,
    summary: 'Start, pause or retry the filing of what was decided',
    body: schema.filingStepOfCleanUp,
    answers: { 200: schema.cleanUpPicture },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  showPrivateLooking: {
    method: 'post',
    path: `${base}/private-looking`,
    summary:
      'Say why mail that only looks private has to be seen, by whoever the mailbox is entrusted to; its owner is told',
    body: schema.newLooking,
    answers: { 200: schema.lookingShown },
    errors: ['mailboxNotFound', 'mailNotAtHand', ...writing],
  },
  endCleanUp: {
    method: 'post',
    path: `${base}/end`,
    summary:
      'The mailbox is done: what was concluded of its mails is forgotten, with the key that named them',
    body: schema.cleanUpEnd,
    answers: { 200: schema.endedCleanUp },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'filingUnderWay'],
  },
  takePrivateMail: {
    method: 'get',
    path: `${base}/private.zip`,
    summary: 'Private mail, for its owner to take along; the service keeps none of it',
    query: schema.privateMailQuery,
    answers: { 200: 'file' },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
} as const satisfies Readonly<Record<string, Route>>
