import { randomUUID } from 'node:crypto'
import type { Route } from '../../src/contract/route.ts'
import { routes } from '../../src/contract/routes.ts'
import type { Action } from '../../src/domain/permissions.ts'
import { type Person, type Role, roles } from '../../src/domain/person.ts'
import { cleanUpExercises } from './cleanUp/cleanUpExercises.ts'
import { copyExercises } from './copies/copyExercises.ts'
import { leaver } from './decisions/decisionSite.ts'
import { leavingExercises } from './leaving/leavingExercises.ts'
import { sha256Of, type TestService } from './testService.ts'

export type RouteName = keyof typeof routes

/** What stands in mails, cases and notes: no such word may reach whoever works with no case. */
export const content = {
  ...{ subject: 'Zegelonderwerp', sender: 'zegelafzender', attachment: 'zegelbijlage', body: 'zegeltekst' },
  ...{ title: 'Zegelzaak', client: 'Zegelklant', note: 'Zegelnotitie' },
}
export const mail = [
  'Message-ID: <zegel@hetanker.example>',
  `From: ${content.sender} <${content.sender}@hetanker.example>`,
  'To: anouk <a.deboer@delinde.example>',
  'Date: Mon, 02 Mar 2026 09:30:00 +0100',
  `Subject: ${content.subject}`,
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  content.body,
  '--b',
  `Content-Disposition: attachment; filename=${content.attachment}.pdf`,
  '',
  'x',
  '--b--',
  '',
].join('\r\n')

/** What a route is asked with, and whom the table of rights lets ask it. */
export interface Exercise {
  readonly ask: Readonly<Record<string, string>> & { readonly path: string }
  readonly body?: Readonly<Record<string, unknown>> | string
  /** Null: whoever is signed in. */
  readonly action: Action | null
  /** A thing that is not there for whoever may not see it: those are answered 404. */
  /** `ownMailbox`: a right that reaches one's own mailbox, so that it is asked of that very mailbox alone. */
  readonly of: 'everything' | 'mailbox' | 'ownMailbox' | 'agreement'
  /** Whoever has no address gets no link, and a mailbox that he may not see is not found before he is refused. */
  readonly mailsTheAsker?: true
}

const mailbox = (part: string): { readonly path: string } => ({ path: `/api/mailboxes/${leaver.id}${part}` })
const agreement = (part: string): { readonly path: string } => ({ path: `/api/agreements/delinde${part}` })
const instructed = { instructedBy: 'Wim', note: '' }
const told = { name: 'Iemand', address: 'iemand@delinde.example', how: 'entered' }
const closing = { scope: { of: 'mailbox', mailbox: leaver.id }, closesOn: '2026-12-31', ...instructed }

