import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { CleanUpMailsAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { CopyLinkAnswer } from '../../../src/contract/copySchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { MailSource } from '../../../src/ports/mailSource.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'
import { unwatched } from './copiedFiles.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { copyOf, openDownload } from './madeCopies.ts'
import { temporaryFolder } from './writtenCopy.ts'

const manager: Person = {
  ...{ id: 'noor', name: 'Noor Visser', address: 'n.visser@delinde.example', customers: null },
  roles: ['caseManager'],
}
const secret = { ...listedMail('Uitslag bloedonderzoek', 'Postvak IN'), sensitivity: 'private' }
const usual = listedSource([listedMail('Akkoord'), listedMail('Planning', 'Klanten'), secret])
const ofOwn = '/api/copies/mailboxes/own'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const start = async (source: MailSource = usual, root?: string): Promise<TestService> => {
  const sourceOf = async (address: string) => (address === 'a.deboer@delinde.example' ? source : null)
  const service = await startTestService({
    persons: [manager],
    mailSources: { sourceOf, close: async () => undefined },
    ...(root !== undefined && { root }),
  })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await service.close()
    isOpen = false
  }
  closing.push(close)
  return { ...service, close }
}

it('makes a copy of one’s own mailbox without what is private, to be fetched, made anew and taken away', async () => {
  const service = await start()
  const copy = copyOf(service, ofOwn, 'anouk')
  expect(await copy.state()).toMatchObject({ state: 'none', copy: null })
  expect((await copy.link()).status).toBe(404)
  expect(await (await copy.begin()).json()).toMatchObject({ state: 'running', problem: null })
  const done = await copy.ended()
  expect(done.state).toBe('done')
  expect(done.copy).toMatchObject({ copied: 2, leftOut: { private: 1 }, differences: [] })
  const bag = await copy.open()
  expect(bag.hash).toBe(done.copy?.hash)
  expect((await bag.check(unwatched)).faults).toEqual([])
  await bag.close()
  expect((await service.ask(ofOwn, { as: 'tom' })).status).toBe(409)
  expect((await copy.make()).copy?.copied).toBe(2)
  expect(await copy.cancel()).toMatchObject({ state: 'none', copy: null })
})

it('makes a copy of a case for a case manager alone', async () => {
  const service = await start()
  const { id } = await service.openCase('2026-0142')
  await service.filed(id, mailOf())
  const place = `/api/copies/cases/${id}`
  expect((await copyOf(service, place, 'anouk').begin()).status).toBe(403)
  expect((await copyOf(service, '/api/copies/cases/9', 'noor').begin()).status).toBe(404)
  const copy = copyOf(service, place, 'noor')
  expect(await copy.make()).toMatchObject({ state: 'done', copy: { copied: 1 } })
  const bag = await copy.open()
  expect(bag.manifest?.of).toMatchObject({ kind: 'case', id })
  expect(bag.list('register')).toHaveLength(2)
  await bag.close()
})

/** Until it is let on, nothing of the mails is given out. */
const heldSource = () => {
  const begun = Promise.withResolvers<void>()
  const going = Promise.withResolvers<void>()
  const source: MailSource = {
    ...usual,
    bytes: async function* (id) {
      begun.resolve()
      await going.promise
      yield* usual.bytes(id)
    },
  }
  return { source, begun: begun.promise, letOn: going.resolve }
}

it('is not done after a restart, and then goes on where it was', async () => {
  const root = temporaryFolder()
  const held = heldSource()
  const first = await start(held.source, root)
  await copyOf(first, ofOwn, 'anouk').begin()
  await held.begun
  const stopped = first.close()
  held.letOn()
  await stopped
  const second = await start(usual, root)
  const copy = copyOf(second, ofOwn, 'anouk')
  expect(await copy.state()).toMatchObject({ state: 'stopped', problem: null, copy: null })
  expect(await copy.make()).toMatchObject({ state: 'done', copy: { copied: 2 } })
  await second.close()
  const third = await start(usual, root)
  expect(await copyOf(third, ofOwn, 'anouk').state()).toMatchObject({ state: 'done', copy: { copied: 2 } })
})

it('is no copy any more once it was begun anew or half of it is gone', async () => {
  const root = temporaryFolder()
  const service = await start(usual, root)
  const copy = copyOf(service, ofOwn, 'anouk')
  await copy.make()
  rmSync(path.join(root, 'work/copies'), { recursive: true })
  expect(await copy.state()).toMatchObject({ copy: null })
  expect((await copy.link()).status).toBe(404)
})

