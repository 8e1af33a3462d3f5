import { once } from 'node:events'
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dossier, dossierUnder } from './dossierCommand.ts'
import {
  dossierProcess,
  type EndedCommand,
  spawnDossier,
  spawnService,
  stop,
  textOf,
} from './dossierProcess.ts'
import { mailOf } from './testService.ts'

/** A mail, a folder with two and a list of things to do, and an mbox with two. */
let mails = ''
/** Where all of it was filed by one command, as `filing` tells. Every test has a copy. */
let filed = ''
let filing: EndedCommand
beforeAll(async () => {
  mails = await mkdtemp(path.join(tmpdir(), 'dossier-mails-'))
  filed = await mkdtemp(path.join(tmpdir(), 'dossier-filed-'))
  const mail = (number: number) =>
    mailOf({ messageId: `<${number}@hetanker.example>`, text: `Wij leveren deel ${number} vrijdag.` })
  await writeFile(mailsAt('one.eml'), mail(1))
  await mkdir(mailsAt('folder'))
  await writeFile(mailsAt('folder/two.eml'), mail(2))
  await writeFile(mailsAt('folder/three.eml'), mail(3))
  await writeFile(mailsAt('folder/todo.txt'), 'Bellen met het architectenbureau.')
  const separator = 'From petra@hetanker.example Mon Mar  2 09:30:00 2026\r\n'
  await writeFile(mailsAt('archive.mbox'), `${separator}${mail(4)}\r\n${separator}${mail(5)}\r\n`)
  const opening = ['--case', '2026-0142', '--open', 'Renovatie Vlietstraat', '--by', 'anouk']
  filing = await dossierProcess({}, 'file', '--data', filed, ...opening, ...allMails())
})
afterAll(async () => {
  await rm(mails, { recursive: true })
  await rm(filed, { recursive: true })
})

const mailsAt = (name: string): string => path.join(mails, name)
const allMails = (): string[] => ['one.eml', 'folder', 'archive.mbox'].map(mailsAt)

let data = ''
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'dossier-data-'))
  await cp(filed, data, { recursive: true })
})
afterEach(() => rm(data, { recursive: true }))

const inFirm = (name: string): string => path.join(data, 'firm', name)
const caseAt = (name: string): string => inFirm(path.join('cases/2026-0142', name))
const lastEntry = (): string => caseAt('register/00000006.jsonl')
const firstMail = async (): Promise<string> => (await readdir(caseAt('mail')))[0] ?? ''

/** A command over this test's folder. */
const run = (command: string, ...words: readonly string[]): Promise<EndedCommand> =>
  dossier(command, '--data', data, ...words)

/** The same as a process of its own. */
const runApart = (command: string, ...words: readonly string[]): Promise<EndedCommand> =>
  dossierProcess({}, command, '--data', data, ...words)

const deleteIndex = async (): Promise<void> => {
  const names = await readdir(inFirm(''))
  const index = names.filter((name) => name.startsWith('index.sqlite'))
  for (const name of index) await unlink(inFirm(name))
  expect(index).toContain('index.sqlite')
}

/** A file in the case that no entry names, as old as a day and a bit. */
const leaveBehind = async (content: string): Promise<string> => {
  const file = caseAt('mail/left behind.eml')
  await writeFile(file, content)
  const then = new Date(Date.now() - 25 * 3600 * 1000)
  await utimes(file, then, then)
  return file
}

const jsonLines = ({ out }: EndedCommand): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)

/** Told as a sentence on the error stream, without a stack, and nothing passed for a result. */
const expectRefusal = ({ status, out, remarks }: EndedCommand, said: string): void => {
  expect(remarks).toContain(said)
  expect(remarks).not.toContain('    at ')
  expect({ status, out }).toEqual({ status: 2, out: '' })
}

