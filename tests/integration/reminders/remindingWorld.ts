import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { smtpPostman } from '../../../src/post/smtpPostman.ts'
import { openAgreementBook } from '../../../src/service/agreements/openAgreementBook.ts'
import { openMailboxBook } from '../../../src/service/mailboxes/openMailboxBook.ts'
import { openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import type { RemindingParts } from '../../../src/service/reminding/remindingParts.ts'
import { openThreadedSqliteCaseIndex } from '../../../src/storage/caseIndex/writer/threadedIndex.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { rosterFile } from '../../../src/storage/roster/rosterFile.ts'

/** Persons of the agreement below. */
export const people = {
  contact: 'w.janssen@delinde.example',
  standIn: 'a.deboer@delinde.example',
  provider: 'beheer@ictpartner.example',
} as const

const agreement = (language: 'nl' | 'en'): string => `customer: Adviesbureau De Linde
zone: Europe/Amsterdam
language: ${language}
from: 2026-01-01
domains: [delinde.example]
contact: { name: Wim Janssen, address: ${people.contact} }
standIn: { name: Anouk de Boer, address: ${people.standIn} }
provider: { name: ICT Partner, address: ${people.provider} }
reminders: [30, 14, 7, 3, 1]
`

export interface RosterRow {
  readonly id: string
  readonly name: string
  /** ISO 8601 instant. */
  readonly accountDeletedAt: string
}

/** Jan's account was deleted on 1 December 2026: his mailbox is safe up to and including 29 December. */
export const jan: RosterRow = { id: 'jan', name: 'Jan Smit', accountDeletedAt: '2026-12-01T09:00:00Z' }

export interface World {
  /** Holds the folder of the organisation `firm`. */
  readonly data: string
  /** The variables of a process over it. */
  readonly variables: Readonly<Record<string, string>>
  /** One service's parts over the folder; closed with the world. */
  open(options?: { readonly smtpPort?: number }): Promise<RemindingParts>
  writeRoster(rows: readonly RosterRow[]): Promise<void>
  /** First lines of a mailbox's register, oldest first. */
  entries(mailbox: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

/** A firm's folder with an agreement and a roster, and a mail server at a port. */
export const openWorld = async (
  smtpPort: number,
  rows: readonly RosterRow[] = [jan],
  language: 'nl' | 'en' = 'nl',
): Promise<World> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-reminding-'))
  const firm = path.join(data, 'firm')
  await mkdir(path.join(firm, 'agreements'), { recursive: true })
  await writeFile(path.join(firm, 'agreements/delinde.yaml'), agreement(language))
  const closers: (() => Promise<void>)[] = []
  const world: World = {
    data,
    variables: {
      DOSSIER_DATA: data,
      DOSSIER_SMTP_HOST: '127.0.0.1',
      DOSSIER_SMTP_PORT: String(smtpPort),
      DOSSIER_SMTP_SECURITY: 'none',
      DOSSIER_SENDER: 'Dossier <dossier@delinde.example>',
      DOSSIER_PUBLIC_URL: 'https://besluit.delinde.example',
      DOSSIER_PUBLIC_PORT: '0',
    },
    open: async (options = {}) => {
      const { parts, close } = await openParts(firm, options.smtpPort ?? smtpPort)
      closers.push(close)
      return parts
    },
    writeRoster: (written) => writeFile(path.join(firm, 'roster.csv'), rosterText(written)),
    entries: async (mailbox) => {
      const folder = path.join(firm, 'mailboxes', mailbox, 'register')
      const names = await readdir(folder).catch(() => [])
      const texts = await Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')))
      return texts.map((text) => JSON.parse(text.split('\n')[0] ?? '') as Record<string, unknown>)
    },
    close: async () => {
      for (const close of closers.reverse()) await close()
      await rm(data, { recursive: true })
    },
  }
  await world.writeRoster(rows)
  return world
}

const rosterText = (rows: readonly RosterRow[]): string =>
  [
    'id,name,address,kind,accountDeletedAt',
    ...rows.map(({ id, name, accountDeletedAt }) =>
      [id, name, `${id}@delinde.example`, 'user', accountDeletedAt].join(','),
    ),
    '',
  ].join('\n')

const openParts = async (firm: string, smtpPort: number) => {
  const folders = await openDiskFolderStore(firm)
  const index = await openThreadedSqliteCaseIndex(path.join(firm, 'index.sqlite'))
  const reader = new MessageReader()
  const organisation = openOrganisation({ folders, index, reader, zone: 'Europe/Amsterdam' })
  const agreements = openAgreementBook(organisation)
  const directory = rosterFile(path.join(firm, 'roster.csv'), { zone: 'Europe/Amsterdam' })
  const mailboxes = openMailboxBook({ organisation, directory, agreements })
  const postman = smtpPostman({
    host: '127.0.0.1',
    port: smtpPort,
    security: 'none',
    user: null,
    password: null,
    ca: null,
    sender: { name: 'Dossier', address: 'dossier@delinde.example' },
    bounces: null,
  })
  const parts: RemindingParts = {
    organisation,
    agreements,
    mailboxes,
    postman,
    publicUrl: 'https://besluit.delinde.example',
    senderDomain: 'delinde.example',
    leavingProgress: null,
  }
  const close = async (): Promise<void> => {
    postman.close()
    await organisation.follower.settled()
    await index.close()
    await reader.close()
  }
  return { parts, close }
}
