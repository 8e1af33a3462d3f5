import { leaver } from '../decisions/decisionSite.ts'

const cleanUp = (part: string): { readonly path: string } => ({ path: `/api/clean-up/${leaver.id}${part}` })
const everyFolder = { what: 'rule', field: 'folder', value: 'Postvak IN' }
const notNow = { decision: 'later', about: everyFolder }

/** The routes of a clean-up, each asked once. */
export const cleanUpExercises = {
  listCleanUpMailboxes: { ask: { path: '/api/clean-up' }, action: null, of: 'everything' },
  viewCleanUp: { ask: cleanUp(''), action: 'cleanUp', of: 'mailbox' },
  listGroups: { ask: cleanUp('/groups'), action: 'cleanUp', of: 'mailbox' },
  listCleanUpMails: { ask: cleanUp('/mails'), action: 'cleanUp', of: 'mailbox' },
  readCleanUpMail: { ask: cleanUp('/mails/x/message'), action: 'cleanUp', of: 'mailbox' },
  previewDecision: { ask: cleanUp('/preview'), body: everyFolder, action: 'cleanUp', of: 'mailbox' },
  decideCleanUp: { ask: cleanUp('/decisions'), body: notNow, action: 'cleanUp', of: 'mailbox' },
  listDecisions: { ask: cleanUp('/decisions'), action: 'cleanUp', of: 'mailbox' },
  undoDecision: { ask: cleanUp('/decisions/x/undo'), body: {}, action: 'cleanUp', of: 'mailbox' },
  stepFiling: { ask: cleanUp('/filing'), body: { step: 'start' }, action: 'cleanUp', of: 'mailbox' },
  showPrivateLooking: {
    ask: cleanUp('/private-looking'),
    body: { reason: 'Een proef' },
    action: 'cleanUp',
    of: 'mailbox',
  },
  takePrivateMail: { ask: cleanUp('/private.zip'), action: 'cleanUp', of: 'mailbox' },
  endCleanUp: { ask: cleanUp('/end'), body: {}, action: 'cleanUp', of: 'mailbox' },
} as const
