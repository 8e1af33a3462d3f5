import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
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
