import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseChange } from '../../../src/domain/register/caseChanges.ts'
import { keepingStatements } from '../../../src/storage/caseIndex/keptStatements.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { openThreadedSqliteCaseIndex } from '../../../src/storage/caseIndex/writer/threadedIndex.ts'
import { smallVolume } from '../folders/smallVolume.ts'
import { caseIndexContract } from './caseIndex.contract.ts'
import { caseRecordsContract } from './caseRecords.contract.ts'
import { facetIndexContract } from './facetIndex.contract.ts'
import type { CaseIndexSettings } from './filledIndexes.ts'
import {
  changed,
  corrected,
  filed,
  hashOf,
  opened,
  registerOf,
  restored,
  withdrawn,
} from './indexedEntries.ts'
import { learnedCountsContract } from './learnedCounts.contract.ts'
import { holdPlaced, holdReleased, mailboxSaid } from './recordEntries.ts'
import { recordIndexContract } from './recordIndex.contract.ts'
import { searchByReadingContract } from './searchByReading.contract.ts'
import { searchIndexContract } from './searchIndex.contract.ts'

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

  /** Pages of the file, each as text; and whatever else lies there of it. */
  const pages = async (): Promise<readonly string[]> => {
    const bytes = await readFile(path)
    return Array.from({ length: bytes.length / 4096 }, (_, at) =>
      bytes.subarray(at * 4096, (at + 1) * 4096).toString('latin1'),
    )
  }
  const holds = async (word: string): Promise<boolean> => {
    const log = existsSync(`${path}-wal`) ? await readFile(`${path}-wal`, 'latin1') : ''
    return [...(await pages()), log].some((text) => text.includes(word))
  }
  const secret = { subject: 'Zegelbrief', text: 'zegelwoord staat in geen ander bericht', note: 'zegelnoot' }
  const words = ['zegelbrief', 'zegelwoord', 'zegelnoot', 'zegelb', 'Zegelbrief']
  const left = async (): Promise<readonly string[]> => {
    const found = await Promise.all(words.map(holds))
    return words.filter((_, at) => found[at])
  }
  const erasure = (filing: number, seq: number) => [
    changed('a', seq, withdrawn(filing)),
    changed('a', seq + 1, { kind: 'filingErased', facts: { filing }, details: null }),
  ]
  const listed = (): readonly unknown[] => {
    const database = new Database(path)
    database.exec('create virtual table temp.lists using fts5vocab(main, "filingWords", row)')
    const terms = database.prepare('select "term", "doc" from temp.lists').raw().all()
    database.close()
    return terms
  }

  it('takes a mail out of its lists when it is erased, and not when it is withdrawn or put back', async () => {
    const index = await openSqliteCaseIndex(path)
    await index.apply([opened('a'), filed('a', 2), filed('a', 3, secret)])
    const whole = listed()
    await index.apply([changed('a', 4, withdrawn(3))])
    expect(listed()).toEqual(whole)
    await index.apply([changed('a', 5, restored(3)), changed('a', 6, withdrawn(3))])
    expect(listed()).toEqual(whole)
    await index.apply([changed('a', 7, { kind: 'filingErased', facts: { filing: 3 }, details: null })])
    expect(listed().length).toBeLessThan(whole.length)
    expect(await left()).toEqual([])
    await index.close()
  })

  it('leaves no byte of what is erased, in its lists neither, and writes little of itself anew', async () => {
    const index = await openSqliteCaseIndex(path)
    const mails = Array.from({ length: 1500 }, (_, at) =>
      filed('a', at + 2, {
        subject: `Brief ${at}`,
        text: `het bericht nummer ${at} over de staat van ${at * 7}`,
      }),
    )
    await index.apply([opened('a'), ...mails])
    const before = listed()
    await index.apply([filed('a', 1502, { ...secret, attachments: ['zegelbrief.pdf'] })])
    await index.addAttachmentWords({ filing: 'a.1502', attachments: ['de zegelbrief zelf'] })
    await index.apply([changed('a', 1503, corrected(1502, 'other', 'een zegelnoot'))])
    // What comes later moves what was there to other pages.
    await index.apply(Array.from({ length: 300 }, (_, at) => filed('a', at + 1504, { text: `over ${at}` })))
    expect(await left()).not.toEqual([])
    const checkpoint = new Database(path)
    checkpoint.pragma('wal_checkpoint(truncate)')
    checkpoint.close()
    const whole = await pages()
    await index.apply(erasure(1502, 1804))
    expect(await left()).toEqual([])
    const now = await pages()
    expect(now.filter((page, at) => page !== whole[at]).length).toBeLessThan(whole.length / 4)
    const others = Array.from({ length: 300 }, (_, at) => erasure(at + 1504, 2 * at + 1806))
    await index.apply(others.flat())
    expect(listed()).toEqual(before)
    await index.close()
  })

  const promise = (what: string) => ({ what, promisorName: '', promisee: 'Kees', dueWords: '' })
  const noted = (what: string, filing: number | null = null): CaseChange => ({
    kind: 'commitmentNoted',
    facts: { filing, promisor: 'us', due: null, owner: 'ann', origin: 'byHand', movedFrom: null },
    details: { ...promise(what), quote: '' },
  })
  const nowSays = (commitment: number, what: string): CaseChange => ({
    kind: 'commitmentChanged',
    facts: { commitment, promisor: 'us', due: null },
    details: promise(what),
  })

  it('leaves no byte of what an erased mail promised, and does not write all promises anew', async () => {
    const index = await openSqliteCaseIndex(path)
    const others = Array.from({ length: 1500 }, (_, at) => changed('a', at + 2, noted(`stuk ${at} sturen`)))
    await index.apply([opened('a'), ...others])
    await index.apply([
      filed('a', 1502, secret),
      changed('a', 1503, noted('de zegelbrief met zegelwoord', 1502)),
    ])
    await index.apply([changed('a', 1504, nowSays(1503, 'de zegelbrief zelf'))])
    const found = async (text: string) =>
      (
        await index.commitments({
          viewer: null,
          today: '2026-11-21',
          standing: 'any',
          text,
          offset: 0,
          limit: 1,
        })
      ).total
    expect([await found('zegelbrief'), await found('zegelwoord')]).toEqual([1, 0])
    const checkpoint = new Database(path)
    checkpoint.pragma('wal_checkpoint(truncate)')
    checkpoint.close()
    const whole = await pages()
    await index.apply(erasure(1502, 1505))
    expect(await left()).toEqual([])
    expect(await found('zegelbrief')).toBe(0)
    expect(await found('stuk')).toBe(1500)
    const now = await pages()
    expect(now.filter((page, at) => page !== whole[at]).length).toBeLessThan(60)
    await index.close()
  })

  it('leaves its log to whoever still reads there, and cuts it off as soon as it may', async () => {
    const index = await openSqliteCaseIndex(path)
    await index.apply([opened('a'), filed('a', 2, secret)])
    const reader = new Database(path)
    reader.exec('begin')
    reader.prepare('select count(*) from "filings"').get()
    await index.apply(erasure(2, 3))
    expect(await left()).not.toEqual([])
    reader.exec('commit')
    reader.close()
    await index.apply([filed('a', 5)])
    expect(await left()).toEqual([])
    await index.close()
  }, 30_000)

  it('keeps what is to be erased where the disk is full, says so, and erases it when there is room', async (context) => {
    const volume = smallVolume(folder)
    if (typeof volume === 'string') return context.skip(volume)
    const index = await openSqliteCaseIndex(path)
    try {
      await index.apply([opened('a'), filed('a', 2, secret)])
      const filler = join(folder, 'filler')
      await writeFile(filler, Buffer.alloc(2 ** 20)).catch(() => undefined)
      await expect(index.apply(erasure(2, 3))).rejects.toMatchObject({ name: 'IndexError' })
      expect(await index.filing('a.2')).toMatchObject({ message: { subject: secret.subject } })
      await rm(filler)
      await index.apply(erasure(2, 3))
      expect([await left(), await index.filing('a.2')]).toMatchObject([[], { message: null }])
    } finally {
      await index.close()
      volume.unmount()
    }
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
