import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderBag } from '../../../src/mailfiles/bag/folderBag.ts'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import { addToZip, openZip } from '../../../src/mailfiles/zipEntry.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { filesBelow, unwatched } from './copiedFiles.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { temporaryFolder, writeCopy } from './writtenCopy.ts'

const bagOf = async (): Promise<string> =>
  (await writeCopy(mailboxContent(listedSource([listedMail('Akkoord'), listedMail('Planning')])))).bag

const opening = async (place: string): Promise<string> => {
  const bag = await staticCopies.open(place).catch((error: { code: string }) => error.code)
  if (typeof bag === 'string') return bag
  const { faults } = await bag.check(unwatched)
  await bag.close()
  return faults.map(({ kind }) => kind).join(' ') || 'whole'
}

const firstMail = (bag: string): string =>
  path.join(bag, [...filesBelow(bag).keys()].find((one) => one.endsWith('.eml')) ?? '')

const append = (file: string, text: string): void => writeFileSync(file, readFileSync(file, 'utf8') + text)

describe('a bag in a folder', () => {
  const hostile: readonly (readonly [what: string, spoil: (bag: string) => void, finding: string])[] = [
    ['nothing is wrong with', () => undefined, 'whole'],
    ['that is none', (bag) => rmSync(path.join(bag, 'bagit.txt')), 'notABag'],
    [
      'of another version',
      (bag) =>
        writeFileSync(
          path.join(bag, 'bagit.txt'),
          'BagIt-Version: 9.0\nTag-File-Character-Encoding: UTF-8\n',
        ),
      'unknownVersion',
    ],
    [
      'that sends for files',
      (bag) => writeFileSync(path.join(bag, 'fetch.txt'), 'https://x.example/a 3 data/a\n'),
      'fetch',
    ],
    [
      'with MD5 alone',
      (bag) => renameSync(path.join(bag, 'manifest-sha256.txt'), path.join(bag, 'manifest-md5.txt')),
      'noSha',
    ],
    ['with a link to a file', (bag) => symlinkSync('/etc/passwd', path.join(bag, 'data/mail/a.eml')), 'link'],
    ['with a link to a folder', (bag) => symlinkSync('/etc', path.join(bag, 'data/etc')), 'link'],
    ['with names equal but for case', (bag) => writeFileSync(path.join(bag, 'BAGIT.txt'), ''), 'sameName'],
    [
      'with names equal but for their form',
      (bag) => ['\u00e9', 'e\u0301'].map((name) => writeFileSync(path.join(bag, name), '')),
      'sameName',
    ],
    ['with a name that is a path on Windows', (bag) => writeFileSync(path.join(bag, '..\\a'), ''), 'badPath'],
    ['with a drive in a name', (bag) => writeFileSync(path.join(bag, 'c:a'), ''), 'badPath'],
    ['with a device of Windows', (bag) => writeFileSync(path.join(bag, 'data/Aux.eml'), ''), 'badPath'],
    [
      'with an end that Windows leaves off',
      (bag) => writeFileSync(path.join(bag, 'data/a.eml.'), ''),
      'badPath',
    ],
    ['with an altered mail', (bag) => append(firstMail(bag), 'x'), 'altered otherTotal'],
    ['without a mail', (bag) => rmSync(firstMail(bag)), 'missing otherTotal'],
    [
      'with a mail too many',
      (bag) => writeFileSync(path.join(bag, 'data/a.eml'), 'x'),
      'notListed otherTotal',
    ],
    ['with an altered page', (bag) => append(path.join(bag, 'index.html'), '<script>'), 'altered'],
    [
      'that names a file outside',
      (bag) => append(path.join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../etc/passwd\n`),
      'altered badPath',
    ],
    [
      'that names a file by its whole path',
      (bag) => append(path.join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  /etc/passwd\n`),
      'altered badPath',
    ],
    [
      'that names a file twice',
      (bag) =>
        append(
          path.join(bag, 'manifest-sha256.txt'),
          readFileSync(path.join(bag, 'manifest-sha256.txt'), 'utf8'),
        ),
      'altered listedTwice listedTwice',
    ],
  ]

  it.each(hostile)('%s is seen as what it is', async (_what, spoil, finding) => {
    const bag = await bagOf()
    spoil(bag)
    expect(await opening(bag)).toBe(finding)
  })
})

