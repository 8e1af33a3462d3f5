import { afterEach, expect, it } from 'vitest'
import { IndexError } from '../../src/ports/indexError.ts'
import { fileBytes } from '../../src/service/cases/fileBytes.ts'
import { openCase } from '../../src/service/cases/openCase.ts'
import { openOrganisation } from '../../src/service/organisation.ts'
import { MessageReader } from '../../src/service/reading/messageReader.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { memoryFolderStore } from '../../src/storage/memoryFolderStore.ts'
import { mailOf } from './testService.ts'

const reader = new MessageReader()
afterEach(() => reader.close())

const at = '2026-11-21T10:00:00.000Z'

async function* bytesOf(mail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mail)
}

it('an index that cannot be written keeps no mail from being filed, and has it after the next one', async () => {
  const sqlite = await openSqliteCaseIndex(':memory:')
  let isFull = false
  const organisation = openOrganisation({
    folders: memoryFolderStore(),
    reader,
    zone: 'Europe/Amsterdam',
    index: {
      ...sqlite,
      apply: (entries) =>
        isFull ? Promise.reject(new IndexError('full', 'index.sqlite')) : sqlite.apply(entries),
    },
  })
  const wanted = { reference: '2026-0142', title: 'Renovatie Vlietstraat', client: '' }
  await openCase(organisation, { request: 'request-1', by: 'anouk', at }, wanted)
  const file = (number: number) =>
    fileBytes(organisation, bytesOf(mailOf({ messageId: `<${number}@hetanker.example>` })), {
      ...{ caseId: '2026-0142', by: 'anouk', at, source: 'file', kind: 'other', atMost: 10_000 },
    })
  const found = async () => (await sqlite.search({ text: 'akkoord', limit: 9 })).length

  isFull = true
  const filing = await file(1)
  expect(filing).toMatchObject({ kind: 'filed', indexed: expect.any(Promise) })
  await organisation.follower.settled()
  expect(await found()).toBe(0)
  isFull = false
  expect(await file(2)).toMatchObject({ kind: 'filed' })
  await organisation.follower.settled()
  expect(await found()).toBe(2)
  await sqlite.close()
})

it('a register the index cannot take in stops no other of the same round, and is told of', async () => {
  const sqlite = await openSqliteCaseIndex(':memory:')
  const organisation = openOrganisation({
    folders: memoryFolderStore(),
    reader,
    zone: 'Europe/Amsterdam',
    index: {
      ...sqlite,
      apply: (entries) =>
        entries.some(({ head }) => head.register.includes('damaged'))
          ? Promise.reject(new IndexError('gap', 'cases/damaged/register'))
          : sqlite.apply(entries),
    },
  })
  const told: unknown[] = []
  organisation.follower.onFailure((error) => told.push(error))
  const open = (reference: string) =>
    openCase(
      organisation,
      { request: `open ${reference}`, by: 'anouk', at },
      { reference, title: 'x', client: '' },
    )
  const [damaged, whole] = await Promise.allSettled([open('damaged'), open('whole')])
  expect([damaged.status, whole.status]).toEqual(['rejected', 'fulfilled'])
  expect(told).toEqual([expect.objectContaining({ code: 'gap' })])
  await sqlite.close()
})
