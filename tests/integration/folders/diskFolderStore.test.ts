import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type FolderStore, StoreError } from '../../../src/ports/folderStore.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { memoryFolderStore } from '../../../src/storage/memoryFolderStore.ts'
import { allOf, bytesIn, failsWith, folderStoreContract, namesIn, textAt } from './folderStore.contract.ts'
import { type FolderWriter, startFolderWriter, writtenText } from './folderWriterProcess.ts'
import { replacingContract } from './replacing.contract.ts'
import { smallVolume } from './smallVolume.ts'
import { nodeWithFailing } from './underStrace.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const cleanups: (() => unknown)[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-folder-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

describe('a folder store on disk', () => {
  folderStoreContract(() => openDiskFolderStore(newFolder()))
  replacingContract(() => openDiskFolderStore(newFolder()))

  it('makes its root where there is none, and finds again what it kept', async () => {
    const root = join(newFolder(), 'data', 'firm')
    await (await openDiskFolderStore(root)).put('cases/a', bytesOf('kept'))
    expect(await textAt(await openDiskFolderStore(root), 'cases/a')).toBe('kept')
  })

  it('makes its files readable to all and writable to none', async () => {
    const root = newFolder()
    const store = await openDiskFolderStore(root)
    await store.put('cases/a', bytesOf('a'))
    expect(statSync(join(root, 'cases/a')).mode & 0o333).toBe(0)
    expect(statSync(join(root, 'cases/a')).mode & 0o400).toBe(0o400)
  })

  it('makes a folder again that somebody took away while it was open', async () => {
    const root = newFolder()
    const store = await openDiskFolderStore(root)
    await store.put('cases/a/one', bytesOf('1'))
    rmSync(join(root, 'cases'), { recursive: true })
    rmSync(join(root, 'incoming'), { recursive: true })
    expect(await namesIn(store, 'cases/a')).toEqual([])
    expect(await store.put('cases/a/one', bytesOf('2'))).toBe('created')
    expect(await textAt(store, 'cases/a/one')).toBe('2')
  })

  it('names no file in an error, for a file name holds a subject', async () => {
    const root = newFolder()
    const store = await openDiskFolderStore(root)
    await store.put('mail/Ontslag Jansen.eml', bytesOf('x'))
    const file = await store.find('mail/Ontslag Jansen.eml')
    rmSync(join(root, 'mail/Ontslag Jansen.eml'))
    const error = await bytesIn(file).catch((thrown: unknown) => thrown)
    expect(error).toEqual(failsWith('absent'))
    expect(error).toHaveProperty('cause.code', 'ENOENT')
    expect(String(error) + String((error as Error).cause)).not.toContain('Jansen')
  })
})

describe('a link in the folder of a store on disk', () => {
  const storeWithLink = async (link: string, target: string) => {
    const root = newFolder()
    mkdirSync(join(root, 'cases'))
    symlinkSync(target, join(root, link))
    return openDiskFolderStore(root)
  }

  it.each(['a folder outside', 'nothing'])('to %s is followed by no verb', async (kind) => {
    const outside = newFolder()
    writeFileSync(join(outside, 'secret'), 'secret')
    const store = await storeWithLink('cases/link', kind === 'nothing' ? join(outside, 'none') : outside)
    await store.put('cases/own', bytesOf('own'))
    const refusal = failsWith('badPath')
    await expect(store.find('cases/link/secret')).rejects.toThrow(refusal)
    await expect(namesIn(store, 'cases/link')).rejects.toThrow(refusal)
    await expect(store.put('cases/link/new', bytesOf('x'))).rejects.toThrow(refusal)
    await expect(store.put('cases/link/new/deep', bytesOf('x'))).rejects.toThrow(refusal)
    await expect(store.append('cases/link/secret', bytesOf('x'))).rejects.toThrow(refusal)
    await expect(store.copy('cases/link/secret', 'cases/stolen')).rejects.toThrow(refusal)
    await expect(store.copy('cases/own', 'cases/link/given')).rejects.toThrow(refusal)
    await expect(store.remove('cases/link/secret')).rejects.toThrow(refusal)
    expect(readdirSync(outside)).toEqual(['secret'])
  })

  it('to a file outside is neither read, nor written, nor replaced', async () => {
    const outside = newFolder()
    writeFileSync(join(outside, 'secret'), 'secret')
    const store = await storeWithLink('cases/link', join(outside, 'secret'))
    const refusal = failsWith('badPath')
    await expect(store.find('cases/link')).rejects.toThrow(refusal)
    await expect(store.copy('cases/link', 'cases/stolen')).rejects.toThrow(refusal)
    await expect(store.append('cases/link', bytesOf('x'))).rejects.toThrow(refusal)
    expect(await store.put('cases/link', bytesOf('x'))).toBe('exists')
    expect(statSync(join(outside, 'secret')).size).toBe(6)
  })
})

