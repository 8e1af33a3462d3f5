import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import type { MailSources } from '../../../src/ports/mailSources.ts'
import { openMailSources } from '../../../src/service/mailSources/openMailSources.ts'
import { servedPlaceFile } from '../../../src/service/mailSources/sourcePlace.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { dossier } from '../dossierCommand.ts'
import { dossierProcess } from '../dossierProcess.ts'

const jan = 'jan@delinde.example'
const mail = (subject: string) =>
  `Message-ID: <${subject}@klant.example>\r\nFrom: els@klant.example\r\nDate: Thu, 5 Mar 2026 10:15:00 +0100\r\nSubject: ${subject}\r\n\r\nDag.\r\n`

let data = ''
let sources: MailSources | null = null
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'dossier-data-'))
  await mkdir(path.join(data, 'firm'))
  await mkdir(path.join(data, 'delivered/Inbox'), { recursive: true })
  await writeFile(path.join(data, 'delivered/Inbox/1.eml'), mail('een'))
  await writeFile(path.join(data, 'delivered/Inbox/2.eml'), mail('twee'))
})
afterEach(async () => {
  await sources?.close()
  sources = null
  await rm(data, { recursive: true })
})

const imported = (...words: readonly string[]) => dossier('import', '--data', data, ...words)

const opened = async (): Promise<MailSources> => {
  await sources?.close()
  const folder = path.join(data, 'firm')
  const work = new WorkFiles(await openDiskFolderStore(folder))
  sources = openMailSources({ work, folder, places: [], open: openMailSource })
  return sources
}

describe('dossier import', () => {
  it('says what a delivered mailbox holds, and the service opens it for its owner from then on', async () => {
    const words = ['--data', data, path.join(data, 'delivered'), '--mailbox', jan]
    const { status, out, remarks } = await dossierProcess({}, 'import', ...words)
    expect({ status, remarks }).toEqual({ status: 0, remarks: '' })
    expect(out).toMatch(/^Inbox: 2 mails, 0\.0 MB\n2 mails in 1 folder,/)
    const found = await (await opened()).sourceOf('Jan@DeLinde.example')
    const page = await found?.messages({ folder: null, after: null, atMost: 10 })
    expect(page?.messages.map(({ subject }) => subject)).toEqual(['een', 'twee'])
    expect(await sources?.sourceOf('els@delinde.example')).toBeNull()
  })

  it('opens a static copy as the mailbox it is of: its own folders, each mail once, and no page taken for damage', async () => {
    const bag = path.join(data, 'bag')
    const words = [
      '--data',
      data,
      '--mail',
      path.join(data, 'delivered'),
      '--owner',
      jan,
      '--mbox',
      '--to',
      bag,
    ]
    expect((await dossier('export', ...words)).status).toBe(0)
    const { status, out } = await imported(bag, '--mailbox', jan)
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^Inbox: 2 mails, 0\.0 MB\n2 mails in 1 folder,/),
    ])
  })

  it('says of an address that nobody has yet where it is to be entered, and for whom it opens it then', async () => {
    const words = [path.join(data, 'delivered'), '--mailbox', jan]
    expect((await imported(...words)).out).toMatch(
      /Nobody can open it yet: jan@delinde\.example is in no people\.yaml/,
    )
    await writeFile(
      path.join(data, 'firm/roster.csv'),
      'id,name,address,kind\njan,Jan,Jan@delinde.example,user\n',
    )
    expect((await imported(...words)).out).toContain('opens it for jan@delinde.example from now on')
  })

  it('changes nothing in what was delivered, and copies none of it', async () => {
    await imported(path.join(data, 'delivered'), '--mailbox', jan)
    expect(await readdir(path.join(data, 'delivered'), { recursive: true })).toHaveLength(3)
    const kept = await readdir(path.join(data, 'firm'), { recursive: true })
    expect(kept.filter((name) => name.endsWith('.eml'))).toEqual([])
  })

  it('names what cannot be read, and exits 1', async () => {
    await writeFile(path.join(data, 'delivered/Inbox/3.eml'), '\0'.repeat(5000))
    const { status, out, remarks } = await imported(path.join(data, 'delivered'), '--mailbox', jan, '--json')
    expect(status).toBe(1)
    expect(remarks).toBe('')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { path: 'Inbox', messages: 3, size: expect.any(Number) },
      { where: 'Inbox/3.eml', what: 'unreadable' },
      { messages: 3, size: expect.any(Number), folders: 1, damage: 1 },
    ])
  })

  it('forgets a mailbox with what it noted of it, and the mail stays where it lies', async () => {
    const at = path.join(data, 'delivered')
    await imported(at, '--mailbox', jan)
    expect(await readdir(path.join(data, 'firm/work/sources'))).not.toEqual([])
    const running = await opened()
    expect(await running.sourceOf(jan)).not.toBeNull()
    const work = new WorkFiles(await openDiskFolderStore(path.join(data, 'firm')))
    await work.change(servedPlaceFile(jan), () => ({ address: jan, path: at }))
    const { status, out } = await imported('--mailbox', jan, '--forget')
    expect({ status, out }).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing of it was removed'),
    })
    expect(await running.sourceOf(jan)).toBeNull()
    expect(await readdir(path.join(data, 'firm/work/sources'))).toEqual([])
    expect(await readdir(path.join(at, 'Inbox'))).toHaveLength(2)
    expect((await imported('--mailbox', jan, '--forget')).remarks).toContain('nobody has said')
  })

  it('opens the mail elsewhere when it is imported from there, also in a service that runs', async () => {
    await imported(path.join(data, 'delivered'), '--mailbox', jan)
    const running = await opened()
    const before = await running.sourceOf(jan)
    await mkdir(path.join(data, 'moved'))
    await writeFile(path.join(data, 'moved/3.eml'), mail('drie'))
    await imported(path.join(data, 'moved'), '--mailbox', jan)
    const after = await running.sourceOf(jan)
    expect(after).not.toBe(before)
    const page = await after?.messages({ folder: null, after: null, atMost: 10 })
    expect(page?.messages.map(({ subject }) => subject)).toEqual(['drie'])
    const kept = await readdir(path.join(data, 'firm/work/sources'))
    expect(kept.filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  })

  it.each([
    ['a path that is not there', ['nergens', '--mailbox', jan], 'no such file or folder'],
    ['what is no mailbox', [import.meta.filename, '--mailbox', jan], 'a zip file has to be unpacked first'],
    ['no address', [import.meta.dirname, '--mailbox', 'jan'], 'expected a mail address'],
    ['nobody’s mail', [import.meta.dirname], '--mailbox ADDRESS'],
    ['forgetting nobody', ['--forget'], '--mailbox ADDRESS --forget'],
    ['nothing', [], 'a path'],
  ])('refuses %s', async (_what, words, remark) => {
    const { status, remarks } = await imported(...words)
    expect(status).toBe(2)
    expect(remarks).toContain(remark)
  })
})

