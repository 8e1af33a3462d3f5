import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { EntryDraft } from '../../../src/domain/register/entry.ts'
import { IndexError } from '../../../src/ports/indexError.ts'
import { changeFiling } from '../../../src/service/cases/changeFiling.ts'
import { fileBytes } from '../../../src/service/cases/fileBytes.ts'
import { openCase } from '../../../src/service/cases/openCase.ts'
import { appendToMailbox, mailboxRegister } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { memoryFolderStore } from '../../../src/storage/memoryFolderStore.ts'
import { mailOf } from '../testService.ts'
import { holdPlaced, holdReleased } from './recordEntries.ts'

const reader = new MessageReader()
afterEach(() => reader.close())

const at = '2026-11-21T10:00:00.000Z'

const wanted = { reference: '2026-0142', title: 'Renovatie Vlietstraat', client: '' }

async function* bytesOf(mail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mail)
}

/** With an index that takes in nothing from when it is held back until what that gives is called. */
const slowlyIndexed = async () => {
  const sqlite = await openSqliteCaseIndex(':memory:')
  let turn = Promise.resolve()
  const organisation = openOrganisation({
    folders: memoryFolderStore(),
    reader,
    zone: 'Europe/Amsterdam',
    index: { ...sqlite, apply: (entries) => turn.then(() => sqlite.apply(entries)) },
  })
  const holdBack = (): (() => void) => {
    const held = Promise.withResolvers<void>()
    turn = held.promise
    return held.resolve
  }
  return { sqlite, organisation, holdBack }
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
  await openCase(organisation, { request: 'request-1', by: 'anouk', at }, wanted)
  const file = (number: number) =>
    fileBytes(organisation, bytesOf(mailOf({ messageId: `<${number}@hetanker.example>` })), {
      ...{ caseId: '2026-0142', by: 'anouk', at, source: 'file', kind: 'other', atMost: 10_000 },
    })
  const found = async () => (await sqlite.search({ text: 'akkoord', limit: 9, viewer: null })).hits.length

  isFull = true
  const filing = await file(1)
  expect(filing).toMatchObject({ kind: 'filed', indexed: expect.any(Promise) })
  await organisation.follower.settled()
  expect(await found()).toBe(0)
  isFull = false
  expect(await file(2)).toMatchObject({ kind: 'filed' })
  await organisation.follower.settled()
  expect(await found()).toBe(2)

  isFull = true
  await file(3)
  await organisation.follower.settled()
  isFull = false
  // In another case.
  await openCase(
    organisation,
    { request: 'request-2', by: 'anouk', at },
    { ...wanted, reference: '2026-0143' },
  )
  await organisation.follower.settled()
  expect(await found()).toBe(3)
  await sqlite.close()
})

it('whoever is told that a mail stands already finds it next, however long the index takes over a colleague’s filing', async () => {
  const { sqlite, organisation, holdBack } = await slowlyIndexed()
  await openCase(organisation, { request: 'request-1', by: 'anouk', at }, wanted)
  const fileAs = async (by: string) => {
    const more = { caseId: '2026-0142', by, at, source: 'file', kind: 'other', atMost: 10_000 } as const
    const filing = await fileBytes(organisation, bytesOf(mailOf()), more)
    if (filing.kind === 'refused') throw new Error(filing.because)
    return filing
  }
  const takeIn = holdBack()
  await fileAs('anouk')
  const again = await fileAs('tom')
  expect(again.kind).toBe('alreadyFiled')
  expect(await Promise.race([again.indexed.then(() => 'found'), setImmediate('not yet')])).toBe('not yet')
  takeIn()
  await again.indexed
  expect((await sqlite.search({ text: 'akkoord', limit: 9, viewer: null })).hits).toHaveLength(1)
  await sqlite.close()
})

it('whoever is refused for what a colleague did a moment ago, or for a reference just taken, finds that next', async () => {
  const { sqlite, organisation, holdBack } = await slowlyIndexed()
  const actOf = (request: string, by: string) => ({ request, by, at })
  const caseActOf = (request: string, by: string) =>
    ({ act: actOf(request, by), person: null, action: 'changeFiling' }) as const
  await openCase(organisation, actOf('request-1', 'anouk'), wanted)
  const more = {
    caseId: '2026-0142',
    by: 'anouk',
    at,
    source: 'file',
    kind: 'other',
    atMost: 10_000,
  } as const
  const filing = await fileBytes(organisation, bytesOf(mailOf()), more)
  if (filing.kind === 'refused') throw new Error(filing.because)
  await filing.indexed
  const correct = (request: string, by: string, note: string) =>
    changeFiling(organisation, caseActOf(request, by), filing.filed.filing, {
      ...{ step: 'correct', kind: 'other', note },
      was: { kind: 'other', note: '' },
    })
  const found = async () => (await sqlite.filing(filing.filed.filing.id))?.note
  const takeIn = holdBack()
  expect((await correct('request-2', 'anouk', 'of Anouk')).kind).toBe('done')
  const opening = openCase(organisation, actOf('request-3', 'anouk'), { ...wanted, reference: '2026-0143' })
  const refused = correct('request-4', 'tom', 'of Tom').then(async (after) => [after, await found()])
  const taken = openCase(organisation, actOf('request-5', 'tom'), { ...wanted, reference: '2026-0143' })
  const told = taken.then(async ({ kind }) => [kind, (await sqlite.case('2026-0143'))?.reference])
  await setImmediate()
  takeIn()
  await opening
  expect(await refused).toEqual([{ kind: 'refused', because: 'changedMeanwhile' }, 'of Anouk'])
  expect(await told).toEqual(['referenceTaken', '2026-0143'])
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

it('a record that another process wrote to is read from the register before what is fresh is taken in', async () => {
  const folders = memoryFolderStore()
  const [index, elsewhere] = [await openSqliteCaseIndex(':memory:'), await openSqliteCaseIndex(':memory:')]
  const zone = 'Europe/Amsterdam'
  const here = openOrganisation({ folders, reader, zone, index })
  const there = openOrganisation({ folders, reader, zone, index: elsewhere })
  const write = (draft: EntryDraft) => () => ({ kind: 'write', draft }) as const
  const act = (request: string) => ({ request, by: 'anouk', at })
  await appendToMailbox(there, 'jan', act('request-1'), write(holdPlaced('geschil')))
  await appendToMailbox(there, 'jan', act('request-2'), write(holdReleased('opgelost')))
  expect(await index.mailboxRecord('jan')).toBeNull()
  await appendToMailbox(here, 'jan', act('request-3'), write(holdPlaced('opnieuw')))
  expect(await index.mailboxRecord('jan')).toMatchObject({
    hold: { reason: 'opnieuw' },
    history: [{ seq: 1 }, { seq: 2 }, { seq: 3 }],
  })
  await index.close()
  await elsewhere.close()
})

it('an entry that a process wrote and ended before its index had it is caught up', async () => {
  const folders = memoryFolderStore()
  const index = await openSqliteCaseIndex(':memory:')
  const organisation = openOrganisation({ folders, reader, zone: 'Europe/Amsterdam', index })
  const { registers, follower } = organisation
  const draft = holdPlaced('geschil')
  await registers.append(mailboxRegister('jan'), { request: 'request-1', by: 'anouk', at }, () => ({
    kind: 'write',
    draft,
  }))
  expect((await index.mailboxRecordsChangedSince(0)).records).toEqual([])
  expect(await follower.catchUp('mailboxes/jan/register')).toBe(1)
  expect((await index.mailboxRecordsChangedSince(0)).records).toMatchObject([{ hold: { reason: 'geschil' } }])
  await index.close()
})