describe('file', () => {
  it('files a mail, a folder and an mbox, opens the case, and names what is no mail', () => {
    expect(filing.remarks).toBe(`${mailsAt('folder/todo.txt')}: passed over, it is no mail\n`)
    expect(filing.out).toBe('5 filed in 2026-0142, 0 filed before, 0 not fully read, 1 passed over\n')
    expect(filing.status).toBe(0)
  })

  it('says of what it is given again that it was filed before, also without an index', async () => {
    await deleteIndex()
    const again = await run('file', '--case', '2026-0142', '--json', ...allMails())
    const lines = jsonLines(again)
    expect(lines).toHaveLength(7)
    expect(lines).toContainEqual({ from: mailsAt('one.eml'), alreadyFiled: '2026-0142.2', problems: [] })
    expect(lines).toContainEqual({ from: mailsAt('folder/todo.txt'), passedOver: true })
    expect(lines.at(-1)).toEqual({
      case: '2026-0142',
      filed: 0,
      alreadyFiled: 5,
      notFullyRead: 0,
      notFiled: 0,
      passedOver: 1,
    })
    expect(again.status).toBe(0)
  })

  it('refuses a case that nobody opened, and a path that is not there before it opens a case for it', async () => {
    const [one, gone] = [mailsAt('one.eml'), mailsAt('gone.eml')]
    const noCase = await run('file', '--case', '2026-0999', one)
    const noPath = await run('file', '--case', '2026-0999', '--open', 'Vergunning Kerkstraat', one, gone)
    expectRefusal(noCase, 'there is no case 2026-0999; add --open "TITLE" to open it')
    expectRefusal(noPath, `${gone}: there is no such file or folder`)
    expect(await readdir(inFirm('cases'))).toEqual(['2026-0142'])
  })

  it('files the others when one mail is too large, names that one and exits 1', async () => {
    await writeFile(mailsAt('large.eml'), mailOf({ text: 'x'.repeat(5000) }))
    await writeFile(mailsAt('small.eml'), mailOf({ messageId: '<small@hetanker.example>' }))
    const words = ['--data', data, '--case', '2026-0142', mailsAt('large.eml'), mailsAt('small.eml')]
    const { status, out, remarks } = await dossierUnder(
      { DOSSIER_MESSAGE_MEGABYTES: '0.004' },
      'file',
      ...words,
    )
    expect(remarks).toBe(`${mailsAt('large.eml')}: not filed (larger than 4194 bytes)\n`)
    expect(out).toBe('1 filed in 2026-0142, 0 filed before, 0 not fully read, 1 not filed\n')
    expect(status).toBe(1)
  })
})

describe('verify', () => {
  it('proves a folder whole', async () => {
    const { status, out } = await runApart('verify')
    expect(out).toBe('1 registers, 6 entries, 5 mails: all chains and hashes hold\n')
    expect(status).toBe(0)
  })

  it('names a mail of which a byte was added, and exits 1', async () => {
    const mail = await firstMail()
    await appendFile(caseAt(`mail/${mail}`), ' ')
    const { status, out } = await run('verify')
    expect(out).toContain(`cases/2026-0142/mail/${mail}: altered`)
    expect(status).toBe(1)
  })

  it('lists a file that no entry names, as damage when it is strict', async () => {
    await leaveBehind('x')
    const mild = await run('verify')
    const strict = await runApart('verify', '--strict', '--json')
    expect(mild.out).toContain('left behind.eml: no entry names it')
    expect(mild.status).toBe(0)
    expect(jsonLines(strict)).toMatchObject([{ ok: false, findings: [{ kind: 'unreferenced' }] }])
    expect(strict.status).toBe(1)
  })

  it('refuses heads that are none', async () => {
    expectRefusal(await run('verify', '--heads', mailsAt('one.eml')), 'expected lines as `dossier heads`')
  })
})

describe('heads', () => {
  it('prints number and hash of the newest entry, alike in both forms', async () => {
    const text = await runApart('heads')
    const json = await run('heads', '--json')
    const hash = text.out.slice(0, 64)
    expect(text.out).toBe(`${hash} 6 cases/2026-0142/register\n`)
    expect(jsonLines(json)).toEqual([{ register: 'cases/2026-0142/register', seq: 6, hash }])
  })

  it('kept elsewhere tell verify what was cut off together with the index', async () => {
    const kept = path.join(data, 'heads.txt')
    await writeFile(kept, (await run('heads')).out)
    await unlink(lastEntry())
    await deleteIndex()
    const alone = await run('verify')
    const held = await run('verify', '--heads', kept)
    expect(alone.status).toBe(0)
    expect(held.out).toContain('cases/2026-0142/register: cut off after entry 5; entry 6 was known')
    expect(held.status).toBe(1)
  })
})

describe('tidy', () => {
  it('removes an old file that no entry names', async () => {
    await leaveBehind('x')
    const { status, out } = await runApart('tidy')
    expect(out).toBe('removed: cases/2026-0142/mail/left behind.eml\n')
    expect(await readdir(caseAt('mail'))).toHaveLength(5)
    expect(status).toBe(0)
    expect((await run('tidy')).remarks).toBe('there is nothing to tidy\n')
  })

  it('files it on request', async () => {
    await leaveBehind(mailOf({ messageId: '<left@hetanker.example>' }))
    const tidied = await run('tidy', '--file', '--json')
    expect(jsonLines(tidied)).toEqual([{ path: 'cases/2026-0142/mail/left behind.eml', done: 'filed' }])
    const { status, out } = await run('verify', '--strict')
    expect(out).toContain('6 mails: all chains and hashes hold')
    expect(status).toBe(0)
  })

  it('removes nothing where a register was cut off, for it no longer names its mails', async () => {
    const old = new Date('2026-03-02T09:30:00Z')
    for (const name of await readdir(caseAt('mail'))) await utimes(caseAt(`mail/${name}`), old, old)
    await unlink(lastEntry())
    const { status, remarks } = await run('tidy')
    expect(remarks).toContain('cases/2026-0142/register: entry 6 is cutOff')
    expect(await readdir(caseAt('mail'))).toHaveLength(5)
    expect(status).toBe(1)
  })
})

