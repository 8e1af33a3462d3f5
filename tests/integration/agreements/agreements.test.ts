import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryFileName } from '../../../src/domain/register/entry.ts'
import type { StoredFile } from '../../../src/ports/folderStore.ts'
import type { AgreementBook } from '../../../src/service/agreements/agreementBook.ts'
import { openAgreementBook } from '../../../src/service/agreements/openAgreementBook.ts'
import { type Organisation, openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { catchUpAll } from '../../../src/service/upkeep/reindex.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { exampleWith, exampleYaml } from '../../unit/domain/agreement/agreementExample.ts'

const now = '2026-12-02T10:00:00.000Z'
const today = '2026-12-02'

let root: string
let reader: MessageReader
let closing: (() => Promise<void>)[]
let organisation: Organisation
let book: AgreementBook

/** A service on the same folder with an index of its own, as on another machine. */
const openService = async (): Promise<Organisation> => {
  const index = await openSqliteCaseIndex(path.join(root, `index-${randomUUID()}.sqlite`))
  closing.push(() => index.close())
  return openOrganisation({
    folders: await openDiskFolderStore(root),
    index,
    reader,
    zone: 'Europe/Amsterdam',
  })
}

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-agreements-'))
  await mkdir(path.join(root, 'agreements'))
  reader = new MessageReader()
  closing = []
  organisation = await openService()
  book = openAgreementBook(organisation)
})
afterEach(async () => {
  for (const close of closing) await close()
  await reader.close()
  await rm(root, { recursive: true })
})

const write = (name: string, yaml: string | Uint8Array): Promise<void> =>
  writeFile(path.join(root, 'agreements', name), yaml)

const entriesOf = async (id: string): Promise<string[]> =>
  readdir(path.join(root, 'agreements', id, 'register')).catch(() => [])

const german = exampleWith(['language: nl', 'language: de'])
const english = exampleWith(['language: nl', 'language: en'])

