import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredEntry } from '../../../src/domain/register/entry.ts'
import { entryFileName } from '../../../src/domain/register/entry.ts'
import type { Head } from '../../../src/ports/caseIndex.ts'
import type { FolderStore } from '../../../src/ports/folderStore.ts'
import { entriesAfter } from '../../../src/service/register/registerReader.ts'
import { Registers } from '../../../src/service/register/registers.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { memoryFolderStore } from '../../../src/storage/memoryFolderStore.ts'
import { act, named, names, takeOnce } from './nameRegister.ts'

const { folder } = names
const noHead = async (): Promise<Head | null> => null

const readAll = async (folders: FolderStore): Promise<StoredEntry[]> =>
  Array.fromAsync(entriesAfter(folders, folder, { seq: 0, hash: null }))

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dossier-register-'))
})
afterEach(() => rm(root, { recursive: true }))

describe.each([
  ['memory', async () => memoryFolderStore()],
  ['disk', () => openDiskFolderStore(root)],
])('a register on %s', (_driver, open) => {
  it('chains a hundred appends made at once by two writers, and loses none', async () => {
    const folders = await open()
    const writers = [new Registers(folders, noHead), new Registers(folders, noHead)]
    const acts = Array.from({ length: 100 }, (_, number) =>
      writers[number % 2]?.append(names, act(`request-${number}`), takeOnce(`name-${number}`)),
    )
    await Promise.all(acts)
    const entries = await readAll(folders)
    expect(entries).toHaveLength(100)
    expect(new Set(entries.map(({ facts }) => facts['name'])).size).toBe(100)
  })

  it('asks the loser of a race again, so that a rule holds between two writers', async () => {
    const folders = await open()
    const writers = [new Registers(folders, noHead), new Registers(folders, noHead)]
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        writers[number % 2]?.append(names, act(`request-${number}`), takeOnce('the same name')),
      ),
    )
    expect(outcomes.filter((outcome) => outcome?.kind === 'written')).toHaveLength(1)
    expect(await readAll(folders)).toHaveLength(1)
  })

  it('takes an id that somebody else chose for another act: his keeps nobody from the register', async () => {
    const folders = await open()
    const registers = new Registers(folders, noHead)
    await registers.append(names, { ...act('bounce.1'), by: 'provider' }, takeOnce('one'))
    const own = await registers.append(names, { ...act('bounce.1'), by: 'dossier' }, takeOnce('two'))
    expect(own.kind).toBe('written')
    const fresh = new Registers(folders, noHead)
    const again = await fresh.append(names, { ...act('bounce.1'), by: 'dossier' }, takeOnce('three'))
    expect(again).toMatchObject({ kind: 'repeated', entry: { facts: { name: 'two' } } })
  })

  it('gives the same request the same entry, also to a writer that has read nothing yet', async () => {
    const folders = await open()
    const first = await new Registers(folders, noHead).append(names, act('request-1'), takeOnce('one'))
    const again = await new Registers(folders, noHead).append(names, act('request-1'), takeOnce('two'))
    expect(first.kind).toBe('written')
    expect(again).toMatchObject({ kind: 'repeated', entry: { facts: { name: 'one' } } })
    expect(await readAll(folders)).toHaveLength(1)
  })

  it('answers from the newest state, also when another writer made it', async () => {
    const folders = await open()
    const [mine, others] = [new Registers(folders, noHead), new Registers(folders, noHead)]
    await mine.append(names, act('request-1'), takeOnce('one'))
    await others.append(names, act('request-2'), takeOnce('two'))
    const ask = await mine.append(names, act('request-3'), ({ taken }) => ({
      kind: 'answer',
      answer: [...taken],
    }))
    expect(ask).toMatchObject({ kind: 'answer', answer: ['one', 'two'] })
  })

  it('writes nothing when what must come first cannot be had', async () => {
    const folders = await open()
    const outcome = await new Registers(folders, noHead).append(names, act('request-1'), () => ({
      kind: 'write',
      draft: named('one'),
      prepare: async () => 'gone',
    }))
    expect(outcome).toMatchObject({ kind: 'answer', answer: 'gone' })
    expect(await readAll(folders)).toHaveLength(0)
  })

  it('goes on after a failed act', async () => {
    const registers = new Registers(await open(), noHead)
    const failing = registers.append(names, act('request-1'), () => {
      throw new TypeError('a rule failed')
    })
    const next = registers.append(names, act('request-2'), takeOnce('one'))
    await expect(failing).rejects.toThrow(TypeError)
    expect(await next).toMatchObject({ kind: 'written' })
  })

  it('stays whole when an entry is purged of its second line', async () => {
    const folders = await open()
    const registers = new Registers(folders, noHead)
    for (const name of ['one', 'two', 'three'])
      await registers.append(names, act(`request ${name}`), takeOnce(name))
    const file = await folders.find(`${folder}/${entryFileName(2)}`)
    const text = Buffer.concat(await Array.fromAsync(file?.bytes() ?? [])).toString()
    await folders.remove(`${folder}/${entryFileName(2)}`)
    await folders.put(`${folder}/${entryFileName(2)}`, Buffer.from(`${text.split('\n')[0]}\n`))
    const entries = await readAll(folders)
    expect(entries.map(({ purged }) => purged)).toEqual([false, true, false])
    expect(
      await new Registers(folders, noHead).append(names, act('request-4'), takeOnce('four')),
    ).toMatchObject({
      kind: 'written',
      entry: { link: { seq: 4 } },
    })
  })

  it('takes no more entries when one is missing', async () => {
    const folders = await open()
    const registers = new Registers(folders, noHead)
    for (const name of ['one', 'two', 'three'])
      await registers.append(names, act(`request ${name}`), takeOnce(name))
    await folders.remove(`${folder}/${entryFileName(2)}`)
    const next = new Registers(folders, noHead).append(names, act('request-4'), takeOnce('four'))
    await expect(next).rejects.toMatchObject({ code: 'registerDamaged', damage: { kind: 'missing', seq: 2 } })
  })

  it('takes no more entries when it is shorter, or other, than it was known to be', async () => {
    const folders = await open()
    const { entry } = (await new Registers(folders, noHead).append(
      names,
      act('request-1'),
      takeOnce('one'),
    )) as {
      entry: StoredEntry
    }
    const longer = async () => ({ register: folder, seq: 2, hash: entry.hash })
    const other = async () => ({ register: folder, seq: 1, hash: '0'.repeat(64) })
    await expect(
      new Registers(folders, longer).append(names, act('request-2'), takeOnce('x')),
    ).rejects.toMatchObject({
      damage: { kind: 'cutOff' },
    })
    await expect(
      new Registers(folders, other).append(names, act('request-3'), takeOnce('x')),
    ).rejects.toMatchObject({
      damage: { kind: 'altered' },
    })
  })
})

describe('two processes on one register', () => {
  const start = (writer: string, count: number) => {
    const script = fileURLToPath(new URL('registerWriter.ts', import.meta.url))
    const child = spawn(process.execPath, [script, root, writer, String(count)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    return {
      ready: lines.next(),
      write: async (): Promise<Readonly<Record<string, string>>> => {
        child.stdin.end('go\n')
        return JSON.parse((await lines.next()).value ?? '')
      },
    }
  }

  it('chain a hundred appends made at once, lose none, and keep the rule of one name', async () => {
    const writers = [start('left', 50), start('right', 50)]
    await Promise.all(writers.map(({ ready }) => ready))
    const ended = await Promise.all(writers.map(({ write }) => write()))
    const entries = await readAll(await openDiskFolderStore(root))
    expect(entries).toHaveLength(101)
    expect(new Set(entries.map(({ facts }) => facts['name'])).size).toBe(101)
    expect(ended.map((outcome) => outcome['the same name']).sort()).toEqual(['answer', 'written'])
  })
})
