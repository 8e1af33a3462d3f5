import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type {
  CleanUpDecisionRequest,
  CleanUpGroupAnswer,
  CleanUpGroupsAnswer,
  CleanUpMailAnswer,
  CleanUpMailsAnswer,
  CleanUpPictureAnswer,
  MadeDecisionAnswer,
} from '../../../src/contract/cleanUpSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import type { MailSource } from '../../../src/ports/mailSource.ts'
import type { MailSources } from '../../../src/ports/mailSources.ts'
import { RenewedSource } from '../../../src/service/mailSources/renewedSource.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { startTestService, type TestService } from '../testService.ts'

/** Anouk's own mailbox, which she leaves in two weeks. */
export const ownMailbox: MailboxFacts = mailboxFacts({
  id: 'a-deboer',
  name: 'Anouk de Boer',
  address: 'a.deboer@delinde.example',
  leavesOn: '2026-12-04',
})

export interface MailInFolder {
  readonly folder: string
  readonly name: string
  readonly from: string
  readonly to?: string
  readonly subject: string
  readonly text?: string
  readonly headers?: readonly string[]
  readonly day?: number
  readonly hasNoId?: true
}

export const messageIdOf = ({ name }: MailInFolder): string => `<${name}@mail.example>`

const bytesOf = (mail: MailInFolder): string =>
  [
    ...(mail.hasNoId ? [] : [`Message-ID: ${messageIdOf(mail)}`]),
    `From: ${mail.from}`,
    `To: ${mail.to ?? 'Anouk de Boer <a.deboer@delinde.example>'}`,
    `Date: ${new Date(Date.UTC(2026, 9, mail.day ?? 1, 9)).toUTCString()}`,
    `Subject: ${mail.subject}`,
    ...(mail.headers ?? []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.text ?? 'Met vriendelijke groet.',
    '',
  ].join('\r\n')

/** Puts mails in a folder of eml files, a folder for each of the mailbox's. */
export const writeMailbox = async (root: string, mails: readonly MailInFolder[]): Promise<void> => {
  for (const mail of mails) {
    await mkdir(path.join(root, mail.folder), { recursive: true })
    await writeFile(path.join(root, mail.folder, `${mail.name}.eml`), bytesOf(mail))
  }
}

/** Sources for one mailbox of files; the others have none. */
export const sourcesFor = (address: string, root: string, indexFile: string): MailSources => {
  let opened: Promise<RenewedSource> | null = null
  return {
    sourceOf: async (asked) => {
      if (asked.toLowerCase() !== address) return null
      // On a busy machine one look takes seconds, and a rest of twenty times as long would outlast a test.
      opened ??= openMailSource(root, indexFile).then((source) => new RenewedSource(source, () => 200))
      return (await opened).asked()
    },
    close: async () => (await opened)?.close(),
  }
}

/** The same, but that each page is waited for. A mailbox is one source, however often it is asked for. */
export const slowed = (sources: MailSources, wait: () => Promise<void>): MailSources => {
  const known = new Map<MailSource, MailSource>()
  return {
    ...sources,
    sourceOf: async (address) => {
      const source = await sources.sourceOf(address)
      if (source === null) return null
      const waiting = known.get(source) ?? waitingFor(source, wait)
      known.set(source, waiting)
      return waiting
    },
  }
}

/** The same, but that the bytes of each mail are waited for. */
export const heldBack = (sources: MailSources, wait: () => Promise<void>): MailSources => {
  const known = new Map<MailSource, MailSource>()
  return {
    ...sources,
    sourceOf: async (address) => {
      const source = await sources.sourceOf(address)
      if (source === null) return null
      const holding = known.get(source) ?? {
        ...waitingFor(source, async () => undefined),
        bytes: async function* (id: string) {
          await wait()
          yield* source.bytes(id)
        },
      }
      known.set(source, holding)
      return holding
    },
  }
}

const waitingFor = (source: MailSource, wait: () => Promise<void>): MailSource => ({
  folders: () => source.folders(),
  messages: async (query) => {
    await wait()
    return source.messages(query)
  },
  find: (id) => source.find(id),
  bytes: (id) => source.bytes(id),
  damage: () => source.damage(),
  progress: () => source.progress(),
  edition: () => source.edition(),
  renew: () => source.renew(),
  forget: (ids) => source.forget(ids),
  close: () => source.close(),
})

export interface CleanUpService extends TestService {
  readonly mail: string
  /** What is known of the mails there. */
  readonly indexFile: string
  picture(): Promise<CleanUpPictureAnswer>
  /** The picture once reading and filing have come to rest. */
  settled(): Promise<CleanUpPictureAnswer>
  groups(query?: string): Promise<readonly CleanUpGroupAnswer[]>
  mails(query?: string): Promise<readonly CleanUpMailAnswer[]>
  send(route: string, body: Readonly<Record<string, unknown>>): Promise<Response>
  decide(wanted: Omit<CleanUpDecisionRequest, 'request'>, request?: string): Promise<MadeDecisionAnswer>
  undo(id: string): Promise<MadeDecisionAnswer>
  /** Stops the service and starts another one upon the same folder. */
  restart(): Promise<CleanUpService>
}

const base = '/api/clean-up/own'

/** The real service over a mailbox of real files. */
export const startCleanUpService = async (
  mails: readonly MailInFolder[],
  options: {
    readonly mailboxes?: readonly MailboxFacts[]
    readonly persons?: readonly Person[]
    /** Waited for before each page of the mailbox. */
    readonly page?: () => Promise<void>
    /** Waited for before the bytes of each mail. */
    readonly bytes?: () => Promise<void>
  } = {},
): Promise<CleanUpService> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-cleanup-'))
  const mail = path.join(folder, 'mail')
  await mkdir(mail)
  await writeMailbox(mail, mails)
  const start = async (): Promise<CleanUpService> => {
    const indexFile = path.join(folder, 'mail.sqlite')
    const files = sourcesFor(ownMailbox.address, mail, indexFile)
    const paged = options.page === undefined ? files : slowed(files, options.page)
    const sources = options.bytes === undefined ? paged : heldBack(paged, options.bytes)
    const root = path.join(folder, 'data')
    await mkdir(root, { recursive: true })
    const mailboxes = options.mailboxes ?? [ownMailbox]
    const service = await startTestService({ ...options, root, mailboxes, mailSources: sources })
    const asked = async <Answer>(route: string): Promise<Answer> =>
      (await (await service.ask(`${base}${route}`)).json()) as Answer
    const stop = async (): Promise<void> => {
      await service.close()
      await sources.close()
    }
    const cleanUp: CleanUpService = {
      ...service,
      ...{ mail, indexFile },
      picture: () => asked<CleanUpPictureAnswer>(''),
      settled: async () => {
        for (;;) {
          const picture = await cleanUp.picture()
          const { reading, filing, suggestions } = picture
          if (reading === null && filing?.state !== 'running' && !suggestions.isRenewing) return picture
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      },
      groups: async (query = '') => (await asked<CleanUpGroupsAnswer>(`/groups?${query}`)).groups,
      mails: async (query = '') => (await asked<CleanUpMailsAnswer>(`/mails?${query}`)).mails,
      send: (route, body) => service.ask(`${base}${route}`, { method: 'POST', body: JSON.stringify(body) }),
      decide: async (wanted, request = randomUUID()) => {
        const response = await cleanUp.send('/decisions', { request, ...wanted })
        if (response.status !== 200) throw new Error(await response.text())
        return (await response.json()) as MadeDecisionAnswer
      },
      undo: async (id) =>
        (await (await cleanUp.send(`/decisions/${id}/undo`, {})).json()) as MadeDecisionAnswer,
      restart: async () => {
        await stop()
        return start()
      },
      close: async () => {
        await stop()
        await rm(folder, { recursive: true })
      },
    }
    return cleanUp
  }
  return start()
}
