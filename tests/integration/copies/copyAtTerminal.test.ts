import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MadeDecision } from '../../../src/domain/cleanUp/madeDecision.ts'
import type { FolderStore } from '../../../src/ports/folderStore.ts'
import type { SourceMessage } from '../../../src/ports/mailSource.ts'
import { decisionsFile, keyFile } from '../../../src/service/cleanUp/cleanUpFiles.ts'
import { mailNameOf } from '../../../src/service/cleanUp/private/mailNames.ts'
import { namesUnder, newOwnerKey } from '../../../src/service/cleanUp/private/ownerKey.ts'
import { ownersPrivate } from '../../../src/service/cleanUp/private/ownersPrivate.ts'
import { leaveOutAt } from '../../../src/service/copies/copyAtTerminal.ts'
import { servedPlaceFile, sourcePlaceFile } from '../../../src/service/mailSources/sourcePlace.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { listedMail, listedSource } from './listedSource.ts'

const anouk = 'a.deboer@delinde.example'

let root = ''
let folders: FolderStore
let work: WorkFiles
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-copies-'))
  await mkdir(path.join(root, 'mail/Inbox'), { recursive: true })
  await mkdir(path.join(root, 'firm'))
  folders = await openDiskFolderStore(path.join(root, 'firm'))
  work = new WorkFiles(folders)
  await work.change(sourcePlaceFile(anouk), () => ({ address: anouk, path: path.join(root, 'mail') }))
})
afterEach(() => rm(root, { recursive: true }))

const leaveOutOf = (place: string, said: string | null = null) =>
  leaveOutAt({ folders, work, ownDomains: [] }, path.join(root, place), said)

/** Notes that Anouk called a mail private, as her clean-up does. */
const callPrivate = async (mail: SourceMessage): Promise<void> => {
  const folder = 'work/clean-up/of-anouk/own'
  const key = newOwnerKey()
  const at = '2026-11-20T09:00:00.000Z'
  const mailbox = { id: 'a-deboer', name: 'Anouk', address: anouk }
  const kept = { key, madeAt: at, person: 'anouk', isOwn: true, mailbox, known: [] }
  await work.change(keyFile(folder), () => kept)
  const made: MadeDecision = {
    ...{ id: 'a', request: 'a', at, decision: 'private', caseId: null, what: 'mails', by: null },
    ...{ mails: [mailNameOf(namesUnder(key), mail)], undoneAt: null },
  }
  await work.change(decisionsFile(folder), () => [made])
}

it('of a mailbox that was imported for somebody leaves out what its owner called private and what looks so', async () => {
  const source = listedSource([
    listedMail('Akkoord'),
    listedMail('Planning'),
    { ...listedMail('Uitslag'), sensitivity: 'private' },
  ])
  const { messages } = await source.messages({ folder: null, after: null, atMost: 10 })
  const [, planning] = messages
  if (planning !== undefined) await callPrivate(planning)
  const found = await leaveOutOf('mail')
  expect(found).toMatchObject({ kind: 'owner', address: anouk })
  if (found.kind === 'owner')
    expect(messages.map((message) => found.leaveOut(message))).toEqual([null, 'private', 'private'])
})

it('of a part of a mailbox, or of what holds one, names the mailbox: there its private mail is not known', async () => {
  expect(await leaveOutOf('mail/Inbox')).toMatchObject({ kind: 'elsewhere', address: anouk })
  expect(await leaveOutOf('')).toMatchObject({ kind: 'elsewhere', path: path.join(root, 'mail') })
})

it('of mail that was imported for nobody knows no owner', async () => {
  expect(await leaveOutOf('elders')).toEqual({ kind: 'unknownOwner' })
})

it('knows the owner as well where `serve` was told of the mail, or whoever copies it says so', async () => {
  const [mail] = (
    await listedSource([listedMail('Planning')]).messages({ folder: null, after: null, atMost: 1 })
  ).messages
  if (mail === undefined) throw new Error('expected a mail')
  await callPrivate(mail)
  const served = { address: 'A.deBoer@delinde.example', path: path.join(root, 'elders') }
  await work.change(servedPlaceFile(served.address), () => served)
  for (const found of [await leaveOutOf('elders'), await leaveOutOf('nergens', anouk)]) {
    expect(found).toMatchObject({ kind: 'owner' })
    expect(found.kind === 'owner' && (await found.leaveOut(mail))).toBe('private')
  }
})

it('of mail that lies there for two leaves out what either of them called private', async () => {
  const [mail] = (
    await listedSource([listedMail('Planning')]).messages({ folder: null, after: null, atMost: 1 })
  ).messages
  if (mail === undefined) throw new Error('expected a mail')
  await callPrivate(mail)
  const tom = 't.verhoeven@delinde.example'
  await work.change(sourcePlaceFile(tom), () => ({ address: tom, path: path.join(root, 'mail') }))
  const found = await leaveOutOf('mail')
  expect(found.kind === 'owner' && (await found.leaveOut(mail))).toBe('private')
})

it('knows what was called private when the mailbox has another address since, and in no other mailbox', async () => {
  const { messages } = await listedSource([listedMail('Planning')]).messages({
    folder: null,
    after: null,
    atMost: 1,
  })
  const [mail] = messages
  if (mail === undefined) throw new Error('expected a mail')
  await callPrivate(mail)
  const isPrivateIn = async (mailbox: { readonly id: string | null; readonly address: string }) =>
    (await ownersPrivate({ folders, work }, mailbox))(mail)
  expect(await isPrivateIn({ id: 'a-deboer', address: 'vertrokken@delinde.example' })).toBe(true)
  expect(await isPrivateIn({ id: 'nieuw', address: anouk.toUpperCase() })).toBe(true)
  expect(await isPrivateIn({ id: 'tom', address: 't.verhoeven@delinde.example' })).toBe(false)
  expect(await isPrivateIn({ id: null, address: 't.verhoeven@delinde.example' })).toBe(false)
})
