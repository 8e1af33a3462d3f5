import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepingStatements } from '../../src/storage/caseIndex/keptStatements.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { openThreadedSqliteCaseIndex } from '../../src/storage/caseIndex/threadedIndex.ts'
import { caseIndexContract } from './caseIndex.contract.ts'
import { caseRecordsContract } from './caseRecords.contract.ts'
import { facetIndexContract } from './facetIndex.contract.ts'
import type { CaseIndexSettings } from './filledIndexes.ts'
import { filed, hashOf, opened, registerOf } from './indexedEntries.ts'
import { learnedCountsContract } from './learnedCounts.contract.ts'
import { holdPlaced, holdReleased, mailboxSaid } from './recordEntries.ts'
import { recordIndexContract } from './recordIndex.contract.ts'
import { searchByReadingContract } from './searchByReading.contract.ts'
import { searchIndexContract } from './searchIndex.contract.ts'
import { smallVolume } from './smallVolume.ts'

const caseTables = ['caseMembers', 'caseEvents', 'commitments']

describe('the case index on SQLite', () => {
  caseIndexContract((settings) => openSqliteCaseIndex(':memory:', settings))
  learnedCountsContract((settings) => openSqliteCaseIndex(':memory:', settings))
  recordIndexContract(() => openSqliteCaseIndex(':memory:'))
  for (const contract of [
    searchIndexContract,
    searchByReadingContract,
    facetIndexContract,
    caseRecordsContract,
  ])
    contract((settings) => openSqliteCaseIndex(':memory:', settings))
})

describe('the case index on SQLite, written by a thread of its own', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })
  const open = async (settings?: CaseIndexSettings) => {
    const folder = await mkdtemp(join(tmpdir(), 'dossier-index-'))
    folders.push(folder)
    return openThreadedSqliteCaseIndex(join(folder, 'index.sqlite'), settings)
  }
  caseIndexContract(open)
  recordIndexContract(open)
})

