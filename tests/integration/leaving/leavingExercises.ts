import { leaver } from '../decisions/decisionSite.ts'
import { sha256Of } from '../testService.ts'

const mailbox = (part: string): { readonly path: string } => ({ path: `/api/mailboxes/${leaver.id}${part}` })
const tried = { mail: '0'.repeat(32), reason: 'Een proef' }

/** The routes of a leaving and of a mailbox's trouble, each asked once. */
export const leavingExercises = (caseId: string) =>
  ({
    leavers: { ask: { path: '/api/leavers' }, action: null, of: 'everything' },
    viewLeaving: { ask: mailbox('/leaving'), action: 'viewLeaving', of: 'ownMailbox' },
    leavingCalendar: { ask: mailbox('/leaving.ics'), action: 'viewLeaving', of: 'ownMailbox' },
    leavingReport: { ask: mailbox('/leaving/report'), action: 'viewLeaving', of: 'ownMailbox' },
    leavingLetters: { ask: mailbox('/leaving/letters'), action: 'viewLeaving', of: 'ownMailbox' },
    answerLeaving: {
      ask: mailbox('/leaving/answers'),
      body: { question: 'signature', isSettled: true, note: '' },
      action: 'answerLeaving',
      of: 'ownMailbox',
    },
    recordCopy: {
      ask: mailbox('/leaving/copy'),
      body: { sha256: sha256Of('copy'), mails: null, note: '' },
      action: 'answerLeaving',
      of: 'ownMailbox',
    },
    toHandOver: { ask: mailbox('/leaving/hand-over'), action: 'leave', of: 'ownMailbox' },
    releasePromises: {
      ask: mailbox('/releases'),
      body: { mails: ['AAAAAAAAAAAAAAAA'], reason: 'Bekeken' },
      action: 'leave',
      of: 'ownMailbox',
    },
    answerRelease: {
      ask: mailbox('/releases/999999'),
      body: { answer: 'agreed' },
      action: 'entrust',
      of: 'ownMailbox',
    },
    findOwnMails: {
      ask: mailbox('/own-mails'),
      body: { words: 'een' },
      action: 'showMail',
      of: 'ownMailbox',
    },
    promisesLetGo: { ask: mailbox('/leaving/promises-let-go'), action: 'leave', of: 'ownMailbox' },
    nameOwner: {
      ask: mailbox('/leaving/owner'),
      body: { person: 'niemand' },
      action: 'entrust',
      of: 'ownMailbox',
    },
    offerHandOver: {
      ask: mailbox('/hand-overs'),
      body: { to: 'anouk', commitments: [], follows: [caseId], note: '' },
      action: 'leave',
      of: 'ownMailbox',
    },
    withdrawHandOver: {
      ask: mailbox('/hand-overs/999999/withdrawal'),
      body: {},
      action: 'leave',
      of: 'ownMailbox',
    },
    handOverOffers: { ask: { path: '/api/hand-overs' }, action: 'noteCommitment', of: 'everything' },
    answerHandOver: {
      ask: { path: `/api/hand-overs/${leaver.id}/999999` },
      body: { answer: 'refused', note: '' },
      action: 'noteCommitment',
      of: 'everything',
    },
    signAsLeaver: {
      ask: mailbox('/leaving/leaver-signature'),
      body: { remark: '' },
      action: 'leave',
      of: 'ownMailbox',
    },
    signForFirm: {
      ask: mailbox('/leaving/firm-signature'),
      body: { remark: '' },
      action: 'signForFirm',
      of: 'ownMailbox',
    },
    askTrust: {
      ask: mailbox('/trusts'),
      body: { person: 'niemand', until: '2026-11-30', reason: 'Een proef' },
      action: 'entrust',
      of: 'ownMailbox',
    },
    answerTrust: {
      ask: mailbox('/trusts/999999'),
      body: { answer: 'refused', reason: '' },
      action: 'entrust',
      of: 'ownMailbox',
    },
    openMail: { ask: mailbox('/opened-mails'), body: tried, action: 'leave', of: 'ownMailbox' },
    viewTrouble: { ask: mailbox('/trouble'), action: 'viewTrouble', of: 'ownMailbox' },
    showMail: { ask: mailbox('/shown-mails'), body: tried, action: 'showMail', of: 'ownMailbox' },
    hideMail: { ask: mailbox('/shown-mails/999999/hiding'), body: {}, action: 'showMail', of: 'ownMailbox' },
    readShownMail: {
      ask: mailbox('/shown-mails/999999/text'),
      body: {},
      action: 'viewTrouble',
      of: 'ownMailbox',
    },
  }) as const