it('is fetched by a link without a key: once, within a minute, and only while it is that copy', async () => {
  const service = await start()
  const copy = copyOf(service, ofOwn, 'anouk')
  await copy.make()
  const link = async () => ((await (await copy.link()).json()) as CopyLinkAnswer).path
  const follow = (path: string, method = 'GET') => service.ask(path, { as: null, method })
  const path = await link()
  expect((await follow(path, 'HEAD')).status).toBe(404)
  const first = await follow(path)
  expect(first.headers.get('content-disposition')).toContain('attachment')
  expect(first.headers.get('cache-control')).toBe('no-store')
  await (await openDownload(first)).close()
  expect((await follow(path)).status).toBe(404)
  expect((await follow(`${path}x`)).status).toBe(404)
  const late = await link()
  await copy.cancel()
  expect((await follow(late)).status).toBe(404)
})

/** Number of mails of each folder of the opened copy, and what it says was chosen. */
const saidBy = async (copy: ReturnType<typeof copyOf>) => {
  const bag = await copy.open()
  const { of, counts } = bag.manifest ?? {}
  const { faults } = await bag.check(unwatched)
  await bag.close()
  return { of, folders: counts?.folders.map(({ path: folder, copied }) => [folder, copied]), faults }
}

it('is made of chosen folders, also after a stop, and then says so, and takes the place of the former', async () => {
  const root = temporaryFolder()
  const held = heldSource()
  const first = await start(held.source, root)
  const folders = await (await first.ask(`${ofOwn}/folders`)).json()
  expect(folders).toEqual({
    folders: [
      { path: 'Postvak IN', mails: 2 },
      { path: 'Klanten', mails: 1 },
    ],
  })
  await copyOf(first, ofOwn, 'anouk').begin({ what: 'folders', folders: ['Klanten'] })
  await held.begun
  const stopped = first.close()
  held.letOn()
  await stopped
  const copy = copyOf(await start(usual, root), ofOwn, 'anouk')
  expect(await copy.state()).toMatchObject({ state: 'stopped', chosen: { what: 'folders', count: 1 } })
  const done = await copy.make()
  expect(done).toMatchObject({ state: 'done', chosen: { what: 'folders', count: 1 } })
  expect(done.copy).toMatchObject({ copied: 1, leftOut: { notChosen: 2 }, differences: [] })
  expect(done.copy?.file).toContain('(part)')
  expect(await saidBy(copy)).toEqual({
    of: { kind: 'mailbox', chosen: { what: 'folders', folders: ['Klanten'], unnamed: 0 } },
    folders: [
      ['Klanten', 1],
      [null, 0],
    ],
    faults: [],
  })
  expect(await copy.make()).toMatchObject({ chosen: null, copy: { copied: 2, leftOut: { private: 1 } } })
})

it('is made of mails that were chosen in the list: never of a private one, by whatever choice', async () => {
  const service = await start()
  const copy = copyOf(service, ofOwn, 'anouk')
  const listed = async () =>
    ((await (await service.ask('/api/clean-up/own/mails')).json()) as CleanUpMailsAnswer).mails
  // Its headers are still being read when it is first asked for.
  await expect.poll(listed).toHaveLength(3)
  const all = await listed()
  const named = (subject: string) => all.filter((mail) => mail.subject === subject).map(({ id }) => id)
  const mails = [...named('Planning'), ...named('Uitslag bloedonderzoek')]
  expect(mails).toHaveLength(2)
  const { copy: made } = await copy.make({ what: 'mails', mails })
  expect(made).toMatchObject({ copied: 1, leftOut: { notChosen: 1, private: 1 }, differences: [] })
  expect((await saidBy(copy)).of).toEqual({ kind: 'mailbox', chosen: { what: 'mails', mails: 2 } })
  const rule = { what: 'rule', field: 'folder', value: 'Postvak IN' } as const
  expect((await copy.make(rule)).copy).toMatchObject({ copied: 1, leftOut: { notChosen: 1, private: 1 } })
  const none = await copy.begin({ what: 'mails', mails: ['no such mail'] })
  expect([none.status, (await copy.state()).copy?.copied]).toEqual([409, 1])
})
