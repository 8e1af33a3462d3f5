import * as schema from './copySchemas.ts'
import type { Route } from './route.ts'

const ofMailbox = '/api/copies/mailboxes/:mailbox'
const ofCase = '/api/copies/cases/:id'

/** Static copies, made in the background: of a mailbox for its owner to hand over, of a case for who manages cases. */
export const copyRoutes = {
  viewMailboxCopy: {
    method: 'get',
    path: ofMailbox,
    summary: 'How far the static copy of a mailbox is',
    answers: { 200: schema.copyState },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  copyFolders: {
    method: 'get',
    path: `${ofMailbox}/folders`,
    summary: 'The folders of a mailbox, to choose from',
    answers: { 200: schema.copyFolders },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  startMailboxCopy: {
    method: 'post',
    path: ofMailbox,
    summary:
      'Make a static copy of a mailbox for the firm, without what is private or not needed; or go on with it',
    body: schema.newMailboxCopy,
    answers: { 200: schema.copyState },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'changedMeanwhile', 'storageFull'],
  },
  cancelMailboxCopy: {
    method: 'post',
    path: `${ofMailbox}/cancel`,
    summary: 'Stop making it, and take away what there is of it',
    answers: { 200: schema.copyState },
    errors: ['mailboxNotFound', 'mailNotAtHand'],
  },
  linkMailboxCopy: {
    method: 'post',
    path: `${ofMailbox}/link`,
    summary: 'A link to the static copy of a mailbox, as one zip file',
    answers: { 200: schema.copyLink },
    errors: ['mailboxNotFound', 'mailNotAtHand', 'copyNotFound'],
  },
  viewCaseCopy: {
    method: 'get',
    path: ofCase,
    summary: 'How far the static copy of a case is',
    answers: { 200: schema.copyState },
    errors: ['caseNotFound'],
  },
  startCaseCopy: {
    method: 'post',
    path: ofCase,
    summary: 'Make a static copy of a case with its register, or go on with it',
    body: schema.newCopy,
    answers: { 200: schema.copyState },
    errors: ['caseNotFound', 'registerDamaged', 'storageFull'],
  },
  cancelCaseCopy: {
    method: 'post',
    path: `${ofCase}/cancel`,
    summary: 'Stop making it, and take away what there is of it',
    answers: { 200: schema.copyState },
    errors: ['caseNotFound'],
  },
  linkCaseCopy: {
    method: 'post',
    path: `${ofCase}/link`,
    summary: 'A link to the static copy of a case, as one zip file',
    answers: { 200: schema.copyLink },
    errors: ['caseNotFound', 'copyNotFound'],
  },
} as const satisfies Readonly<Record<string, Route>>