describe('the case index in a SQLite file', () => {
  let folder = ''
  let path = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-index-'))
    path = join(folder, 'index.sqlite')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('says of a disk that is full that it is, and goes on when there is room', async (context) => {
    const volume = smallVolume(folder)
    if (typeof volume === 'string') return context.skip(volume)
    const index = await openSqliteCaseIndex(path)
    try {
      await index.apply([opened('a')])
      const words = (from: number) => Array.from({ length: 900 }, (_, at) => `woord${from + at}x`).join(' ')
      const mails = Array.from({ length: 60 }, (_, at) => filed('a', at + 2, { text: words(900 * at) }))
      await expect(index.apply(mails)).rejects.toMatchObject({ name: 'IndexError', code: 'full' })
      await index.apply(mails.slice(0, 1))
      expect((await index.search({ text: 'woord5x', limit: 9, viewer: null })).hits).toHaveLength(1)
    } finally {
      await index.close()
      volume.unmount()
    }
  })

  const makeIndex = async (): Promise<void> => {
    const index = await openSqliteCaseIndex(path)
    const mails = Array.from({ length: 200 }, (_, at) => filed('a', at + 2, { text: `offerte ${at}` }))
    await index.apply([opened('a'), ...mails])
    await index.close()
  }

  it('is there again when it is opened again', async () => {
    await makeIndex()
    const index = await openSqliteCaseIndex(path)
    expect(await index.head(registerOf('a'))).toEqual({
      register: registerOf('a'),
      seq: 201,
      hash: hashOf('a', 201),
    })
    expect((await index.search({ text: 'offerte 7', limit: 5, viewer: null })).hits).toMatchObject([
      { filing: { id: 'a.9' } },
    ])
    await index.close()
  })

  it('serves a second process’s reader, and waits for its writer', async () => {
    const [one, other] = [await openSqliteCaseIndex(path), await openSqliteCaseIndex(path)]
    await one.apply([opened('a')])
    await other.apply([opened('a'), filed('a', 2, { subject: 'Offerte' })])
    await one.apply([filed('a', 2, { subject: 'Offerte' }), filed('a', 3)])
    expect(await other.case('a')).toMatchObject({ filings: 2 })
    expect((await one.search({ text: 'offerte', limit: 5, viewer: null })).hits).toHaveLength(1)
    await one.close()
    await other.close()
  })

  it('tells a reader what another process changed, and after a rebuild by it all of it', async () => {
    const [reader, writer] = [await openSqliteCaseIndex(path), await openSqliteCaseIndex(path)]
    const jan = [mailboxSaid('jan', 1, holdPlaced('x')), mailboxSaid('jan', 2, holdReleased('x'))]
    await writer.apply([...jan.slice(0, 1), mailboxSaid('piet', 1, holdPlaced('x'))])
    const first = await reader.mailboxRecordsChangedSince(0)
    await writer.apply(jan)
    const second = await reader.mailboxRecordsChangedSince(first.change)
    expect(second.records).toMatchObject([{ id: 'jan', hold: null }])
    await writer.clear()
    await writer.apply(jan)
    expect((await reader.mailboxRecordsChangedSince(second.change)).records).toHaveLength(1)
    await reader.close()
    await writer.close()
  })

  it('of an older version is made anew, and only knows how far the registers went', async () => {
    await makeIndex()
    const before = new Database(path)
    for (const table of [...caseTables, 'earlierHeads']) before.exec(`drop table "${table}"`)
    before.pragma('user_version = 3')
    before.close()
    const index = await openSqliteCaseIndex(path)
    const newest = { register: registerOf('a'), seq: 201, hash: hashOf('a', 201) }
    expect(await index.case('a')).toBeNull()
    expect(await index.head(registerOf('a'))).toBeNull()
    expect([await index.newestKnown(registerOf('a')), ...(await index.heads())]).toEqual([newest, newest])
    await index.apply([opened('a'), filed('a', 2, { subject: 'Offerte' })])
    expect(await index.newestKnown(registerOf('a'))).toEqual(newest)
    expect((await index.search({ text: 'offerte', viewer: null, limit: 5 })).hits).toHaveLength(1)
    await index.apply(Array.from({ length: 200 }, (_, at) => filed('a', at + 3)))
    expect(await index.newestKnown(registerOf('a'))).toMatchObject({ seq: 202 })
    await index.close()
  })

  it('waits for another that is making the same file, where SQLite itself does not', async () => {
    const other = new Database(path)
    other.exec('begin immediate')
    const opening = openSqliteCaseIndex(path)
    setTimeout(() => other.exec('rollback'), 50)
    const index = await opening
    expect(await index.case('a')).toBeNull()
    await index.close()
    other.close()
  })

  it('refuses a file that is no database, and can be rebuilt after it was deleted', async () => {
    await writeFile(path, 'Dit is geen database. '.repeat(1000))
    await expect(openSqliteCaseIndex(path)).rejects.toMatchObject({ name: 'IndexError', code: 'damaged' })
    await rm(path)
    await makeIndex()
  })

  it('refuses a database that holds something else', async () => {
    const other = new Database(path)
    other.exec('create table recipes (name text)')
    other.close()
    await expect(openSqliteCaseIndex(path)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('refuses a file that was cut off', async () => {
    await makeIndex()
    await truncate(path, 4096 * 2)
    await expect(openSqliteCaseIndex(path)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('names damage that is met only later', async () => {
    await makeIndex()
    const index = await openSqliteCaseIndex(path)
    const bytes = await readFile(path)
    await writeFile(path, bytes.fill(0xff, 4096))
    await expect(index.search({ text: 'offerte', viewer: null, limit: 5 })).rejects.toMatchObject({
      ...{ name: 'IndexError', code: 'damaged' },
    })
    await index.close()
  })

  it('leaves a file of a newer version alone', async () => {
    await makeIndex()
    const newer = new Database(path)
    newer.pragma('user_version = 1000')
    newer.close()
    await expect(openSqliteCaseIndex(path)).rejects.toMatchObject({ code: 'newerVersion' })
    const reopened = new Database(path)
    expect(reopened.pragma('user_version', { simple: true })).toBe(1000)
    expect(reopened.prepare('select count(*) as filings from filings').get()).toEqual({ filings: 200 })
    reopened.close()
  })

  it('says that a folder is not there', async () => {
    await expect(openSqliteCaseIndex(join(folder, 'absent', 'index.sqlite'))).rejects.toMatchObject({
      ...{ name: 'IndexError', code: 'unavailable' },
    })
  })
})

describe('statements of a SQLite database', () => {
  it('are prepared once, and of too many those used longest ago anew', () => {
    const database = keepingStatements(new Database(':memory:'))
    const often = database.prepare('select 0')
    const once = database.prepare('select -1')
    for (let number = 1; number <= 300; number += 1) {
      database.prepare(`select ${number}`)
      expect(database.prepare('select 0')).toBe(often)
    }
    expect(database.prepare('select -1')).not.toBe(once)
    database.close()
  })
})