describe('a disk that refuses', () => {
  it('because it is full fails with full and leaves neither name nor temporary', async (context) => {
    const volume = smallVolume(newFolder())
    if (typeof volume === 'string') return context.skip(volume)
    cleanups.push(volume.unmount)
    const store = await openDiskFolderStore(volume.folder)
    const halfMegabyte = Buffer.alloc(512 * 1024, 'x')
    await store.put('cases/first', halfMegabyte)
    await store.append('reads/log', bytesOf('one\n'))
    const tooMuch = async function* () {
      for (;;) yield halfMegabyte
    }
    await expect(store.put('cases/second', halfMegabyte)).rejects.toThrow(failsWith('full'))
    await expect(store.receive(tooMuch(), { atMost: 1e9 })).rejects.toThrow(failsWith('full'))
    await expect(store.append('reads/log', halfMegabyte)).rejects.toHaveProperty('cause.code', 'ENOSPC')
    expect(await namesIn(store, 'cases')).toEqual(['first'])
    expect(await namesIn(store, 'incoming')).toEqual([])
    expect((await store.find('cases/first'))?.size).toBe(halfMegabyte.length)
  })

  it('takes files again once there is room', async (context) => {
    const volume = smallVolume(newFolder())
    if (typeof volume === 'string') return context.skip(volume)
    cleanups.push(volume.unmount)
    const store = await openDiskFolderStore(volume.folder)
    const most = Buffer.alloc(700 * 1024, 'x')
    await store.put('cases/first', most)
    await expect(store.put('cases/second', most)).rejects.toThrow(failsWith('full'))
    await store.remove('cases/first')
    expect(await store.put('cases/second', most)).toBe('created')
  })

  it('because it is read-only fails with readOnly and can still be read', async (context) => {
    const volume = smallVolume(newFolder())
    if (typeof volume === 'string') return context.skip(volume)
    cleanups.push(volume.unmount)
    const store = await openDiskFolderStore(volume.folder)
    await store.put('cases/a', bytesOf('a'))
    await store.append('reads/log', bytesOf('one\n'))
    volume.makeReadOnly()
    const refusal = failsWith('readOnly')
    await expect(store.put('cases/b', bytesOf('b'))).rejects.toThrow(refusal)
    await expect(store.put('new/b', bytesOf('b'))).rejects.toThrow(refusal)
    await expect(store.receive(new Blob(['b']).stream(), { atMost: 9 })).rejects.toThrow(refusal)
    await expect(store.copy('cases/a', 'cases/b')).rejects.toThrow(refusal)
    await expect(store.append('reads/log', bytesOf('two\n'))).rejects.toThrow(refusal)
    await expect(store.remove('cases/a')).rejects.toThrow(refusal)
    await expect(openDiskFolderStore(join(volume.folder, 'new', 'deep'))).rejects.toThrow(refusal)
    expect(await textAt(store, 'cases/a')).toBe('a')
    expect(await namesIn(store, 'cases')).toEqual(['a'])
  })
})

