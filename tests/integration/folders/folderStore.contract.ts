import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type FolderStore,
  incomingPath,
  type StoredFile,
  type StoreErrorCode,
} from '../../../src/ports/folderStore.ts'

export const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const allOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

export const bytesIn = async (file: StoredFile | null): Promise<Buffer> =>
  Buffer.concat(file === null ? [] : await allOf(file.bytes()))

export const textAt = async (store: FolderStore, path: string): Promise<string | null> => {
  const file = await store.find(path)
  return file === null ? null : (await bytesIn(file)).toString()
}

export const namesIn = (store: FolderStore, folder: string): Promise<string[]> => allOf(store.list(folder))

export const failsWith = (code: StoreErrorCode) =>
  expect.objectContaining({ name: 'StoreError', code }) as Error

const inChunks = async function* (...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield bytesOf(chunk)
}

/** Gives one and the same buffer again and again, as a socket's reader may: true to whoever takes no more than it wrote. */
const inOneReusedBuffer = async function* (chunks: number, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(size)
  for (let at = 0; at < chunks; at++) yield buffer.fill(at)
}

const breakingAfter = async function* (text: string, cause: Error): AsyncGenerator<Uint8Array> {
  yield bytesOf(text)
  throw cause
}

const noLimit = { atMost: 1e9 }

