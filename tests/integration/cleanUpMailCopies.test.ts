import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'

let service: CleanUpService
afterEach(() => service.close())

const letter: MailInFolder = {
  ...{ folder: 'Inbox', name: 'feest', from: 'Sanne <sanne@kennis.example>', subject: 'Zaterdag', day: 3 },
}
const inFolder = (folder: string): MailInFolder => ({ ...letter, folder })

const fileFolder = async (folder: string): Promise<void> => {
  const { id } = await service.openCase('2026-0142', 'Zomerhuis')
  await service.decide({
    decision: 'file',
    about: { what: 'rule', field: 'folder', value: folder },
    case: id,
  })
  await service.settled()
}

const sayPrivate = async (folder: string) => {
  const mail = (await service.mails()).find((one) => one.folder === folder)
  return service.decide({ decision: 'private', about: { what: 'mails', mails: [mail?.id ?? ''] } })
}

describe('a mail that lies in two folders', () => {
  it('is private in both once it is said of one, and no decision about the other’s folder files it', async () => {
    service = await startCleanUpService([letter, inFolder('Archief')])
    await service.settled()
    const made = await sayPrivate('Archief')
    await fileFolder('Inbox')
    expect((await service.picture()).standings).toMatchObject({ private: 2, filed: 0 })
    await service.undo(made.id)
    expect((await service.picture()).standings).toMatchObject({ private: 0, undecided: 2 })
  })

  it('is private where it lies only later, and no more once that is undone', async () => {
    service = await startCleanUpService([letter])
    await service.settled()
    const made = await sayPrivate('Inbox')
    await writeMailbox(service.mail, [inFolder('Archief')])
    service = await service.restart()
    await service.settled()
    await fileFolder('Archief')
    expect((await service.picture()).standings).toMatchObject({ private: 2, filed: 0 })
    await service.undo(made.id)
    expect((await service.picture()).standings).toMatchObject({ private: 0, undecided: 2 })
  })

  it('is the same mail without a Message-ID too, by sender, second and subject: private wherever it is put', async () => {
    service = await startCleanUpService([{ ...letter, hasNoId: true }])
    await service.settled()
    await sayPrivate('Inbox')
    await rm(path.join(service.mail, 'Inbox'), { recursive: true })
    await writeMailbox(service.mail, [{ ...inFolder('Archief'), hasNoId: true, headers: ['X-Moved: yes'] }])
    service = await service.restart()
    await service.settled()
    await fileFolder('Archief')
    expect((await service.picture()).standings).toMatchObject({ private: 1, filed: 0 })
  })

  it('looks private in both where one folder is called so', async () => {
    service = await startCleanUpService([letter, inFolder('Privé')])
    await service.settled()
    await fileFolder('Inbox')
    expect((await service.picture()).standings).toMatchObject({ looksPrivate: 2, filed: 0 })
  })
})

it('loses no decision when the mailbox is entered in the roster', async () => {
  const roster: MailboxFacts[] = []
  service = await startCleanUpService([letter], { mailboxes: roster })
  await service.settled()
  await sayPrivate('Inbox')
  roster.push(ownMailbox)
  service = await service.restart()
  expect((await service.settled()).standings).toMatchObject({ private: 1 })
})