describe('processes on one folder', () => {
  const start = (command: readonly string[], root: string, name: string, count: number): FolderWriter => {
    const writer = startFolderWriter(command, root, name, count)
    cleanups.push(writer.kill)
    return writer
  }

  it.for([
    ['with hard links', 200, []],
    ['without hard links', 50, ['link:error=EPERM']],
  ] as const)(
    'that race for the same names give each one whole winner, %s',
    async ([, count, failures], context) => {
      const command = failures.length === 0 ? [process.execPath] : nodeWithFailing(...failures)
      if (command === null) return context.skip('needs strace, to make link(2) fail')
      const root = newFolder()
      const names = ['left', 'right']
      const writers = names.map((name) => start(command, root, name, count))
      await Promise.all(writers.map(({ ready }) => ready))
      const written = await Promise.all(writers.map((writer) => allOf(writer.write())))
      const store = await openDiskFolderStore(root)
      for (let at = 0; at < count; at++) {
        for (const verb of ['put', 'copy'] as const) {
          const winners = names.filter((_, writer) => written[writer]?.[at]?.[verb] === 'created')
          expect(winners).toHaveLength(1)
          const path = verb === 'put' ? `puts/${at}` : `copies/${at}`
          expect(await textAt(store, path)).toBe(writtenText(winners[0] ?? '', at))
        }
      }
      expect(await namesIn(store, 'incoming')).toEqual([])
    },
  )

  it('that are killed leave every acknowledged file, only whole files, and temporaries in incoming/', async () => {
    const root = newFolder()
    const writer = start([process.execPath], root, 'killed', 200)
    await writer.ready
    const acknowledged: number[] = []
    for await (const { at } of writer.write()) {
      acknowledged.push(at)
      if (at === 50) writer.kill()
    }
    const store = await openDiskFolderStore(root)
    const kept = (await namesIn(store, 'puts')).map(Number)
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
    for (const at of kept) expect(await textAt(store, `puts/${at}`)).toBe(writtenText('killed', at))
    expect((await namesIn(store, 'incoming')).filter((name) => !name.endsWith('.part'))).toEqual([])
  })
})

describe('stores on disk and in memory', () => {
  const path = fc.constantFrom('a', 'a/b', 'a/c', 'd/a', 'd/b/c', 'd/B', 'incoming/x', 'a/.', 'd/NUL')
  const appended = fc.constantFrom('log/a', 'log', 'a/b/c')
  const bytes = fc.uint8Array({ maxLength: 9 })
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ verb: fc.constant('put'), path, bytes }),
    fc.record({ verb: fc.constant('receive'), bytes, atMost: fc.nat(9) }),
    fc.record({ verb: fc.constant('copy'), path, to: path }),
    fc.record({ verb: fc.constant('append'), path: appended, bytes }),
    fc.record({ verb: fc.constant('replace'), path, bytes }),
    fc.record({ verb: fc.constant('remove'), path }),
    fc.record({ verb: fc.constant('list'), path }),
    fc.record({ verb: fc.constant('read'), path }),
  )

  it('answer any sequence of verbs alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const [disk, memory] = [await openDiskFolderStore(newFolder()), memoryFolderStore()]
        for (const step of steps) {
          expect(await answerOf(disk, step), JSON.stringify(step)).toEqual(await answerOf(memory, step))
        }
      }),
      { numRuns: 60 },
    )
  })
})

type Step =
  | { readonly verb: 'put' | 'append' | 'replace'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly verb: 'receive'; readonly bytes: Uint8Array; readonly atMost: number }
  | { readonly verb: 'copy'; readonly path: string; readonly to: string }
  | { readonly verb: 'remove' | 'list' | 'read'; readonly path: string }

const answerOf = (store: FolderStore, step: Step): Promise<unknown> =>
  perform(store, step).catch((error: unknown) => {
    if (error instanceof StoreError) return error.code
    throw error
  })

const perform = async (store: FolderStore, step: Step): Promise<unknown> => {
  switch (step.verb) {
    case 'put':
    case 'append':
    case 'replace':
      return store[step.verb](step.path, step.bytes)
    case 'receive':
      return store.receive(new Blob([new Uint8Array(step.bytes)]).stream(), { atMost: step.atMost })
    case 'copy':
      return store.copy(step.path, step.to)
    case 'remove':
      return store.remove(step.path)
    case 'list':
      return namesIn(store, step.path)
    case 'read':
      return textAt(store, step.path)
  }
}
