import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { type FolderStore, StoreError } from '../../../src/ports/folderStore.ts'
import { smtpPostman } from '../../../src/post/smtpPostman.ts'
import { openAgreementBook } from '../../../src/service/agreements/openAgreementBook.ts'
import { openMailboxBook } from '../../../src/service/mailboxes/openMailboxBook.ts'
import { openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import type { RemindingParts } from '../../../src/service/reminding/remindingParts.ts'
import { catchUpTolerantly } from '../../../src/service/upkeep/reindex.ts'
import { openThreadedSqliteCaseIndex } from '../../../src/storage/caseIndex/writer/threadedIndex.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'

/** One run of the service on a folder, until it is stopped or its power is cut. */
export interface RunningFirm extends RemindingParts {
  /** From now on nothing reaches the disk: as after a power cut, whatever the program still does. */
  cut(): void
  close(): Promise<void>
}

export const openFirm = async (
  root: string,
  smtpPort: number,
  roster: () => readonly MailboxFacts[],
): Promise<RunningFirm> => {
  const { folders, cut } = cuttable(await openDiskFolderStore(root))
  const index = await openThreadedSqliteCaseIndex(path.join(root, 'index.sqlite'))
  const reader = new MessageReader()
  const organisation = openOrganisation({ folders, index, reader, zone: 'Europe/Amsterdam' })
  await catchUpTolerantly(
    organisation,
    (damage) => {
      throw damage
    },
    () => undefined,
  )
  const agreements = openAgreementBook(organisation)
  const directory = { roster: async () => ({ mailboxes: roster(), refused: [] }) }
  return {
    organisation,
    agreements,
    mailboxes: openMailboxBook({ organisation, directory, agreements }),
    postman: smtpPostman({
      host: '127.0.0.1',
      port: smtpPort,
      security: 'none',
      user: null,
      password: null,
      ca: null,
      sender: { name: 'Dossier', address: 'dossier@aalbers.example' },
      bounces: null,
    }),
    publicUrl: 'https://besluit.aalbers.example',
    senderDomain: 'aalbers.example',
    leavingProgress: null,
    cut,
    close: async () => {
      await organisation.follower.settled()
      await index.close()
      await reader.close()
    },
  }
}

/** A store that fails in everything once it was cut. */
const cuttable = (store: FolderStore): { readonly folders: FolderStore; cut(): void } => {
  let isCut = false
  const alive = (): void => {
    if (isCut) throw new StoreError('unavailable', 'the power was cut')
  }
  const folders: FolderStore = {
    async *list(folder) {
      alive()
      yield* store.list(folder)
    },
    find: async (file) => {
      alive()
      return store.find(file)
    },
    put: async (...put) => {
      alive()
      return store.put(...put)
    },
    receive: async (...received) => {
      alive()
      return store.receive(...received)
    },
    copy: async (from, to) => {
      alive()
      return store.copy(from, to)
    },
    append: async (file, bytes) => {
      alive()
      return store.append(file, bytes)
    },
    replace: async (file, bytes) => {
      alive()
      return store.replace(file, bytes)
    },
    remove: async (file) => {
      alive()
      return store.remove(file)
    },
  }
  return {
    folders,
    cut: () => {
      isCut = true
    },
  }
}

/** Days before the end on which each customer agreed to be reminded. */
export const remindersOf = {
  aalbers: [30, 14, 7, 3, 1],
  brinkman: [21, 10, 5, 2],
  coster: [14, 7],
} as const

const zones = { aalbers: 'Europe/Amsterdam', brinkman: 'America/New_York', coster: 'Europe/London' } as const

/** The people of each customer: `contact@aalbers.example`, `standin@…`; the provider is everybody's. */
export const addressOf = (role: 'contact' | 'standin', customer: string): string =>
  `${role}@${customer}.example`

export const providerAddress = 'beheer@ict.example'

export const writeAgreements = async (root: string): Promise<void> => {
  await mkdir(path.join(root, 'agreements'), { recursive: true })
  for (const customer of ['aalbers', 'brinkman', 'coster'] as const) {
    const yaml = [
      `customer: ${customer}`,
      `zone: ${zones[customer]}`,
      'language: nl',
      'from: 2025-01-01',
      `contact: { name: Contact van ${customer}, address: ${addressOf('contact', customer)} }`,
      `standIn: { name: Vervanger van ${customer}, address: ${addressOf('standin', customer)} }`,
      `provider: { name: ICT-beheer, address: ${providerAddress} }`,
      `reminders: [${remindersOf[customer].join(', ')}]`,
    ]
    await writeFile(path.join(root, 'agreements', `${customer}.yaml`), `${yaml.join('\n')}\n`)
  }
}