it('an empty folder is taken in with a hint, and ends with 1', async () => {
  await mkdir(path.join(data, 'leeg'))
  const { status, remarks } = await imported(path.join(data, 'leeg'), '--mailbox', jan)
  expect({ status, remarks }).toEqual({
    status: 1,
    remarks: `${path.join(data, 'leeg')}: no mail was found there\n`,
  })
})

describe('dossier export of mail', () => {
  const exported = (from: string, ...words: readonly string[]) =>
    dossier(
      'export',
      '--data',
      data,
      '--mail',
      path.join(data, from),
      '--to',
      path.join(data, 'kopie'),
      ...words,
    )

  it.each([
    ['of which nobody said whose it is', 'delivered', [], '--owner ADDRESS'],
    ['where there is none', 'leeg', ['--private-too'], 'leeg: no mail was found there'],
    ['that is no mail', 'tekst.txt', ['--private-too'], 'tekst.txt: is no mail'],
  ])('refuses a place %s, in a plain sentence', async (_what, from, words, remark) => {
    await mkdir(path.join(data, 'leeg'))
    await writeFile(path.join(data, 'tekst.txt'), 'geen mail')
    const { status, remarks } = await exported(from, ...words)
    expect(status).toBe(2)
    expect(remarks).toContain(remark)
    expect(remarks).not.toContain('unknownKind')
    expect(await readdir(data)).not.toContain('kopie')
  })

  it('leaves out what looks private to whoever is said to own it, and copies all where nobody does', async () => {
    await writeFile(path.join(data, 'delivered/Inbox/3.eml'), `Sensitivity: Private\r\n${mail('drie')}`)
    const owned = await exported('delivered', '--owner', jan)
    expect(owned.out).toContain('2 mails copied, left out: 1 private')
    await rm(path.join(data, 'kopie'), { recursive: true })
    const shared = await exported('delivered', '--private-too')
    expect(shared.out).toContain('3 mails copied')
    await imported(path.join(data, 'delivered'), '--mailbox', jan)
    await rm(path.join(data, 'kopie'), { recursive: true })
    expect((await exported('delivered', '--private-too')).remarks).toContain('leave out --private-too')
  })
})

it('dossier serve is told of a path that is not there at once', async () => {
  const { status, remarks } = await dossier(
    'serve',
    '--data',
    data,
    '--port',
    '0',
    '--mail',
    `${jan}=/nergens.pst`,
  )
  expect(status).toBe(2)
  expect(remarks).toContain('/nergens.pst: there is no such file or folder')
})