describe('search', () => {
  it('finds what was filed, newest first, also when the index was deleted', async () => {
    const hits = await run('search', 'leveren', '--limit', '2')
    expect(hits.out.split('\n')).toEqual([
      expect.stringMatching(/^2026-0142\.6 {2}2026-03-02 {2}2026-0142 {2}Petra Schouten {2}Akkoord offerte$/),
      expect.stringMatching(/^2026-0142\.5 /),
      '',
    ])
    await deleteIndex()
    const anew = await runApart('search', 'leveren', '--json')
    expect(jsonLines(anew)).toHaveLength(5)
    expect(jsonLines(anew)[0]).toMatchObject({ id: '2026-0142.6', reference: '2026-0142', filedBy: 'anouk' })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const search = spawnDossier({}, 'search', 'leveren', '--data', data)
    search.stdout.destroy()
    const closed = once(search, 'close')
    expect(await textOf(search.stderr)).toBe('')
    expect(await closed).toEqual([0, null])
  })

  it('says that nothing was found', async () => {
    expect(await run('search', 'zeppelin')).toEqual({ status: 0, out: '', remarks: 'nothing found\n' })
  })

  it('takes a case by its reference, as every command does, and asks for something to look for', async () => {
    expect((await run('search', '--case', '2026-0142')).out.split('\n')).toHaveLength(6)
    expectRefusal(await run('search', '--case', '2026-9999'), 'there is no case 2026-9999')
    expectRefusal(await run('search', '--best'), 'say what is to be found')
  })
})

describe('reindex', () => {
  it('rebuilds a deleted index', async () => {
    await deleteIndex()
    const rebuilt = await runApart('reindex', '--json')
    expect(jsonLines(rebuilt)).toEqual([{ kind: 'rebuilt', registers: 1, entries: 6 }])
    expect(rebuilt.status).toBe(0)
  })

  it('says what to do about an index that is none, and then does it', async () => {
    for (const name of ['index.sqlite-wal', 'index.sqlite-shm']) await rm(inFirm(name), { force: true })
    await writeFile(inFirm('index.sqlite'), 'no database '.repeat(100))
    const { status, remarks } = await run('reindex')
    expect([status, remarks]).toEqual([
      2,
      expect.stringMatching(/index\.sqlite: the index is damaged; delete/),
    ])
    await unlink(inFirm('index.sqlite'))
    expect((await run('reindex')).status).toBe(0)
  })

  it('is refused where a register is shorter than its head', async () => {
    await unlink(lastEntry())
    const { status, out } = await run('reindex')
    expect(out).toContain('cut off after entry 5')
    expect(out).toContain('nothing was changed')
    expect(status).toBe(1)
  })
})

