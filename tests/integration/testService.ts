import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CaseSummaryAnswer, FiledAnswer } from '../../src/contract/schemas.ts'
import type { Person } from '../../src/domain/person.ts'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { staticCopies } from '../../src/mailfiles/bag/staticCopies.ts'
import { packMails } from '../../src/mailfiles/packMails.ts'
import type { RefusedRow } from '../../src/ports/mailboxDirectory.ts'
import type { MailSources } from '../../src/ports/mailSources.ts'
import type { Postman } from '../../src/ports/postman.ts'
import type { AgreementBook } from '../../src/service/agreements/agreementBook.ts'
import { openAgreementBook } from '../../src/service/agreements/openAgreementBook.ts'
import { createService } from '../../src/service/app.ts'
import { officeScript } from '../../src/service/http/officeScripts.ts'
import { type Listening, listen, stopListening } from '../../src/service/listen.ts'
import type { LogEvent } from '../../src/service/log.ts'
import { openMailboxBook } from '../../src/service/mailboxes/openMailboxBook.ts'
import { type Organisation, openOrganisation } from '../../src/service/organisation.ts'
import { MessageReader } from '../../src/service/reading/messageReader.ts'
import { postNotSet, postWorking } from '../../src/service/reminding/postStatus.ts'
import { openThreadedSqliteCaseIndex } from '../../src/storage/caseIndex/writer/threadedIndex.ts'
import { openDiskFolderStore } from '../../src/storage/diskFolderStore.ts'

const anouk: Person = {
  id: 'anouk',
  name: 'Anouk de Boer',
  address: 'a.deboer@delinde.example',
  roles: ['employee'],
  customers: null,
}
const tom: Person = {
  id: 'tom',
  name: 'Tom Verhoeven',
  address: 't.verhoeven@delinde.example',
  roles: ['employee'],
  customers: null,
}
const ict: Person = { id: 'ict', name: 'ICT Partner', address: null, roles: ['provider'], customers: null }
const contact: Person = {
  id: 'wim',
  name: 'Wim Janssen',
  address: 'w.janssen@delinde.example',
  roles: ['contact'],
  customers: null,
}

/** Grants what another asked for; among the people only where a test has a second person. */
export const els: Person = {
  id: 'els',
  name: 'Els de Wit',
  address: 'e.dewit@delinde.example',
  roles: ['secondPerson'],
  customers: null,
}

/** Each person's key is his id, twice, with a dash. */
export const persons = [anouk, tom, ict, contact]
export const keyOf = (personId: string): string => `${personId}-${personId}`

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

type RequestAs = RequestInit & { readonly as?: string | null }

export interface TestService {
  readonly organisation: Organisation
  readonly agreements: AgreementBook
  readonly root: string
  readonly origin: string
  readonly log: readonly LogEvent[]
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Sends a request as a person; `as: null` sends no key. */
  ask(path: string, options?: RequestAs): Promise<Response>
  /** The same without the socket, over which thousands of requests would spend most of their time; no mail is uploaded so. */
  askWithin(path: string, options?: RequestAs): Promise<Response>
  openCase(reference: string, title?: string): Promise<CaseSummaryAnswer>
  upload(mail: string | Uint8Array, as?: string): Promise<Response>
  file(caseId: string, mail: string | Uint8Array, as?: string, request?: string): Promise<Response>
  filed(caseId: string, mail: string | Uint8Array, as?: string): Promise<FiledAnswer>
  finish(): Promise<void>
  /** Cuts off who is not done after `patience` milliseconds. */
  close(patience?: number): Promise<void>
}