/** What every folder store holds to. `open` gives an empty one. */
export const folderStoreContract = (open: () => Promise<FolderStore>): void => {
  describe('put', () => {
    it('gives the name after what goes on meanwhile', async () => {
      const store = await open()
      const seen: (string | null)[] = []
      const put = await store.put('a/x', bytesOf('x'), async () => {
        await store.put('a/y', bytesOf('y'))
        seen.push(await textAt(store, 'a/x'))
        return true
      })
      expect([put, seen, await textAt(store, 'a/x')]).toEqual(['created', [null], 'x'])
    })

    it('leaves nothing when what goes on meanwhile says no, or fails', async () => {
      const store = await open()
      expect(await store.put('a/x', bytesOf('x'), async () => false)).toBe('withheld')
      await expect(store.put('a/x', bytesOf('x'), () => Promise.reject(new TypeError('no')))).rejects.toThrow(
        TypeError,
      )
      expect(await store.find('a/x')).toBeNull()
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('keeps the bytes it was given', async () => {
      const store = await open()
      expect(await store.put('cases/a/register/00000001.jsonl', bytesOf('one\n'))).toBe('created')
      expect(await textAt(store, 'cases/a/register/00000001.jsonl')).toBe('one\n')
    })

    it('keeps them when the giver or a reader goes on to use the same buffer', async () => {
      const store = await open()
      const buffer = Buffer.from('kept')
      await store.put('cases/a', buffer)
      buffer.fill('x')
      for await (const chunk of (await store.find('cases/a'))?.bytes() ?? []) chunk.fill(0)
      expect(await textAt(store, 'cases/a')).toBe('kept')
    })

    it('keeps an empty file, which is not an absent one', async () => {
      const store = await open()
      expect(await store.put('cases/empty', bytesOf(''))).toBe('created')
      expect((await store.find('cases/empty'))?.size).toBe(0)
      expect(await textAt(store, 'cases/empty')).toBe('')
      expect(await store.put('cases/empty', bytesOf('more'))).toBe('exists')
    })

    it('never replaces, also not the same bytes', async () => {
      const store = await open()
      await store.put('cases/a', bytesOf('first'))
      expect(await store.put('cases/a', bytesOf('second'))).toBe('exists')
      expect(await store.put('cases/a', bytesOf('first'))).toBe('exists')
      expect(await textAt(store, 'cases/a')).toBe('first')
    })

    it('does not replace a folder, and takes no file for one', async () => {
      const store = await open()
      await store.put('cases/a/b', bytesOf('b'))
      expect(await store.put('cases/a', bytesOf('a'))).toBe('exists')
      await expect(store.put('cases/a/b/c', bytesOf('c'))).rejects.toThrow(failsWith('badPath'))
      expect(await textAt(store, 'cases/a/b')).toBe('b')
    })

    it('lets one of many racing for a name win, whole', async () => {
      const store = await open()
      const texts = Array.from({ length: 24 }, (_, at) => String.fromCharCode(97 + at).repeat(50_000))
      const answers = await Promise.all(texts.map((text) => store.put('cases/new/one', bytesOf(text))))
      const winners = texts.filter((_, at) => answers[at] === 'created')
      expect(winners).toHaveLength(1)
      expect(await textAt(store, 'cases/new/one')).toBe(winners[0])
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('loses neither of two names equal but for case', async () => {
      const store = await open()
      await store.put('cases/Offerte.eml', bytesOf('upper'))
      const answer = await store.put('cases/offerte.eml', bytesOf('lower'))
      expect(await textAt(store, 'cases/Offerte.eml')).toBe('upper')
      expect(await textAt(store, 'cases/offerte.eml')).toBe(answer === 'created' ? 'lower' : 'upper')
    })

    it.each(['🧾 factuur.eml', '👩‍👩‍👧 familie.eml', 'Zoë Ångström.eml', '한국어.eml', 'q\u0308\u0323.eml'])(
      'keeps the name %s, and refuses or keeps apart its other forms',
      async (name) => {
        const store = await open()
        const path = `mail/${name.normalize('NFC')}`
        expect(await store.put(path, bytesOf('composed'))).toBe('created')
        const decomposed = `mail/${name.normalize('NFD')}`
        if (decomposed !== path) {
          await expect(store.put(decomposed, bytesOf('decomposed'))).rejects.toThrow(failsWith('badPath'))
        }
        expect(await namesIn(store, 'mail')).toEqual([name.normalize('NFC')])
        expect(await textAt(store, path)).toBe('composed')
      },
    )
  })

  describe('a path that leaves the store or that another system cannot hold', () => {
    it.each([
      '',
      '/etc/passwd',
      '../outside',
      'cases/../../outside',
      'cases/./a',
      'cases//a',
      'cases/a/',
      '..\\outside',
      'C:\\outside',
      'C:outside',
      'cases/a\u0000.eml',
      `cases/${'a'.repeat(300)}`,
      `cases/${'é'.repeat(150)}`,
      Array.from({ length: 20 }, () => 'a'.repeat(9)).join('/'),
      'cases/NUL',
      'cases/com1.eml',
      'cases/ends in a dot.',
      'cases/ends in a space ',
      'cases/wat?.eml',
      'cases/Zoe\u0308',
    ])('is refused by every verb: %j', async (path) => {
      const store = await open()
      await store.put('cases/there', bytesOf('there'))
      const refusal = failsWith('badPath')
      await expect(store.put(path, bytesOf('x'))).rejects.toThrow(refusal)
      await expect(store.append(path, bytesOf('x'))).rejects.toThrow(refusal)
      await expect(store.replace(path, bytesOf('x'))).rejects.toThrow(refusal)
      await expect(store.copy(path, 'cases/copy')).rejects.toThrow(refusal)
      await expect(store.copy('cases/there', path)).rejects.toThrow(refusal)
      await expect(store.find(path)).rejects.toThrow(refusal)
      await expect(store.remove(path)).rejects.toThrow(refusal)
      await expect(namesIn(store, path)).rejects.toThrow(refusal)
      expect(await namesIn(store, 'cases')).toEqual(['there'])
    })
  })

  describe('find', () => {
    it('gives null for what is absent, is a folder, or would lie in a file', async () => {
      const store = await open()
      await store.put('cases/a/b', bytesOf('b'))
      for (const path of ['cases/none', 'none/none', 'cases/a', 'cases/a/b/c']) {
        expect(await store.find(path)).toBeNull()
      }
    })

    it('tells size in bytes and when it was written', async () => {
      const store = await open()
      await store.put('cases/a', bytesOf('één'))
      const file = await store.find('cases/a')
      expect(file?.size).toBe(5)
      expect(new Date(file?.modifiedAt ?? '').toISOString()).toBe(file?.modifiedAt)
    })

    it('gives the bytes as often as they are asked for', async () => {
      const store = await open()
      await store.put('cases/a', bytesOf('again'))
      const file = await store.find('cases/a')
      const reads = await Promise.all([bytesIn(file), bytesIn(file)])
      expect(reads.map(String)).toEqual(['again', 'again'])
    })
  })

  describe('list', () => {
    it('gives files and folders in code-unit order', async () => {
      const store = await open()
      const names = ['b', 'a', 'Z', '10', '9', 'é', '😀', '\uff61', 'a b']
      for (const name of names) await store.put(`cases/${name}`, bytesOf(name))
      await store.put('cases/folder/deep/inside', bytesOf(''))
      expect(await namesIn(store, 'cases')).toEqual([...names, 'folder'].sort())
      expect(await namesIn(store, 'cases/folder')).toEqual(['deep'])
    })

    it('gives nothing where there is no such folder', async () => {
      const store = await open()
      await store.put('cases/file', bytesOf(''))
      expect(await namesIn(store, 'none/at/all')).toEqual([])
      expect(await namesIn(store, 'cases/file')).toEqual([])
      expect(await namesIn(store, 'cases/fil')).toEqual([])
    })

    it('shows a torn temporary file in incoming/ and nowhere else, and it does no harm', async () => {
      const store = await open()
      await store.put('incoming/torn.part', bytesOf('half a ma'))
      await store.put('cases/a', bytesOf('a'))
      const received = await store.receive(inChunks('half a mail'), noLimit)
      expect(await namesIn(store, 'incoming')).toEqual([received.sha256, 'torn.part'].sort())
      expect(await namesIn(store, 'cases')).toEqual(['a'])
    })
  })

  describe('receive', () => {
    it('takes in 20 MB as they come and says where they lie', async () => {
      const store = await open()
      const chunk = 64 * 1024
      const whole = Buffer.concat(Array.from({ length: 320 }, (_, at) => Buffer.alloc(chunk, at)))
      const promised = sha256(whole)
      const received = await store.receive(inOneReusedBuffer(320, chunk), { ...noLimit, sha256: promised })
      expect(received).toEqual({
        path: incomingPath(promised),
        sha256: promised,
        size: 20 * 1024 * 1024,
        isNew: true,
      })
      const file = await store.find(received.path)
      expect(file?.size).toBe(whole.length)
      expect(whole.equals(await bytesIn(file))).toBe(true)
    })

    it('takes in no bytes at all', async () => {
      const store = await open()
      const received = await store.receive(inChunks(), noLimit)
      expect(received).toMatchObject({ size: 0, sha256: sha256(bytesOf('')), isNew: true })
      expect(await textAt(store, received.path)).toBe('')
    })

    it('says when the same bytes lay there already, also to those who came at once', async () => {
      const store = await open()
      const all = await Promise.all(
        Array.from({ length: 8 }, () => store.receive(inChunks('the ', 'same'), noLimit)),
      )
      expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
      expect(new Set(all.map(({ path }) => path)).size).toBe(1)
      expect(await namesIn(store, 'incoming')).toHaveLength(1)
    })

    it('takes exactly the limit and refuses one byte more, leaving nothing and reading no further', async () => {
      const store = await open()
      expect((await store.receive(inChunks('12345', '67890'), { atMost: 10 })).size).toBe(10)
      let letGo = false
      const endless = async function* () {
        try {
          for (;;) yield bytesOf('123')
        } finally {
          letGo = true
        }
      }
      await expect(store.receive(endless(), { atMost: 11 })).rejects.toThrow(failsWith('tooLarge'))
      expect(letGo).toBe(true)
      expect(await namesIn(store, 'incoming')).toHaveLength(1)
    })

    it('refuses other bytes than were promised, leaving nothing', async () => {
      const store = await open()
      const limits = { ...noLimit, sha256: sha256(bytesOf('the promised')) }
      await expect(store.receive(inChunks('the others'), limits)).rejects.toThrow(failsWith('hashDiffers'))
      await expect(store.receive(inChunks('the promise'), limits)).rejects.toThrow(failsWith('hashDiffers'))
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('leaves nothing of a stream that broke, and keeps the cause', async () => {
      const store = await open()
      const cause = new Error('socket hang up')
      const broken = store.receive(breakingAfter('the first half', cause), noLimit)
      await expect(broken).rejects.toThrow(failsWith('interrupted'))
      await expect(broken).rejects.toHaveProperty('cause', cause)
      expect(await namesIn(store, 'incoming')).toEqual([])
    })
  })

  describe('copy', () => {
    it('gives received bytes a name that lasts when the first is removed', async () => {
      const store = await open()
      const { path } = await store.receive(inChunks('a mail'), noLimit)
      expect(await store.copy(path, 'cases/a/mail/one.eml')).toBe('created')
      await store.remove(path)
      expect(await textAt(store, 'cases/a/mail/one.eml')).toBe('a mail')
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('never replaces', async () => {
      const store = await open()
      await store.put('cases/from', bytesOf('from'))
      await store.put('cases/to', bytesOf('to'))
      expect(await store.copy('cases/from', 'cases/to')).toBe('exists')
      expect(await store.copy('cases/from', 'cases/from')).toBe('exists')
      expect(await textAt(store, 'cases/to')).toBe('to')
    })

    it('answers absent for a source that is not a file, and makes nothing', async () => {
      const store = await open()
      await store.put('cases/folder/file', bytesOf(''))
      expect(await store.copy('incoming/none', 'new/name')).toBe('absent')
      expect(await store.copy('cases/folder', 'new/name')).toBe('absent')
      expect(await namesIn(store, 'new')).toEqual([])
    })

    it('lets one of many racing for a name win', async () => {
      const store = await open()
      const sources = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `sources/${name}`)
      for (const source of sources) await store.put(source, bytesOf(source))
      const answers = await Promise.all(sources.map((source) => store.copy(source, 'cases/new/one')))
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
      expect(await textAt(store, 'cases/new/one')).toBe(sources[answers.indexOf('created')])
    })
  })

  describe('append', () => {
    it('makes the file and adds to its end', async () => {
      const store = await open()
      await store.append('reads/2026-11.jsonl', bytesOf('one\n'))
      await store.append('reads/2026-11.jsonl', bytesOf('two\n'))
      expect(await textAt(store, 'reads/2026-11.jsonl')).toBe('one\ntwo\n')
    })

    it('keeps each of many lines added at once whole', async () => {
      const store = await open()
      const lines = Array.from({ length: 60 }, (_, at) => `${at} ${'x'.repeat(at * 20)}\n`)
      await Promise.all(lines.map((line) => store.append('reads/2026-11.jsonl', bytesOf(line))))
      const kept = (await textAt(store, 'reads/2026-11.jsonl'))?.split(/(?<=\n)/)
      expect(kept?.sort()).toEqual([...lines].sort())
    })

    it('does not change what a reader found before', async () => {
      const store = await open()
      await store.append('reads/log', bytesOf('before'))
      const found = await store.find('reads/log')
      await store.append('reads/log', bytesOf(' and after'))
      expect((await bytesIn(found)).toString()).toBe('before')
    })

    it('does not take a folder for a file', async () => {
      const store = await open()
      await store.put('reads/log/inside', bytesOf(''))
      await expect(store.append('reads/log', bytesOf('x'))).rejects.toThrow(failsWith('badPath'))
    })
  })

  describe('remove', () => {
    it('removes a file, whose name is free again', async () => {
      const store = await open()
      await store.put('cases/a', bytesOf('first'))
      await store.remove('cases/a')
      expect(await store.find('cases/a')).toBeNull()
      expect(await store.put('cases/a', bytesOf('second'))).toBe('created')
      expect(await textAt(store, 'cases/a')).toBe('second')
    })

    it('finds no fault with a file that is not there, and leaves folders', async () => {
      const store = await open()
      await store.put('cases/a/b', bytesOf('b'))
      for (const path of ['cases/none', 'none/none', 'cases/a']) await store.remove(path)
      expect(await textAt(store, 'cases/a/b')).toBe('b')
    })
  })
}