describe('every command', () => {
  const commands = ['serve', 'file', 'verify', 'heads', 'tidy', 'reindex', 'search', 'mailboxes', 'manifest']

  it('explains itself when asked', async () => {
    const explained = await Promise.all(commands.map((command) => dossier(command, '--help')))
    for (const [index, { status, out }] of explained.entries()) {
      expect(out).toContain(`Usage: dossier ${commands[index]}`)
      expect(status).toBe(0)
    }
  })

  it.each([
    ['an unknown command', ['archive'], "unknown command 'archive'"],
    ['an unknown option', ['verify', '--fast'], "unknown option '--fast'"],
    ['a host that Outlook would refuse', ['manifest', '--host', 'http://x'], 'Outlook asks for https://'],
    ['an organisation outside the folder', ['heads', '--organisation', '../x'], 'DOSSIER_ORGANISATION'],
  ])('is refused %s', async (_what, words, said) => {
    expectRefusal(await dossier(...words), said)
  })

  it.each(['mail', '65536', '1.5'])(
    'names the variable in the environment that is wrong: a port %s',
    async (port) => {
      const refused = await dossierProcess({ DOSSIER_PORT: port }, 'heads', '--data', data)
      expectRefusal(refused, 'DOSSIER_PORT: expected a port, from 0 to 65535')
    },
  )

  it('that cannot write in its folder says which and what to do', async () => {
    const taken = path.join(data, 'taken')
    await writeFile(taken, '')
    const { status, remarks } = await dossier('serve', '--data', taken, '--port', '0')
    expect(status).toBe(2)
    expect(remarks).toContain(`the folder ${path.join(taken, 'firm')} cannot be made or written to (ENOTDIR)`)
    expect(remarks).toContain('choose another folder with --data or DOSSIER_DATA\n')
    expect(remarks).not.toContain('    at ')
  })

  it.runIf(process.platform === 'linux')('says so where the system lets nothing be made', async () => {
    const serving = await dossier('serve', '--data', '/proc/dossier', '--port', '0')
    expectRefusal(serving, 'the folder /proc/dossier/firm cannot be made or written to (ENOENT)')
    const copying = await dossier('export', '--mail', data, '--to', '/proc/dossier/kopie')
    expectRefusal(copying, 'nothing can be written in the folder /proc/dossier; choose another one with --to')
  })

  it('makes no folder where a person mistyped one, least of all to prove it whole', async () => {
    const mistyped = path.join(data, 'mistyped')
    const typed = ['--data', mistyped]
    for (const words of [['verify'], ['search', 'x']])
      expectRefusal(await dossier(...words, ...typed), `there is no folder ${mistyped}`)
    expect(await readdir(data)).toEqual(['firm'])
  })

  it('keeps two organisations apart', async () => {
    const opening = ['--case', '2026-0142', '--open', 'Andere zaak', mailsAt('one.eml')]
    const { out } = await run('file', '--organisation', 'other', ...opening)
    expect(out).toBe('1 filed in 2026-0142, 0 filed before, 0 not fully read\n')
    expect(await readdir(path.join(data, 'other/cases/2026-0142/mail'))).toHaveLength(1)
    expect(await readdir(caseAt('mail'))).toHaveLength(5)
  })
})

describe('serve', () => {
  const people = [
    '- { id: anouk, name: Anouk de Boer, address: a.deboer@delinde.example, roles: [employee], key: anouk-anouk-anouk-anouk-1 }',
    '- { id: tom, name: Tom Verhoeven, address: t.verhoeven@delinde.example, roles: [employee], key: tom-tom-tom-tom-tom-tom-2 }',
  ]

  it('prints a link for every person, answers each, and stops with status 0 when told to', async () => {
    await writeFile(inFirm('people.yaml'), people.join('\n'))
    const service = spawnService(data)
    const lines = createInterface({ input: service.stdout })[Symbol.asyncIterator]()
    const links = [await lines.next(), await lines.next()].map(({ value }) => String(value))
    expect(links.map((link) => link.replace(/:\d+\//, ':4701/'))).toEqual([
      'Anouk de Boer: http://localhost:4701/taskpane.html#key=anouk-anouk-anouk-anouk-1',
      'Tom Verhoeven: http://localhost:4701/taskpane.html#key=tom-tom-tom-tom-tom-tom-2',
    ])
    for (const link of links) {
      const { origin, hash } = new URL(link.slice(link.indexOf('http')))
      const headers = { authorization: `Bearer ${hash.slice('#key='.length)}` }
      const answer = await fetch(`${origin}/api/cases?query=2026-0142`, { headers })
      expect(await answer.json()).toMatchObject({ cases: [{ reference: '2026-0142' }] })
    }
    expect(await stop(service)).toBe(0)
  })

  it('prints the overview of whoever may see it, and where mailed links lead', async () => {
    const provider =
      '- { id: ict, name: ICT Partner, address: help@ict.example, roles: [provider], key: ict-ict-ict-ict-ict-ict-3 }'
    await writeFile(inFirm('people.yaml'), [people[0], provider].join('\n'))
    const service = spawnService(data, '--public', 'http://localhost:4790', '--public-port', '0')
    const lines = createInterface({ input: service.stdout })[Symbol.asyncIterator]()
    const printed: string[] = []
    for (let line = 0; line < 4; line++) printed.push(String((await lines.next()).value))
    expect(printed.map((line) => line.replace(/:\d+\//, ':4701/'))).toEqual([
      'Anouk de Boer: http://localhost:4701/taskpane.html#key=anouk-anouk-anouk-anouk-1',
      'ICT Partner: http://localhost:4701/taskpane.html#key=ict-ict-ict-ict-ict-ict-3',
      'ICT Partner, overview: http://localhost:4701/overview.html#key=ict-ict-ict-ict-ict-ict-3',
      'By mailed links only, for decisions and agreements: http://localhost:4790',
    ])
    expect(await stop(service)).toBe(0)
  })
})
