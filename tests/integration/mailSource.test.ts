import { appendFile, mkdir, mkdtemp, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailSource } from '../../src/mailfiles/source/openMailSource.ts'
import type { MailSource, SourceMessage } from '../../src/ports/mailSource.ts'
import { gathered } from '../gathered.ts'

interface Letter {
  readonly folder: string
  readonly number: number
}

/** Puts letters where a driver finds them. */
interface MailKind {
  readonly name: string
  /** Returns the path to open. */
  put(root: string, letters: readonly Letter[]): Promise<string>
  /** Makes what is opened another one, with this letter after the others of its folder. */
  add(root: string, letter: Letter): Promise<void>
  /** What it says of the letters of a folder is in this one. */
  readonly folderOf: (folder: string) => string
}

const separator = 'From jan@klant.example Thu Mar  5 10:15:00 2026'

const mailOf = ({ folder, number }: Letter): string =>
  [
    `Message-ID: <${folder}.${number}@klant.example>`,
    'From: Jan Jansen <jan@klant.example>',
    'To: a.deboer@delinde.example',
    `Date: Thu, 5 Mar 2026 10:15:${String(number % 60).padStart(2, '0')} +0100`,
    `Subject: Brief ${number} in ${folder}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'From hier gaat het verder.',
    '--b',
    'Content-Type: application/pdf; name="offerte.pdf"',
    'Content-Disposition: attachment; filename="offerte.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.alloc(5700, number).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n')

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

const inMbox = (letter: Letter): string =>
  `${separator}\r\n${mailOf(letter).replace(/^(>*From )/gm, '>$1')}\r\n`

const kinds: readonly MailKind[] = [
  {
    name: 'a folder of .eml',
    folderOf: (folder) => folder,
    put: async (root, letters) => {
      for (const letter of letters) await kinds[0]?.add(root, letter)
      return root
    },
    add: (root, letter) =>
      write(path.join(root, letter.folder, `${String(letter.number).padStart(5, '0')}.eml`), mailOf(letter)),
  },
  {
    name: 'a folder of mbox files',
    folderOf: (folder) => folder,
    put: async (root, letters) => {
      for (const letter of letters) await kinds[1]?.add(root, letter)
      return root
    },
    add: async (root, letter) => {
      await mkdir(root, { recursive: true })
      await appendFile(path.join(root, letter.folder), inMbox(letter))
    },
  },
  {
    name: 'an mbox',
    folderOf: () => '',
    put: async (root, letters) => {
      await write(path.join(root, 'archief.mbox'), letters.map(inMbox).join(''))
      return path.join(root, 'archief.mbox')
    },
    add: (root, letter) => appendFile(path.join(root, 'archief.mbox'), inMbox(letter)),
  },
  {
    name: 'a Maildir',
    folderOf: (folder) => folder,
    put: async (root, letters) => {
      for (const folder of ['.', ...letters.map((letter) => `.${letter.folder}`)])
        for (const part of ['cur', 'new', 'tmp'])
          await mkdir(path.join(root, folder, part), { recursive: true })
      for (const letter of letters) await kinds[3]?.add(root, letter)
      return root
    },
    add: (root, { folder, number }) =>
      write(
        path.join(root, `.${folder}`, 'cur', `${1_700_000_000 + number}.x.host:2,S`),
        mailOf({ folder, number }),
      ),
  },
]

let root = ''
let source: MailSource | null = null
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mailsource-'))
})
afterEach(async () => {
  await source?.close()
  source = null
  await rm(root, { recursive: true })
})

const indexFile = () => path.join(root, 'work', 'index.sqlite')

const opened = async (at: string): Promise<MailSource> => {
  await source?.close()
  source = await openMailSource(at, indexFile())
  return source
}

const all = async (from: MailSource, folder: string | null = null, atMost = 7) => {
  const found: SourceMessage[] = []
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page = await from.messages({ folder, after, atMost })
    found.push(...page.messages)
    after = page.next
  }
  return found
}

const textOf = async (from: MailSource, id: string): Promise<string> =>
  Buffer.concat(await gathered(from.bytes(id))).toString('latin1')

const letters: readonly Letter[] = ['Inbox', 'Verzonden'].flatMap((folder) =>
  Array.from({ length: 10 }, (_, number) => ({ folder, number })),
)

describe.each(kinds)('$name', (kind) => {
  it('lists its mails in order, page by page, with what their headers and parts say', async () => {
    const mails = await opened(await kind.put(path.join(root, 'mail'), letters))
    const found = await all(mails)
    expect(found.map(({ subject }) => subject)).toEqual(
      letters.map(({ folder, number }) => `Brief ${number} in ${folder}`),
    )
    expect(found[3]).toMatchObject({
      folder: kind.folderOf('Inbox'),
      bytesFrom: 'file',
      messageId: '<Inbox.3@klant.example>',
      from: { name: 'Jan Jansen', address: 'jan@klant.example' },
      sentAt: '2026-03-05T09:15:03.000Z',
      size: mailOf({ folder: 'Inbox', number: 3 }).length,
      sensitivity: null,
      isFromList: false,
      attachments: [{ name: 'offerte.pdf', mediaType: 'application/pdf' }],
      faults: [],
    })
    const size = found[3]?.attachments[0]?.size ?? 0
    expect(Math.abs(size - 5700)).toBeLessThan(100)
    expect(await mails.damage()).toEqual([])
  })

  it('counts its folders, and lists one by itself', async () => {
    const mails = await opened(await kind.put(path.join(root, 'mail'), letters))
    const folders = await mails.folders()
    const expected = Map.groupBy(letters, ({ folder }) => kind.folderOf(folder))
    expect(folders.filter(({ messages }) => messages > 0)).toEqual(
      [...expected].map(([folder, inIt]) => ({
        path: folder,
        messages: inIt.length,
        size: inIt.reduce((sum, letter) => sum + mailOf(letter).length, 0),
      })),
    )
    const [last = ''] = [...expected.keys()].slice(-1)
    expect((await all(mails, last)).map(({ folder }) => folder)).toEqual(expected.get(last)?.map(() => last))
  })

  it('gives the bytes that were put in, the same each time', async () => {
    const mails = await opened(await kind.put(path.join(root, 'mail'), letters))
    const found = await all(mails)
    for (const at of [0, 13]) {
      const letter = letters[at] ?? { folder: '', number: 0 }
      const id = found[at]?.id ?? ''
      expect(await textOf(mails, id)).toBe(mailOf(letter))
      expect(await textOf(mails, id)).toBe(mailOf(letter))
      expect(await mails.find(id)).toEqual(found[at])
    }
  })

  it('knows no mail that it does not have', async () => {
    const mails = await opened(await kind.put(path.join(root, 'mail'), letters.slice(0, 1)))
    expect(await mails.find('nergens')).toBeNull()
    await expect(gathered(mails.bytes('nergens'))).rejects.toMatchObject({ code: 'absent' })
    await expect(mails.messages({ folder: null, after: 'nergens', atMost: 1 })).rejects.toMatchObject({
      code: 'absent',
    })
  })

  it('is the same when it is opened again, and goes on from where a page ended', async () => {
    const at = await kind.put(path.join(root, 'mail'), letters)
    const before = await all(await opened(at))
    const { next } = await (await opened(at)).messages({ folder: null, after: null, atMost: 5 })
    const again = await opened(at)
    expect(await all(again)).toEqual(before)
    const rest = await again.messages({ folder: null, after: next, atMost: 100 })
    expect(rest).toEqual({ messages: before.slice(5), next: null })
  })

  it('that was changed is seen to be, gives no other bytes for it, and is read anew when opened again', async () => {
    const at = await kind.put(path.join(root, 'mail'), letters)
    const before = await all(await opened(at))
    await kind.add(path.join(root, 'mail'), { folder: 'Verzonden', number: 10 })
    const after = await all(await opened(at))
    expect(after.length).toBe(before.length + 1)
    expect(after.map(({ subject }) => subject)).toContain('Brief 10 in Verzonden')
    // Whoever decided about a mail finds it again.
    expect(before.map(({ id }) => id).filter((id) => !after.some((one) => one.id === id))).toEqual([])
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
  })
})

describe('a source of files', () => {
  it('has the mails of every kind that lies in it, in order of their names', async () => {
    await write(path.join(root, 'mail/A/1.eml'), mailOf({ folder: 'A', number: 1 }))
    await write(path.join(root, 'mail/A/leeg/niets.txt'), 'geen mail')
    await write(path.join(root, 'mail/B.mbox'), inMbox({ folder: 'B', number: 2 }))
    for (const part of ['cur', 'new', 'tmp'])
      await mkdir(path.join(root, 'mail/C', part), { recursive: true })
    await write(path.join(root, 'mail/C/new/1.x'), mailOf({ folder: 'C', number: 3 }))
    const mails = await opened(path.join(root, 'mail'))
    expect((await mails.folders()).map(({ path: name, messages }) => [name, messages])).toEqual([
      ['A', 1],
      ['A/leeg', 0],
      ['B', 1],
      ['C', 1],
    ])
    expect(await mails.damage()).toEqual([{ where: 'A/leeg/niets.txt', what: 'noMail' }])
  })

  it('keeps the name of a mail in a Maildir that is read and flagged', async () => {
    const [, , , maildir] = kinds
    const at = (await maildir?.put(path.join(root, 'mail'), letters.slice(0, 3))) ?? ''
    const before = await all(await opened(at))
    await rename(
      path.join(at, '.Inbox/cur/1700000001.x.host:2,S'),
      path.join(at, '.Inbox/cur/1700000001.x.host:2,FRS'),
    )
    expect((await all(await opened(at))).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  it('that was cut off gives what can be read, and says where it ends', async () => {
    const file = path.join(root, 'archief')
    await write(file, letters.map(inMbox).join(''))
    await truncate(file, letters.map(inMbox).join('').length - 300)
    const mails = await opened(file)
    const found = await all(mails)
    expect(found).toHaveLength(letters.length)
    const [damage] = await mails.damage()
    expect(damage).toEqual({ where: expect.stringMatching(/^byte \d+$/), what: 'cutOff' })
  })

  it('changed after it was opened gives no bytes of it, rather than others', async () => {
    const file = path.join(root, 'archief')
    await write(file, letters.map(inMbox).join(''))
    const mails = await opened(file)
    const [first] = await all(mails)
    await utimes(file, 1, 1)
    await expect(textOf(mails, first?.id ?? '')).rejects.toMatchObject({ code: 'unavailable' })
  })

  it.each([
    ['absent', 'nergens'],
    ['unknownKind', 'tekst.txt'],
  ])('that is %s is refused', async (code, name) => {
    await write(path.join(root, 'tekst.txt'), 'geen mail')
    await expect(openMailSource(path.join(root, name), indexFile())).rejects.toMatchObject({ code })
  })

  it('makes a damaged index anew', async () => {
    const file = path.join(root, 'archief')
    await write(file, letters.map(inMbox).join(''))
    await write(indexFile(), 'geen index'.repeat(1000))
    expect(await all(await opened(file))).toHaveLength(letters.length)
  })

  it('stopped while it is looked through goes on from there', async () => {
    const many = Array.from({ length: 3000 }, (_, number) => ({ folder: 'Inbox', number }))
    const file = path.join(root, 'archief')
    await write(file, many.map(inMbox).join(''))
    const first = await opened(file)
    await first.messages({ folder: null, after: null, atMost: 300 })
    const { read, of } = first.progress()
    expect(read).toBeLessThan(of)
    const mails = await opened(file)
    expect((await all(mails, null, 500)).map(({ subject }) => subject)).toEqual(
      many.map(({ number }) => `Brief ${number} in Inbox`),
    )
    expect(mails.progress()).toEqual({ read: of, of })
  })
})
