import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import type { MailSource, SourceMessage } from '../../../src/ports/mailSource.ts'
import { gathered } from '../../gathered.ts'
import { inMbox, type Letter, maildir, mailKinds, mailOf, write } from './mailSourceKinds.ts'

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

/** What filing it would find it to be. */
const contentOf = async (mail: string) => {
  const { attachments, text, ...message } = await parseMessage(Buffer.from(mail, 'latin1'))
  const { messageId, subject, from, to, sentAt, problems } = message
  const files = attachments.map(({ name, fingerprint }) => ({ name, fingerprint }))
  return { messageId, subject, from, to, sentAt, problems, files, text: text.trim() }
}

const letters: readonly Letter[] = ['Inbox', 'Verzonden'].flatMap((folder) =>
  Array.from({ length: 10 }, (_, number) => ({ folder, number })),
)

describe.each(mailKinds)('$name', (kind) => {
  let place = ''
  let mails: MailSource
  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'mailsource-'))
    mails = await openMailSource(
      await kind.put(path.join(place, 'mail'), letters),
      path.join(place, 'i.sqlite'),
    )
  })
  afterAll(async () => {
    await mails.close()
    await rm(place, { recursive: true })
  })

  it('lists its mails in order, page by page, with what their headers and parts say', async () => {
    const found = await all(mails)
    expect(found.map(({ subject }) => subject)).toEqual(
      letters.map(({ folder, number }) => `Brief ${number} in ${folder}`),
    )
    expect(found[3]).toMatchObject({
      folder: kind.folderOf('Inbox'),
      bytesFrom: kind.bytesFrom,
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

  it('gives the mail that was put in, the same bytes each time', async () => {
    const found = await all(mails)
    for (const at of [0, 13]) {
      const id = found[at]?.id ?? ''
      const text = await textOf(mails, id)
      const put = mailOf(letters[at] ?? { folder: '', number: 0 })
      if (kind.bytesFrom === 'file') expect(text).toBe(put)
      expect(await contentOf(text)).toEqual(await contentOf(put))
      expect(await textOf(mails, id)).toBe(text)
      expect(await mails.find(id)).toEqual(found[at])
    }
  })

  it('knows no mail that it does not have', async () => {
    expect(await mails.find('nergens')).toBeNull()
    await expect(gathered(mails.bytes('nergens'))).rejects.toMatchObject({ code: 'absent' })
    await expect(mails.messages({ folder: null, after: 'nergens', atMost: 1 })).rejects.toMatchObject({
      code: 'absent',
    })
  })

  it('is the same when it is opened again, and goes on from where a page ended', async () => {
    const at = await kind.put(path.join(root, 'mail'), letters)
    const first = await opened(at)
    const before = await all(first)
    const { next } = await first.messages({ folder: null, after: null, atMost: 5 })
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

  it('that is changed while it is open is seen to be, gives the same bytes, and loses nobody’s place', async () => {
    const mailRoot = path.join(root, 'mail')
    const open = await opened(await kind.put(mailRoot, letters))
    const before = await all(open)
    const { next } = await open.messages({ folder: null, after: null, atMost: 5 })
    const text = await textOf(open, before[0]?.id ?? '')
    const edition = open.edition()

    await kind.add(mailRoot, { folder: 'Verzonden', number: 10 })
    expect(await textOf(open, before[0]?.id ?? '')).toBe(text)
    await open.renew()
    expect(open.edition()).toBe(edition + 1)
    const { messages: more } = await open.messages({ folder: null, after: next, atMost: 100 })
    expect(more.slice(0, -1)).toEqual(before.slice(5))
    expect(more.at(-1)).toMatchObject({ subject: 'Brief 10 in Verzonden' })
    expect((await open.folders()).reduce((sum, { messages }) => sum + messages, 0)).toBe(before.length + 1)

    for (const number of [1, 4, 7]) await kind.take(mailRoot, { folder: 'Inbox', number })
    await open.renew()
    const { messages: left } = await open.messages({ folder: null, after: next, atMost: 100 })
    expect(left).toEqual(more.filter(({ subject }) => subject !== 'Brief 7 in Inbox'))
    const [, gone] = before
    expect(await open.find(gone?.id ?? '')).toBeNull()
    await expect(textOf(open, gone?.id ?? '')).rejects.toMatchObject({ code: 'absent' })
    expect(await open.damage()).toEqual([])
  })

  it('keeps nothing of what a mail says that is forgotten, and lists it from where it lies', async () => {
    const mailRoot = path.join(root, 'mail')
    const at = await kind.put(mailRoot, letters)
    const before = await all(await opened(at))
    const forgotten = before.filter((_, number) => number % 3 === 0)
    const traces = forgotten.flatMap(({ subject, messageId }) => [subject, messageId ?? ''])
    expect(tracesIn(await indexed(), traces)).toEqual(traces)
    await source?.forget(forgotten.map(({ id }) => id))
    expect(tracesIn(await indexed(), traces)).toEqual([])
    expect(await indexed()).toContain(before[1]?.subject)

    expect(await all(await opened(at))).toEqual(before)
    expect(await source?.find(forgotten[0]?.id ?? '')).toEqual(forgotten[0])
    // Also where it is read anew, and where it went before anybody looked.
    await kind.add(mailRoot, { folder: 'Inbox', number: 10 })
    const changed = await opened(at)
    expect(await all(changed)).toHaveLength(before.length + 1)
    expect(tracesIn(await indexed(), traces)).toEqual([])
    await rm(at, { recursive: true })
    const left = await all(changed)
    expect(left.map(({ id }) => id)).not.toContain(forgotten[0]?.id)
    expect(left).toHaveLength(before.length + 1 - forgotten.length)
  })
})

/** All that is kept of a source. */
const indexed = async (): Promise<string> => {
  const folder = path.dirname(indexFile())
  const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1'))
  return (await Promise.all(files)).join('')
}

const tracesIn = (text: string, traces: readonly string[]): readonly string[] =>
  traces.filter((trace) => text.includes(trace))

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

  it('gives no mail the name of another that lay where it lies now', async () => {
    const file = path.join(root, 'archief')
    await write(file, letters.slice(0, 3).map(inMbox).join(''))
    const [first, second, third] = await all(await opened(file))
    await write(file, letters.slice(1, 3).map(inMbox).join(''))
    const left = await all(await opened(file))
    expect(left.map(({ id }) => id)).toEqual([second?.id, third?.id])
    expect(await source?.find(first?.id ?? '')).toBeNull()
  })

  it('tells two mails apart that are alike', async () => {
    const file = path.join(root, 'archief')
    const twice = letters.slice(0, 1).flatMap((letter) => [letter, letter])
    await write(file, twice.map(inMbox).join(''))
    const found = await all(await opened(file), null, 1)
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  it('keeps the name of a mail in a Maildir that is read and flagged', async () => {
    const at = await maildir.put(path.join(root, 'mail'), letters.slice(0, 3))
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

  it('written anew after it was opened gives no bytes of another mail that lies there now', async () => {
    const file = path.join(root, 'archief')
    await write(file, letters.map(inMbox).join(''))
    const mails = await opened(file)
    const [first, second] = await all(mails)
    await write(file, letters.slice(1).map(inMbox).join(''))
    await expect(textOf(mails, first?.id ?? '')).rejects.toMatchObject({ code: 'absent' })
    expect(await textOf(mails, second?.id ?? '')).toBe(mailOf(letters[1] ?? { folder: '', number: 0 }))
  })

  it('of which the last mail was half written when it was looked at has it whole afterwards', async () => {
    const file = path.join(root, 'archief')
    const [late] = letters.slice(-1).map(inMbox)
    await write(file, letters.slice(0, -1).map(inMbox).join('') + late?.slice(0, 900))
    const mails = await opened(file)
    const before = await all(mails)
    expect(await mails.damage()).toMatchObject([{ what: 'cutOff' }])
    await appendFile(file, late?.slice(900) ?? '')
    await mails.renew()
    const after = await all(mails)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    expect(after.at(-1)).toMatchObject({ size: mailOf(letters.at(-1) ?? { folder: '', number: 0 }).length })
    expect(await mails.damage()).toEqual([])
  })

  it('in which a mail program marks a mail as read where it stands is the same', async () => {
    const file = path.join(root, 'archief')
    const marked = (status: string) =>
      letters.map((letter) => inMbox(letter).replace('\r\n', `\r\nX-Mozilla-Status: ${status}\r\n`)).join('')
    await write(file, marked('0000'))
    const mails = await opened(file)
    const before = await all(mails)
    await write(file, marked('0001'))
    await utimes(file, 1, 1)
    expect(await textOf(mails, before[3]?.id ?? '')).toContain('X-Mozilla-Status: 0001')
    await mails.renew()
    expect(await all(mails)).toEqual(before)
  })

  it('that is away for a while lists what it had, says what is wrong, and is there again', async () => {
    const at = await maildir.put(path.join(root, 'mail'), letters.slice(0, 3))
    const mails = await opened(at)
    const before = await all(mails)
    await rename(at, `${at}-away`)
    await expect(mails.renew()).rejects.toMatchObject({ code: 'absent' })
    expect(await all(mails)).toEqual(before)
    await expect(textOf(mails, before[0]?.id ?? '')).rejects.toMatchObject({ code: 'absent' })
    await rename(`${at}-away`, at)
    await mails.renew()
    expect(await textOf(mails, before[0]?.id ?? '')).toContain('Brief 0')
  })

  it.each([
    ['absent', 'nergens'],
    ['unknownKind', 'tekst.txt'],
  ])('that is %s is refused', async (code, name) => {
    await write(path.join(root, 'tekst.txt'), 'geen mail')
    await expect(openMailSource(path.join(root, name), indexFile())).rejects.toMatchObject({ code })
  })

  // Root reads everything.
  it.runIf(process.getuid?.() !== 0)('that may not be read is refused with what to do', async () => {
    await mkdir(path.join(root, 'dicht'), { mode: 0 })
    await expect(openMailSource(path.join(root, 'dicht'), indexFile())).rejects.toMatchObject({
      detail: expect.stringContaining('let whoever runs Dossier read there'),
    })
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
