import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { simpleParser } from 'mailparser'
import type { DecisionRole } from '../../../src/domain/decisions/decision.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { smtpPostman } from '../../../src/post/smtpPostman.ts'
import { openAgreementBook } from '../../../src/service/agreements/openAgreementBook.ts'
import { askLink, type LinkAsked } from '../../../src/service/decisions/askLink.ts'
import type { LogEvent } from '../../../src/service/log.ts'
import { openMailboxBook } from '../../../src/service/mailboxes/openMailboxBook.ts'
import { type Organisation, openOrganisation } from '../../../src/service/organisation.ts'
import type { PublicParts } from '../../../src/service/public/publicParts.ts'
import { createPublicSite } from '../../../src/service/public/publicSite.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { openThreadedSqliteCaseIndex } from '../../../src/storage/caseIndex/writer/threadedIndex.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import type { LoopbackSmtp } from '../reminders/loopbackSmtp.ts'

export const people = {
  contact: { name: 'Wim Janssen', address: 'w.janssen@delinde.example' },
  standIn: { name: 'Anouk de Boer', address: 'a.deboer@delinde.example' },
  secondPerson: { name: 'Petra Vos', address: 'p.vos@delinde.example' },
  provider: { name: 'ICT Partner', address: 'beheer@ictpartner.example' },
} as const

/** An agreement of the fictional firm; every line can be replaced or taken out. */
export const agreementText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    customer: 'Adviesbureau De Linde',
    zone: 'Europe/Amsterdam',
    language: 'nl',
    from: '2026-01-01',
    domains: ['delinde.example'],
    ...people,
    ...changes,
  })

/** A leaver whose account was deleted a week ago: 21 days left. */
export const leaver: MailboxFacts = mailboxFacts({
  id: 'b-oosterling',
  name: 'Bas Oosterling',
  address: 'b.oosterling@delinde.example',
  size: 12.7 * 1024 ** 3,
  hasArchive: false,
  accountDeletedAt: '2026-11-14T09:00:00Z',
})

export interface DecisionSite {
  readonly root: string
  readonly publicUrl: string
  readonly organisation: Organisation
  readonly parts: PublicParts
  readonly log: readonly LogEvent[]
  /** Sets the clock; kept until it is set again. */
  at(now: string): void
  publish(text: string): Promise<void>
  /** Asks a link for somebody and gives what was answered. */
  askLink(address: string, mailbox?: string, request?: string): Promise<LinkAsked>
  /** The address in the newest letter to somebody, after he asked for a link. */
  linkFor(role: DecisionRole, mailbox?: string): Promise<string>
  /** The kinds of the entries in a mailbox's register, oldest first. */
  entries(mailbox?: string): Promise<readonly string[]>
  get(url: string): Promise<Shown>
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Shown>
  close(): Promise<void>
}

export interface Shown {
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

export interface DecisionSiteOptions {
  readonly smtp: LoopbackSmtp
  /** A folder that another site works in too. */
  readonly root?: string
  readonly mailboxes?: readonly MailboxFacts[]
  readonly agreement?: string
  readonly withoutPost?: boolean
}

/** The real public site on a real disk, SQLite, socket and mail server; only the roster and the clock are given. */
export const startDecisionSite = async (options: DecisionSiteOptions): Promise<DecisionSite> => {
  const root = options.root ?? (await mkdtemp(path.join(tmpdir(), 'dossier-decision-')))
  const index = await openThreadedSqliteCaseIndex(path.join(root, `index-${randomUUID()}.sqlite`))
  const reader = new MessageReader()
  const folders = await openDiskFolderStore(root)
  const organisation = openOrganisation({ folders, index, reader, zone: 'Europe/Amsterdam' })
  const agreements = openAgreementBook(organisation)
  const directory = { roster: async () => ({ mailboxes: options.mailboxes ?? [leaver], refused: [] }) }
  const log: LogEvent[] = []
  let now = '2026-11-21T10:00:00.000Z'
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const postman = smtpPostman({
    host: 'localhost',
    port: options.smtp.port,
    security: 'none',
    user: null,
    password: null,
    ca: null,
    sender: { name: 'Dossier', address: 'dossier@delinde.example' },
    bounces: null,
  })
  const parts: PublicParts = {
    organisation,
    agreements,
    mailboxes: openMailboxBook({ organisation, directory, agreements }),
    postman: options.withoutPost === true ? null : postman,
    publicUrl: `http://localhost:${(server.address() as AddressInfo).port}`,
    log: (event) => void log.push(event),
    now: () => now,
  }
  const site = createPublicSite(parts)
  server.on('request', getRequestListener(site.app.fetch))
  const asked = (address: string, mailbox = leaver.id, request: string = randomUUID()) =>
    askLink({ ...parts, postman }, mailbox, { request, by: 'test', address })
  const shown = async (response: Response): Promise<Shown> => ({
    status: response.status,
    headers: response.headers,
    html: await response.text(),
  })
  const opened: DecisionSite = {
    root,
    publicUrl: parts.publicUrl,
    organisation,
    parts,
    log,
    at: (next) => {
      now = next
    },
    publish: async (text) => {
      await mkdir(path.join(root, 'agreements'), { recursive: true })
      await writeFile(path.join(root, 'agreements/delinde.yaml'), text)
      const faults = await agreements.publish(now)
      if (faults.length > 0) throw new Error(JSON.stringify(faults))
    },
    askLink: asked,
    linkFor: async (role, mailbox) => {
      const { address } = people[role]
      await asked(address, mailbox)
      const text = await newestText(options.smtp, address)
      const link = /http:\S+/.exec(text)?.[0]
      if (link === undefined) throw new Error(`no link in: ${text}`)
      return link
    },
    entries: async (mailbox = leaver.id) => {
      const files = await registerFiles(root, mailbox)
      return files.map((text) => (JSON.parse(text.split('\n')[0] ?? '') as { kind: string }).kind)
    },
    get: async (url) => shown(await fetch(url, { redirect: 'manual' })),
    post: async (url, fields) =>
      shown(await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      postman.close()
      await index.close()
      await reader.close()
      if (options.root === undefined) await rm(root, { recursive: true, force: true })
    },
  }
  if (options.root === undefined) await opened.publish(options.agreement ?? agreementText())
  else await agreements.publish(now)
  return opened
}

/** The texts of a mailbox's register, byte for byte. */
export const registerFiles = async (root: string, mailbox: string): Promise<readonly string[]> => {
  const folder = path.join(root, 'mailboxes', mailbox, 'register')
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'latin1')))
}

/** The text of the newest letter to an address, as an independent parser reads it. */
export const newestText = async (smtp: LoopbackSmtp, address: string): Promise<string> => {
  const mail = smtp.accepted.findLast(({ to }) => to.includes(address))
  return (await simpleParser(mail?.source ?? '')).text ?? ''
}

/** The six digits in the newest letter to an address that has a code; reminders may come after it. */
export const newestCode = async (smtp: LoopbackSmtp, address: string): Promise<string> => {
  for (const { to, source } of smtp.accepted.toReversed()) {
    if (!to.includes(address)) continue
    const { text = '' } = await simpleParser(source)
    const [, first, second] = /^ {4}(\d{3}) (\d{3})$/m.exec(text) ?? []
    if (first !== undefined && second !== undefined) return first + second
  }
  throw new Error(`no code was mailed to ${address}`)
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The hidden fields of the first form of a page. */
export const hiddenFields = (html: string): Record<string, string> => {
  const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'))
  const found = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    found.map(([, name = '', value = '']) => [
      name,
      value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? ''),
    ]),
  )
}