/** The real service on a real disk, SQLite and socket; only the persons and the roster are given here. */
export const startTestService = async (
  options: {
    readonly messageAtMost?: number
    /** A function: the roster as it is whenever it is asked for. */
    readonly mailboxes?: readonly MailboxFacts[] | (() => readonly MailboxFacts[])
    readonly refused?: readonly RefusedRow[]
    readonly root?: string
    readonly zone?: string
    readonly now?: string
    readonly postman?: Postman
    /** Where the mail of mailboxes lies. */
    readonly mailSources?: MailSources
    /** Besides the usual ones; who is taken out of it meanwhile is not among the people any more. */
    readonly persons?: readonly Person[]
    /** Addresses of pages for strangers; none are served here. */
    readonly publicUrl?: string
    /** Where the built overview lies; none is served unless said. */
    readonly overview?: string
  } = {},
): Promise<TestService> => {
  const root = options.root ?? (await mkdtemp(path.join(tmpdir(), 'dossier-service-')))
  const folders = await openDiskFolderStore(root)
  const index = await openThreadedSqliteCaseIndex(path.join(root, 'index.sqlite'))
  const reader = new MessageReader()
  const organisation = openOrganisation({
    ...{ folders, index, reader, zone: options.zone ?? 'Europe/Amsterdam' },
    ownDomains: ['delinde.example'],
  })
  const log: LogEvent[] = []
  let origin = ''
  const everybody = () => [...persons, ...(options.persons ?? [])]
  const given = options.mailboxes ?? []
  const roster = typeof given === 'function' ? given : () => given
  const directory = { roster: async () => ({ mailboxes: roster(), refused: options.refused ?? [] }) }
  const agreements = openAgreementBook(organisation)
  const service = createService({
    organisation,
    organisationName: 'Adviesbureau De Linde',
    directory,
    agreements,
    mailboxes: openMailboxBook({ organisation, directory, agreements }),
    mailSources: options.mailSources ?? null,
    packMails,
    copies: { staticCopies, folder: path.join(root, 'work/copies') },
    signIn: {
      identify: async (token) =>
        token === null ? 'noKey' : (everybody().find(({ id }) => keyOf(id) === token) ?? 'unknownKey'),
      nameOf: (personId) => everybody().find(({ id }) => id === personId)?.name ?? null,
      people: async () => everybody(),
    },
    pane: {
      folder: 'tests/fixtures/pane',
      icons: 'assets',
      commands: 'src/commands',
      officeScripts: [officeScript],
      ...(options.overview !== undefined && { overview: options.overview }),
    },
    ownOrigins: () => [origin],
    outlookOrigins: ['https://outlook.office.com'],
    publicUrl: options.publicUrl ?? null,
    postman: options.postman ?? null,
    postStatus: () => (options.postman === undefined ? postNotSet : postWorking),
    messageAtMost: options.messageAtMost ?? 150 * 1024 * 1024,
    log: (event) => void log.push(event),
    now: () => options.now ?? '2026-11-21T10:00:00.000Z',
  })
  const listening: Listening = await listen(service.app, {
    ...{ host: '127.0.0.1', port: 0 },
    onFailure: (error) => log.push({ event: 'failed', code: String(error) }),
  })
  origin = listening.origin
  const asker: TestService = {
    organisation,
    agreements,
    root,
    origin,
    log,
    routes: service.app.routes,
    ask: (route, options) => fetch(`${origin}${route}`, initOf(options)),
    askWithin: async (route, options) => {
      const request = new Request(`${origin}${route}`, initOf(options))
      request.headers.set('host', new URL(origin).host)
      return service.app.fetch(request)
    },
    openCase: async (reference, title = 'Renovatie Vlietstraat') => {
      const response = await asker.ask('/api/cases', {
        method: 'POST',
        body: JSON.stringify({ request: randomUUID(), reference, title, client: 'Het Anker' }),
      })
      return (await response.json()) as CaseSummaryAnswer
    },
    upload: (mail, as = 'anouk') =>
      asker.ask(`/api/messages/${sha256Of(mail)}`, { method: 'PUT', as, body: Buffer.from(mail) }),
    file: async (caseId, mail, as = 'anouk', request = randomUUID()) => {
      await asker.upload(mail, as)
      const body = { request, sha256: sha256Of(mail), source: 'outlook', kind: 'commitment', note: '' }
      return asker.ask(`/api/cases/${caseId}/filings`, { method: 'POST', as, body: JSON.stringify(body) })
    },
    filed: async (caseId, mail, as) => (await (await asker.file(caseId, mail, as)).json()) as FiledAnswer,
    finish: () => service.finish(),
    close: async (patience = 10_000) => {
      await stopListening(listening, service.finish, patience)
      await index.close()
      await reader.close()
      if (options.root === undefined) await rm(root, { recursive: true })
    },
  }
  return asker
}

const initOf = ({ as = 'anouk', headers, ...init }: RequestAs = {}): RequestInit => ({
  ...init,
  headers: { ...(as === null ? {} : { authorization: `Bearer ${keyOf(as)}` }), ...headers },
})

/** A plain mail; every field can be chosen. */
export const mailOf = (
  fields: {
    readonly messageId?: string
    readonly subject?: string
    readonly from?: string
    readonly text?: string
  } = {},
): string =>
  [
    `Message-ID: ${fields.messageId ?? '<offerte-1@hetanker.example>'}`,
    `From: ${fields.from ?? 'Petra Schouten <p.schouten@hetanker.example>'}`,
    'To: Anouk de Boer <a.deboer@delinde.example>',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    `Subject: ${fields.subject ?? 'Akkoord offerte'}`,
    '',
    fields.text ?? 'Wij gaan akkoord en betalen binnen dertig dagen.',
    '',
  ].join('\r\n')