/** Every route of the contract; one added later is missed here by the compiler, and by the first test. */
export const exercises = (caseId: string): Readonly<Record<RouteName, Exercise>> => ({
  me: { ask: { path: '/api/me' }, action: null, of: 'everything' },
  receiveMessage: {
    ask: { path: `/api/messages/${sha256Of('x')}` },
    body: 'x',
    action: 'fileMessage',
    of: 'everything',
  },
  fileMessage: {
    ask: { path: `/api/cases/${caseId}/filings` },
    body: { sha256: sha256Of(mail), source: 'outlook', kind: 'commitment', note: '' },
    action: 'fileMessage',
    of: 'everything',
  },
  recallFiling: {
    ask: { path: '/api/recalls' },
    body: { sends: [{ case: caseId, request: randomUUID() }] },
    action: 'fileMessage',
    of: 'everything',
  },
  openCase: {
    ask: { path: '/api/cases' },
    body: { reference: '', title: 'Zaak', client: 'Klant' },
    action: 'openCase',
    of: 'everything',
  },
  findCases: { ask: { path: '/api/cases?query=zegel' }, action: 'viewCase', of: 'everything' },
  viewCase: { ask: { path: `/api/cases/${caseId}` }, action: 'viewCase', of: 'everything' },
  downloadMessage: {
    ask: { path: `/api/filings/${caseId}.2/message` },
    action: 'downloadMessage',
    of: 'everything',
  },
  suggest: {
    ask: { path: '/api/suggestions' },
    body: {
      ...{
        messageId: '<zegel@hetanker.example>',
        subject: content.subject,
        to: [],
        cc: [],
        sentAt: null,
        references: [],
      },
      from: { name: '', address: `${content.sender}@hetanker.example` },
    },
    action: 'suggest',
    of: 'everything',
  },
  search: { ask: { path: '/api/search?query=zegeltekst' }, action: 'search', of: 'everything' },
  changeFiling: {
    ask: { path: `/api/filings/${caseId}.2/changes` },
    body: { step: 'correct', kind: 'commitment', note: content.note },
    action: 'changeFiling',
    of: 'everything',
  },
  moveFiling: {
    ask: { path: `/api/filings/${caseId}.2/move` },
    body: { to: caseId },
    action: 'changeFiling',
    of: 'everything',
  },
  eraseFiling: {
    ask: { path: `/api/filings/${caseId}.2/erasure` },
    body: {},
    action: 'eraseFiling',
    of: 'everything',
  },
  attachments: {
    ask: { path: `/api/filings/${caseId}.2/attachments` },
    action: 'downloadMessage',
    of: 'everything',
  },
  saveAttachment: {
    ask: { path: `/api/filings/${caseId}.2/attachments` },
    body: { index: 0 },
    action: 'changeFiling',
    of: 'everything',
  },
  downloadAttachment: {
    ask: { path: `/api/cases/${caseId}/attachments/3` },
    action: 'downloadMessage',
    of: 'everything',
  },
  withdrawAttachment: {
    ask: { path: `/api/cases/${caseId}/attachments/999999/withdrawal` },
    body: {},
    action: 'changeFiling',
    of: 'everything',
  },
  restoreAttachment: {
    ask: { path: `/api/cases/${caseId}/attachments/999999/restoration` },
    body: {},
    action: 'changeFiling',
    of: 'everything',
  },
  bin: { ask: { path: '/api/bin' }, action: 'viewCase', of: 'everything' },
  timeline: { ask: { path: `/api/cases/${caseId}/timeline` }, action: 'viewCase', of: 'everything' },
  registerState: { ask: { path: `/api/cases/${caseId}/register` }, action: 'viewCase', of: 'everything' },
  addNote: {
    ask: { path: `/api/cases/${caseId}/notes` },
    body: { text: content.note },
    action: 'changeCase',
    of: 'everything',
  },
  withdrawNote: {
    ask: { path: `/api/cases/${caseId}/notes/999999/withdrawal` },
    body: {},
    action: 'changeCase',
    of: 'everything',
  },
  restoreNote: {
    ask: { path: `/api/cases/${caseId}/notes/999999/restoration` },
    body: {},
    action: 'changeCase',
    of: 'everything',
  },
  changeCase: {
    ask: { path: `/api/cases/${caseId}/changes` },
    body: { step: 'reopen' },
    action: 'changeCase',
    of: 'everything',
  },
  noteCommitment: {
    ask: { path: `/api/cases/${caseId}/commitments` },
    body: {
      ...{ filing: null, promisor: 'us', promisorName: '', promisee: '', what: content.body, quote: '' },
      ...{ due: null, dueWords: '', origin: 'byHand', owner: null },
    },
    action: 'noteCommitment',
    of: 'everything',
  },
  changeCommitment: {
    ask: { path: `/api/commitments/${caseId}.999999/changes` },
    body: { step: 'settle', state: 'kept', note: '' },
    action: 'noteCommitment',
    of: 'everything',
  },
  commitments: { ask: { path: '/api/commitments' }, action: 'viewCase', of: 'everything' },
  commitmentsCalendar: { ask: { path: '/api/commitments.ics' }, action: 'viewCase', of: 'everything' },
  colleagues: { ask: { path: '/api/colleagues' }, action: 'viewCase', of: 'everything' },
  suggestMany: {
    ask: { path: '/api/suggestions/many' },
    body: {
      messages: [
        {
          ...{ messageId: null, subject: content.subject, from: null, to: [], cc: [] },
          ...{ sentAt: null, references: [] },
        },
      ],
    },
    action: 'suggest',
    of: 'everything',
  },
  preferences: { ask: { path: '/api/preferences' }, action: 'suggest', of: 'everything' },
  setOwnRules: {
    ask: { path: '/api/preferences' },
    body: { rules: null },
    action: 'suggest',
    of: 'everything',
  },
  setFirmRules: {
    ask: { path: '/api/preferences/firm' },
    body: { rules: { mode: 'off', confidence: 0.9, followUps: true, cases: [] } },
    action: 'setFirmRules',
    of: 'everything',
  },
  follow: {
    ask: { path: '/api/follows' },
    body: { messages: ['<zegel@hetanker.example>'], follow: null },
    action: 'suggest',
    of: 'everything',
  },
  byItself: { ask: { path: '/api/by-itself' }, action: 'suggest', of: 'everything' },
  changeByItself: {
    ...{ ask: { path: '/api/by-itself' }, action: 'suggest', of: 'everything' },
    body: { step: 'keepOut', mark: '0'.repeat(32) },
  },
  clients: { ask: { path: '/api/clients' }, action: 'suggest', of: 'everything' },
  selfFiled: { ask: { path: '/api/self-filed' }, action: 'viewCase', of: 'everything' },
  excerpts: {
    ask: { path: '/api/excerpts' },
    body: { query: 'zegeltekst', filings: [`${caseId}.2`] },
    action: 'search',
    of: 'everything',
  },
  mailboxes: { ask: { path: '/api/mailboxes' }, action: null, of: 'everything' },
  viewMailbox: { ask: mailbox(''), action: 'viewMailboxes', of: 'mailbox' },
  hold: {
    ask: mailbox('/hold'),
    body: { step: 'place', reason: 'Een geschil' },
    action: 'placeHold',
    of: 'mailbox',
  },
  askDecisionLink: {
    ask: mailbox('/decision-link'),
    body: {},
    action: 'askDecisionLink',
    of: 'mailbox',
    mailsTheAsker: true,
  },
  revokeLinks: { ask: mailbox('/revoke-links'), body: {}, action: 'revokeLinks', of: 'mailbox' },
  enterFact: {
    ask: mailbox('/facts'),
    body: { fact: 'leavesOn', value: '2026-11-13', ...instructed },
    action: 'enterFact',
    of: 'mailbox',
  },
  execution: {
    ask: mailbox('/execution'),
    body: { decision: 1, step: 'failed', note: '' },
    action: 'carryOut',
    of: 'mailbox',
  },
  runbook: { ask: mailbox('/runbook'), action: 'carryOut', of: 'mailbox' },
  overview: { ask: { path: '/api/overview?query=oosterling' }, action: 'viewOverview', of: 'everything' },
  overviewCsv: { ask: { path: '/api/overview.csv' }, action: 'viewOverview', of: 'everything' },
  overviewCalendar: { ask: { path: '/api/overview.ics' }, action: 'viewOverview', of: 'everything' },
  ...leavingExercises(caseId),
  agreements: { ask: { path: '/api/agreements' }, action: 'viewAgreement', of: 'everything' },
  inform: { ask: agreement('/informed'), body: told, action: 'inform', of: 'agreement' },
  acknowledge: { ask: agreement('/acknowledgements'), body: {}, action: 'acknowledge', of: 'agreement' },
  cancel: { ask: agreement('/cancellations'), body: closing, action: 'cancel', of: 'agreement' },
  cancellationStep: {
    ask: agreement('/cancellations/999999'),
    body: { step: 'withdrawn', ...instructed },
    action: 'cancel',
    of: 'agreement',
  },
  ...copyExercises(caseId),
  ...cleanUpExercises,
})

