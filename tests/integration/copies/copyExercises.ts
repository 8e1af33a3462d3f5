import { leaver } from '../decisions/decisionSite.ts'

const ofMailbox = (part: string, body?: object) =>
  ({
    ask: { path: `/api/copies/mailboxes/${leaver.id}${part}` },
    ...asked(body),
    action: 'cleanUp',
    of: 'mailbox',
  }) as const
const ofCase = (caseId: string, part: string, body?: object) =>
  ({
    ask: { path: `/api/copies/cases/${caseId}${part}` },
    ...asked(body),
    action: 'copyCase',
    of: 'everything',
  }) as const
const asked = (body: object | undefined) => (body === undefined ? {} : { body: { ...body } })

/** What the routes of static copies are asked with, and whom the table of rights lets ask. */
export const copyExercises = (caseId: string) => ({
  viewMailboxCopy: ofMailbox(''),
  copyFolders: ofMailbox('/folders'),
  startMailboxCopy: ofMailbox('', {}),
  cancelMailboxCopy: ofMailbox('/cancel', {}),
  linkMailboxCopy: ofMailbox('/link', {}),
  fetchSignedCopy: {
    ask: { path: `/api/mailboxes/${leaver.id}/leaving/signed-copy` },
    body: {},
    action: 'fetchSignedCopy',
    of: 'ownMailbox',
  } as const,
  viewCaseCopy: ofCase(caseId, ''),
  startCaseCopy: ofCase(caseId, '', {}),
  cancelCaseCopy: ofCase(caseId, '/cancel', {}),
  linkCaseCopy: ofCase(caseId, '/link', {}),
})