describe('a bag in a zip file', () => {
  /** Names as they are: the library refuses those that a hostile one has. */
  const zipOf = async (
    files: Readonly<Record<string, string | Buffer>>,
    mode = 0o100644,
  ): Promise<Buffer> => {
    const zip = openZip()
    const bytes = Array.fromAsync(zip as AsyncIterable<Buffer>)
    for (const [name, content] of Object.entries(files)) {
      await addToZip(zip, Buffer.from(content), { name, mode, date: new Date(0) })
    }
    zip.finish()
    return Buffer.concat(await bytes)
  }

  const zipped = async (bytes: Buffer): Promise<string> => {
    const file = path.join(temporaryFolder(), 'bag.zip')
    writeFileSync(file, bytes)
    return opening(file)
  }

  const declaration = { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' }
  /** The same name in another place, of the same length, wherever the file has it. */
  const renamed = (zip: Buffer, from: string, to: string): Buffer =>
    Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')

  it('is the same as the folder it was packed from, and packs to the same bytes again', async () => {
    const bag = await bagOf()
    await staticCopies.pack(bag, `${bag}.zip`, unwatched)
    await staticCopies.pack(bag, `${bag}-2.zip`, unwatched)
    expect(readFileSync(`${bag}.zip`).equals(readFileSync(`${bag}-2.zip`))).toBe(true)
    expect(await opening(`${bag}.zip`)).toBe('whole')
    const opened = await staticCopies.open(`${bag}.zip`)
    await opened.unpack(`${bag}-3`, unwatched)
    await opened.close()
    expect(filesBelow(`${bag}-3`)).toEqual(filesBelow(bag))
  })

  it.each([
    ['absolute', '/tcx'],
    ['leading out', '../x'],
    ['with a backslash', '..\\x'],
  ])('with a path %s is refused', async (_what, name) => {
    expect(await zipped(renamed(await zipOf({ ...declaration, abcx: 'x' }), 'abcx', name))).toBe('badPath')
  })

  it('with a link, an empty end, a bomb or equal names is refused', async () => {
    expect(await zipped(await zipOf({ ...declaration, a: '/etc/passwd' }, 0o120777))).toBe('link')
    expect(await zipped((await zipOf(declaration)).subarray(0, -30))).toBe('damagedZip')
    expect(await zipped(Buffer.alloc(100))).toBe('damagedZip')
    const bomb = Buffer.alloc(4 * 1024 * 1024)
    expect(await zipped(await zipOf({ ...declaration, 'data/a': bomb }))).toBe('tooDense')
    const small = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`data/${at}`, bomb.subarray(0, 1_000_000)]),
    )
    expect(await zipped(await zipOf({ ...declaration, ...small }))).toBe('tooDense')
    expect(await zipped(await zipOf({ ...declaration, 'data/a': 'x', 'data/A': 'y' }))).toBe('sameName')
  })
})

describe('a bag of more entries than the largest mailbox has mails', () => {
  const million = 1_000_000

  it.each([
    [3, 'notABag'],
    [million + 1, 'tooManyFiles'],
  ])(
    'is refused by what its zip says of itself, before any entry is read (%i entries)',
    async (entries, finding) => {
      const file = path.join(temporaryFolder(), 'many.zip')
      writeFileSync(file, zipOfMany(entries))
      const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
      const before = held()
      expect(await opening(file)).toBe(finding)
      expect(held() - before).toBeLessThan(8 * 1024 ** 2)
    },
  )

  it('is refused in a folder at the first too many, be they files or folders', async () => {
    const bag = await bagOf()
    const entries = readdirSync(bag, { recursive: true }).length
    expect((await folderBag(bag, entries)).files.size).toBe(filesBelow(bag).size)
    mkdirSync(path.join(bag, 'data/one more'))
    await expect(folderBag(bag, entries)).rejects.toMatchObject({ code: 'tooManyFiles' })
  })

  it('is not read any further in a manifest that names far more files than there are', async () => {
    const place = await bagOf()
    const manifest = path.join(place, 'manifest-sha256.txt')
    const own = readFileSync(manifest, 'utf8')
    const more = Array.from({ length: 5000 }, (_, at) => `${'0'.repeat(64)}  data/${at}\n`)
    writeFileSync(manifest, `${more.join('')}${own}`)
    const bag = await staticCopies.open(place)
    const { faults } = await bag.check(unwatched)
    const [altered, ...missing] = faults
    expect([altered?.kind, missing.length]).toEqual(['altered', 999])
    expect(new Set(missing.map(({ kind }) => kind))).toEqual(new Set(['missing']))
  })
})

/** A zip whose directory really lists so many empty files, in the form that more than 65,535 take (APPNOTE 4.3.12 to 4.3.16). */
const zipOfMany = (entries: number): Buffer => {
  const nameLength = 8
  const local = Buffer.alloc(30 + nameLength, '0')
  local.fill(0, 0, 30).writeUInt32LE(0x04034b50)
  local.writeUInt16LE(nameLength, 26)
  const entry = Buffer.alloc(46 + nameLength)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(nameLength, 28)
  const directory = Buffer.alloc(entries * entry.length, entry)
  for (let at = 0; at < entries; at++)
    directory.write(String(at).padStart(nameLength, '0'), at * entry.length + 46, 'latin1')
  const end = Buffer.alloc(56 + 20 + 22)
  end.writeUInt32LE(0x06064b50)
  end.writeBigUInt64LE(44n, 4)
  for (const at of [24, 32]) end.writeBigUInt64LE(BigInt(entries), at)
  end.writeBigUInt64LE(BigInt(directory.length), 40)
  end.writeBigUInt64LE(BigInt(local.length), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(local.length + directory.length), 64)
  end.writeUInt32LE(1, 72)
  end.writeUInt32LE(0x06054b50, 76)
  end.fill(0xff, 84, 96)
  return Buffer.concat([local, directory, end])
}

it('nothing that is there is unpacked over', async () => {
  const bag = await staticCopies.open(await bagOf())
  const target = temporaryFolder()
  mkdirSync(path.join(target, 'a'))
  await expect(bag.unpack(target, unwatched)).rejects.toMatchObject({ code: 'targetTaken' })
})