/** Every set of roles, with and without the mailbox being his own, and for all customers, this one or another. */
export const everybody: readonly Person[] = roles
  .reduce<readonly (readonly Role[])[]>((sets, role) => sets.flatMap((set) => [set, [...set, role]]), [[]])
  .flatMap((held) =>
    [leaver.address, 'iemand.anders@delinde.example', null].flatMap((address, which) =>
      [null, ['delinde'], ['vanveen']].map((customers, whose) => ({
        ...{ id: `p${held.map((role) => roles.indexOf(role)).join('')}-${which}-${whose}`, name: 'Iemand' },
        ...{ address, roles: held, customers },
      })),
    ),
  )

/** Asks a route as a person (null: nobody), about this case, with its own body or another. */
export const askRoute = async (
  service: TestService,
  name: RouteName,
  as: string | null,
  { caseId, body }: { readonly caseId: string; readonly body?: string | undefined },
): Promise<{ readonly status: number; readonly text: string }> => {
  const exercise = exercises(caseId)[name]
  const route: Route = routes[name]
  const own =
    typeof exercise.body === 'string'
      ? exercise.body
      : exercise.body && JSON.stringify({ request: randomUUID(), ...exercise.body })
  const sent = body ?? own
  const ask = typeof exercise.body === 'string' ? uploading(service) : service.askWithin
  const response = await ask(exercise.ask.path, {
    ...{ method: route.method.toUpperCase(), as },
    ...(route.method === 'get' || sent === undefined ? {} : { body: sent }),
  })
  return { status: response.status, text: `${[...response.headers].join('\n')}\n${await response.text()}` }
}

const attempts = 3

/** On a busy machine the connection of a refused upload may be cut before its answer is read: asked again, as browsers do. */
const uploading =
  ({ ask }: TestService): TestService['ask'] =>
  async (...asked) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(...asked)
      } catch (error) {
        if (attempt === attempts) throw error
      }
    }
  }

/** Which of these words stand in a text, in whatever case. */
export const wordsIn = (text: string, words: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(words).filter((word) => text.toLowerCase().includes(word.toLowerCase()))

export const inBatches = async <Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (let from = 0; from < items.length; from += 24)
    answers.push(...(await Promise.all(items.slice(from, from + 24).map(ask))))
  return answers
}