describe('publishing agreements', () => {
  it('puts a new file on record, once', async () => {
    await write('linde.yaml', exampleYaml)
    expect(await book.publish(now)).toEqual([])
    expect(await book.publish(now)).toEqual([])
    expect(await book.inForce(today)).toMatchObject([
      { id: 'linde', version: 1, agreement: { customer: 'Adviesbureau De Linde' } },
    ])
    expect(await entriesOf('linde')).toHaveLength(1)
    expect(await book.record('linde')).toMatchObject({ versions: [{ version: 1, yaml: exampleYaml }] })
  })

  it('is done once by ten services at once', async () => {
    await write('linde.yaml', exampleYaml)
    await write('anker.yaml', exampleWith(['delinde.example]', 'hetanker.example]']))
    const books = await Promise.all(
      Array.from({ length: 10 }, async () => openAgreementBook(await openService())),
    )
    expect((await Promise.all(books.map((one) => one.publish(now)))).flat()).toEqual([])
    expect(await entriesOf('linde')).toHaveLength(1)
    expect(await entriesOf('anker')).toHaveLength(1)
    await write('linde.yaml', english)
    await Promise.all(books.map((one) => one.publish(now)))
    expect(await entriesOf('linde')).toHaveLength(2)
    for (const one of books) expect((await one.inForce(today)).map(({ version }) => version)).toEqual([1, 2])
  })

  it('keeps the last good version in force while the file is wrong', async () => {
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    await write('linde.yaml', german)
    expect(await book.publish(now)).toEqual([
      { file: 'linde.yaml', line: 5, path: 'language', expected: 'nl or en' },
    ])
    expect(await book.inForce(today)).toMatchObject([{ version: 1, agreement: { language: 'nl' } }])
    expect(await entriesOf('linde')).toHaveLength(1)
  })

  it('goes back to an older text as a new version, also when its first day is an older one', async () => {
    const later = exampleWith(['from: 2026-01-01', 'from: 2026-12-02'])
    for (const yaml of [exampleYaml, later, exampleYaml]) {
      await write('linde.yaml', yaml)
      await book.publish(now)
    }
    expect(await book.inForce(today)).toMatchObject([{ version: 3, agreement: { from: '2026-01-01' } }])
  })

  it('never puts a text that was read before the file changed after the one that replaced it', async () => {
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    await write('linde.yaml', english)
    const replacing = exampleWith(['from: 2026-01-01', 'from: 2026-12-02'])
    const slow = await openService()
    let isFirst = true
    const find = async (file: string): Promise<StoredFile | null> => {
      const found = await slow.folders.find(file)
      if (found === null || !isFirst || !file.endsWith('linde.yaml')) return found
      isFirst = false
      const old = await Array.fromAsync(found.bytes())
      await write('linde.yaml', replacing)
      await book.publish(now)
      return { ...found, bytes: () => Readable.from(old) }
    }
    const folders = new Proxy(slow.folders, {
      get: (store, verb) => (verb === 'find' ? find : Reflect.get(store, verb).bind(store)),
    })
    await openAgreementBook({ ...slow, folders }).publish(now)
    expect((await book.record('linde'))?.versions.map(({ yaml }) => yaml)).toEqual([exampleYaml, replacing])
  })

  it('says which file has no name for a register, and leaves an editor’s own alone', async () => {
    await write('De Linde.yaml', exampleYaml)
    await write('linde.yml', exampleYaml)
    await write('.linde.yaml.swp', 'x')
    await write('notes.md', 'x')
    expect((await book.publish(now)).map(({ file }) => file)).toEqual(['De Linde.yaml', 'linde.yml'])
    expect(await book.records()).toEqual([])
  })

  it('says what is wrong with one file and publishes the others', async () => {
    await symlink('/etc/hostname', path.join(root, 'agreements', 'anker.yaml'))
    await write('bos.yaml', Buffer.from([0xff, 0xfe, 0x00]))
    await write('con.yaml', exampleYaml)
    await write('groot.yaml', '#'.repeat(500_000))
    await write('linde.yaml', exampleYaml)
    const faults = await book.publish(now)
    expect(faults.map(({ file, expected }) => [file, expected])).toEqual([
      ['anker.yaml', 'a file of its own, no link, with a name that Windows allows'],
      ['bos.yaml', 'a text in UTF-8'],
      ['con.yaml', 'a file of its own, no link, with a name that Windows allows'],
      ['groot.yaml', 'at most 100000 characters'],
    ])
    expect(await book.inForce(today)).toMatchObject([{ id: 'linde' }])
  })

  it('refuses a second agreement for the same mail domain', async () => {
    await write('anker.yaml', exampleYaml)
    await write('linde.yaml', exampleYaml)
    expect(await book.publish(now)).toEqual([
      { file: 'linde.yaml', line: 7, path: 'domains.0', expected: 'a domain that anker.yaml lacks' },
    ])
    expect((await book.inForce(today)).map(({ id }) => id)).toEqual(['anker'])
  })

  it('keeps an agreement whose file is gone in force, and says so', async () => {
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    await rm(path.join(root, 'agreements', 'linde.yaml'))
    expect(await book.publish(now)).toMatchObject([{ file: 'linde.yaml', path: '' }])
    expect(await book.inForce(today)).toMatchObject([{ id: 'linde', version: 1 }])
  })

  it('names a damaged register and publishes the others', async () => {
    await write('anker.yaml', exampleWith(['delinde.example]', 'hetanker.example]']))
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    await writeFile(path.join(root, 'agreements', 'anker', 'register', '00000001.jsonl'), '{}\n')
    await write('anker.yaml', exampleWith(['delinde.example]', 'hetanker.nl]']))
    await write('linde.yaml', english)
    const fresh = openAgreementBook(await openService())
    expect(await fresh.publish(now)).toMatchObject([
      { file: 'anker.yaml', expected: 'a register that is whole; see dossier verify' },
    ])
    expect((await fresh.record('linde'))?.versions).toHaveLength(2)
  })

  it('leaves a folder in which verify finds nothing', async () => {
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    const heads = await organisation.index.heads()
    const { findings } = await verify(organisation.folders, heads, () => undefined)
    expect(findings).toEqual([])
  })
})

describe('an agreement whose text was purged', () => {
  /** Replaces an entry by its first line, as a purge does, and opens the folder with an index made anew. */
  const purged = async (seq: number): Promise<AgreementBook> => {
    const entry = path.join(root, 'agreements', 'linde', 'register', entryFileName(seq))
    const [first] = (await readFile(entry, 'utf8')).split('\n')
    await writeFile(entry, `${first}\n`)
    const opened = await openService()
    await catchUpAll(opened, () => undefined)
    return openAgreementBook(opened)
  }

  it('gives way to the version before it', async () => {
    await write('linde.yaml', exampleYaml)
    await book.publish(now)
    await write('linde.yaml', english)
    await book.publish(now)
    expect(await (await purged(2)).inForce(today)).toMatchObject([{ version: 1 }])
    expect(await (await purged(1)).inForce(today)).toEqual([])
  })
})
