import {
  appendFile,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryDraft } from '../../src/domain/register/entry.ts'
import type { FolderStore } from '../../src/ports/folderStore.ts'
import { agreementRegister, appendToAgreement } from '../../src/service/agreements/agreementRegister.ts'
import { fileBytes } from '../../src/service/cases/fileBytes.ts'
import { appendToMailbox, mailboxRegister } from '../../src/service/mailboxes/mailboxRegister.ts'
import { openOrganisation } from '../../src/service/organisation.ts'
import type { RegisterOf } from '../../src/service/register/registers.ts'
import { type Finding, findingSentence, isDamage } from '../../src/service/upkeep/finding.ts'
import { headLine, parseHeads, readHeads } from '../../src/service/upkeep/heads.ts'
import { catchUpAll, reindex } from '../../src/service/upkeep/reindex.ts'
import { removeStray, strays } from '../../src/service/upkeep/tidy.ts'
import { verify } from '../../src/service/upkeep/verify.ts'
import { openSqliteCaseIndex } from '../../src/storage/caseIndex/openSqlite.ts'
import { holdPlaced, holdReleased, published } from './caseIndex/recordEntries.ts'
import { mailOf, startTestService, type TestService } from './testService.ts'

let service: TestService
let caseFolder: string
beforeEach(async () => {
  service = await startTestService()
  const { id } = await service.openCase('2026-0142')
  for (const number of [1, 2, 3]) await service.file(id, mailOf({ messageId: `<${number}@x.example>` }))
  await service.organisation.follower.settled()
  caseFolder = path.join(service.root, 'cases', id)
})
afterEach(() => service.close())

const entry = (seq: number): string => path.join(caseFolder, 'register', `0000000${seq}.jsonl`)
const mails = async (): Promise<string[]> =>
  (await readdir(path.join(caseFolder, 'mail'))).map((name) => path.join(caseFolder, 'mail', name))

async function* one(mail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mail)
}

const findings = async () => {
  const { folders, index } = service.organisation
  return (await verify(folders, await index.heads(), () => undefined)).findings
}
const kinds = async () => (await findings()).map(({ kind }) => kind)

describe('verify', () => {
  it('finds nothing in a folder that is whole', async () => {
    const { folders, index } = service.organisation
    const result = await verify(folders, await index.heads(), () => undefined)
    expect(result).toMatchObject({ registers: 1, entries: 4, mails: 3, findings: [] })
  })

  it('names an entry that is missing', async () => {
    await unlink(entry(2))
    expect(await findings()).toContainEqual({
      kind: 'entryMissing',
      place: 'cases/2026-0142/register',
      seq: 2,
    })
  })

  it('names an entry whose words were altered', async () => {
    const text = await readFile(entry(2), 'utf8')
    await rm(entry(2))
    await writeFile(entry(2), text.replace('Akkoord', 'Afwijzing'))
    expect(await findings()).toContainEqual({
      kind: 'entryAltered',
      place: 'cases/2026-0142/register',
      seq: 2,
    })
  })

  it('names the place where a chained line was altered', async () => {
    const text = await readFile(entry(2), 'utf8')
    await rm(entry(2))
    await writeFile(entry(2), text.replace('"anouk"', '"willem"'))
    expect(await findings()).toContainEqual({
      kind: 'chainBroken',
      place: 'cases/2026-0142/register',
      seq: 3,
    })
  })

  it('names entries whose files changed places', async () => {
    await rename(entry(2), entry(9))
    await rename(entry(3), entry(2))
    await rename(entry(9), entry(3))
    expect((await kinds()).filter((kind) => kind === 'entryReordered')).toHaveLength(2)
  })

  it('names a register that was cut off, which its chain does not show', async () => {
    await unlink(entry(4))
    expect(await findings()).toContainEqual({
      kind: 'registerCutOff',
      place: 'cases/2026-0142/register',
      seq: 3,
      expected: 4,
    })
  })

  it('names a register that is gone', async () => {
    await rm(path.dirname(caseFolder), { recursive: true })
    expect(await kinds()).toEqual(['registerMissing'])
  })

  it('names a mail that is missing and one that was altered', async () => {
    const [first = '', second = ''] = await mails()
    await unlink(first)
    const bytes = await readFile(second)
    await rm(second)
    await writeFile(second, bytes.toString().replace('dertig', 'zestig'))
    expect(await kinds()).toEqual(['mailMissing', 'mailAltered'])
  })

  it('lists a file that no entry names, as damage only when strict', async () => {
    await writeFile(path.join(caseFolder, 'mail', 'left over.eml'), 'x')
    const [finding] = await findings()
    expect(finding).toEqual({ kind: 'unreferenced', place: 'cases/2026-0142/mail/left over.eml' })
    expect([false, true].map((strict) => finding && isDamage(finding, strict))).toEqual([false, true])
  })

  it.each(['desktop.ini', '.DS_Store', '2026-0142 - Copy?'])(
    'lists what is no case beside the cases (%s), and proves these',
    async (name) => {
      await writeFile(path.join(service.root, 'cases', name), '')
      const { folders, index } = service.organisation
      const result = await verify(folders, await index.heads(), () => undefined)
      expect(result).toMatchObject({
        ...{ registers: 1, entries: 4, mails: 3 },
        findings: [{ kind: 'unreferenced', place: `cases/${name}` }],
      })
    },
  )

  it('follows no link that lies among the cases, says so, and looks at the others', async () => {
    await symlink(tmpdir(), path.join(service.root, 'cases', '2026-0143'))
    const { folders, index } = service.organisation
    const result = await verify(folders, await index.heads(), () => undefined)
    expect(result).toMatchObject({
      mails: 3,
      findings: [{ kind: 'unreadable', place: 'cases/2026-0143/register' }],
    })
  })

  it('counts no mail as unnamed that is filed while it looks', async () => {
    const { folders, index } = service.organisation
    let isFiled = false
    const find = async (path: string) => {
      if (path.includes('/mail/') && !isFiled) {
        isFiled = true
        await service.file('2026-0142', mailOf({ messageId: '<4@x.example>' }))
      }
      return folders.find(path)
    }
    const busy: FolderStore = new Proxy(folders, {
      get: (store, verb: keyof FolderStore) => (verb === 'find' ? find : store[verb].bind(store)),
    })
    expect((await verify(busy, await index.heads(), () => undefined)).findings).toEqual([])
    expect(await mails()).toHaveLength(4)
  })

  it('is content with an entry of which the words were purged', async () => {
    const [chained] = (await readFile(entry(2), 'utf8')).split('\n')
    await rm(entry(2))
    await writeFile(entry(2), `${chained}\n`)
    expect((await kinds()).filter((kind) => kind !== 'unreferenced')).toEqual([])
  })

  const [place, seq] = ['cases/2026-0142', 2]
  const oneOfEach: { readonly [Kind in Finding['kind']]: Finding & { readonly kind: Kind } } = {
    entryMissing: { kind: 'entryMissing', place, seq },
    entryAltered: { kind: 'entryAltered', place, seq },
    entryReordered: { kind: 'entryReordered', place, seq },
    chainBroken: { kind: 'chainBroken', place, seq },
    registerCutOff: { kind: 'registerCutOff', place, seq, expected: 3 },
    registerReplaced: { kind: 'registerReplaced', place, seq },
    registerMissing: { kind: 'registerMissing', place },
    namesNothing: { kind: 'namesNothing', place, seq },
    movedNowhere: { kind: 'movedNowhere', place, seq },
    movedElsewhere: { kind: 'movedElsewhere', place, seq },
    moveUnfinished: { kind: 'moveUnfinished', place, seq },
    erasureUnfinished: { kind: 'erasureUnfinished', place, seq },
    mailMissing: { kind: 'mailMissing', place, seq },
    mailAltered: { kind: 'mailAltered', place, seq },
    attachmentMissing: { kind: 'attachmentMissing', place, seq },
    attachmentAltered: { kind: 'attachmentAltered', place, seq },
    unreadable: { kind: 'unreadable', place },
    unreferenced: { kind: 'unreferenced', place },
  }

  it('has a sentence of its own for every finding, that says where', () => {
    const sentences = Object.values(oneOfEach).map(findingSentence)
    for (const sentence of sentences) expect(sentence).toMatch(/^cases\/2026-0142: \w/)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

describe('registers of mailboxes and agreements', () => {
  const registerAt = (subject: string): string => path.join(service.root, subject, 'register')
  const firstOf = (subject: string): string => path.join(registerAt(subject), '00000001.jsonl')
  const act = (request: string) => ({ request, by: 'anouk', at: '2026-11-21T10:00:00.000Z' })

  beforeEach(async () => {
    const { organisation } = service
    const write = (draft: EntryDraft) => () => ({ kind: 'write', draft }) as const
    await appendToMailbox(organisation, 'jan-smit', act('hold-placed'), write(holdPlaced('geschil')))
    await appendToMailbox(organisation, 'jan-smit', act('hold-released'), write(holdReleased('opgelost')))
    await appendToAgreement(organisation, 'linde', act('publish-1'), write(published('2026-01-01')))
    await writeFile(path.join(service.root, 'agreements', 'linde.yaml'), 'from: 2026-01-01\n')
  })

  it('are proven beside those of cases, and the file that people edit is no stranger', async () => {
    const { folders, index } = service.organisation
    const result = await verify(folders, await index.heads(), () => undefined)
    expect(result).toEqual({ registers: 3, entries: 7, mails: 3, findings: [] })
  })

  it.each(['mailboxes/jan-smit', 'agreements/linde'])(
    'are named where a chained line, or the words, of %s were altered',
    async (subject) => {
      const place = `${subject}/register`
      const text = await readFile(firstOf(subject), 'utf8')
      const [chained = '', words = ''] = text.split('\n')
      await rm(firstOf(subject))
      await writeFile(firstOf(subject), `${chained}\n${words.replace(/"[^"]*"}$/, '"anders"}')}\n`)
      expect(await findings()).toContainEqual({ kind: 'entryAltered', place, seq: 1 })
      await rm(firstOf(subject))
      await writeFile(firstOf(subject), text.replace('"anouk"', '"willem"'))
      const kind = subject.startsWith('mailboxes') ? 'chainBroken' : 'registerReplaced'
      expect((await findings()).map((found) => found.kind)).toContain(kind)
    },
  )

  it.each<[string, number, EntryDraft]>([
    ['mailboxes/jan-smit', 3, { kind: 'clockEnded', facts: { clock: 'none' }, details: null }],
    ['mailboxes/jan-smit', 3, { kind: 'holdPlaced', facts: {}, details: { why: 'x' } }],
    ['agreements/linde', 2, { kind: 'agreementPublished', facts: { from: 'soon' }, details: { yaml: '' } }],
  ])('are named where an entry of %s lacks what its kind must have', async (subject, seq, draft) => {
    const { registers, folders } = service.organisation
    const [root, id = ''] = subject.split('/')
    const register: RegisterOf<unknown> = root === 'mailboxes' ? mailboxRegister(id) : agreementRegister(id)
    await registers.append(register, act('damaged'), () => ({ kind: 'write', draft }))
    const place = register.folder
    expect((await verify(folders, [], () => undefined)).findings).toEqual([
      { kind: 'entryAltered', place, seq },
    ])
    await expect(catchUpAll(service.organisation, () => undefined)).rejects.toMatchObject({
      damage: { kind: 'altered', seq },
    })
  })

  it.each(['mailboxes/desktop.ini', 'agreements/linde.yaml~', 'agreements/.DS_Store', 'mailboxes/jan.yaml'])(
    'stand beside strangers that are listed (%s)',
    async (stranger) => {
      await writeFile(path.join(service.root, stranger), '')
      expect(await findings()).toEqual([{ kind: 'unreferenced', place: stranger }])
    },
  )

  it('that are gone are named, and are among the heads to keep elsewhere', async () => {
    const kept = await Array.fromAsync(readHeads(service.organisation.folders))
    expect(kept.map(({ register, seq }) => [register, seq])).toEqual([
      ['cases/2026-0142/register', 4],
      ['mailboxes/jan-smit/register', 2],
      ['agreements/linde/register', 1],
    ])
    await rm(path.join(service.root, 'mailboxes'), { recursive: true })
    expect(await findings()).toEqual([{ kind: 'registerMissing', place: 'mailboxes/jan-smit/register' }])
  })

  it('make the records of a rebuilt index', async () => {
    const { index } = service.organisation
    const before = [await index.mailboxRecord('jan-smit'), await index.agreementRecord('linde')]
    expect(before).toMatchObject([{ history: [{ seq: 1 }, { seq: 2 }] }, { versions: [{ version: 1 }] }])
    await index.clear()
    expect(await index.mailboxRecord('jan-smit')).toBeNull()
    expect(await reindex(service.organisation, () => undefined)).toMatchObject({ registers: 3, entries: 7 })
    expect([await index.mailboxRecord('jan-smit'), await index.agreementRecord('linde')]).toEqual(before)
  })

  it('refuse a rebuild where one is shorter than the index knows', async () => {
    await unlink(path.join(registerAt('mailboxes/jan-smit'), '00000002.jsonl'))
    expect(await reindex(service.organisation, () => undefined)).toMatchObject({
      kind: 'refused',
      findings: [{ kind: 'registerCutOff', place: 'mailboxes/jan-smit/register', seq: 1, expected: 2 }],
    })
    expect(await service.organisation.index.mailboxRecord('jan-smit')).not.toBeNull()
  })
})

describe('heads', () => {
  it('kept elsewhere, tell of entries cut off together with the index', async () => {
    const heads = await Array.fromAsync(readHeads(service.organisation.folders))
    const kept = parseHeads(heads.map(headLine).join('\n')) ?? []
    expect(kept).toEqual(heads)
    await unlink(entry(4))
    const { findings: found } = await verify(service.organisation.folders, kept, () => undefined)
    expect(found.map(({ kind }) => kind)).toContain('registerCutOff')
  })

  it('in another form are refused', () => {
    expect(parseHeads('not a head\n')).toBeNull()
  })
})

describe('the index', () => {
  it('is rebuilt from the folder', async () => {
    const { index } = service.organisation
    await index.clear()
    expect((await index.search({ text: 'akkoord', limit: 9, viewer: null })).hits).toHaveLength(0)
    expect(await reindex(service.organisation, () => undefined)).toMatchObject({
      kind: 'rebuilt',
      entries: 4,
    })
    expect((await index.search({ text: 'akkoord', limit: 9, viewer: null })).hits).toHaveLength(3)
  })

  it('catches up with what it missed', async () => {
    const { folders, reader, zone, index } = service.organisation
    const elsewhere = await openSqliteCaseIndex(':memory:')
    const other = openOrganisation({ folders, reader, zone, index: elsewhere })
    const mail = mailOf({ messageId: '<4@x.example>', text: 'Gefaseerde oplevering.' })
    await fileBytes(other, one(mail), {
      ...{ caseId: '2026-0142', by: 'tom', at: '2026-11-21T11:00:00.000Z' },
      ...{ source: 'file', kind: 'other', atMost: 10_000 },
    })
    expect((await index.search({ text: 'oplevering', limit: 9, viewer: null })).hits).toHaveLength(0)
    expect(await catchUpAll(service.organisation, () => undefined)).toEqual({ registers: 1, entries: 1 })
    expect((await index.search({ text: 'oplevering', limit: 9, viewer: null })).hits).toHaveLength(1)
    await other.follower.settled()
    await elsewhere.close()
  })

  it.each([
    ['shorter', () => unlink(entry(4))],
    [
      'other',
      async () => {
        const text = await readFile(entry(4), 'utf8')
        await rm(entry(4))
        await writeFile(entry(4), text.replace('"anouk"', '"willem"'))
      },
    ],
  ])('refuses a register that is %s than its head, and loses nothing', async (_how, damage) => {
    await damage()
    expect(await reindex(service.organisation, () => undefined)).toMatchObject({ kind: 'refused' })
    await expect(catchUpAll(service.organisation, () => undefined)).rejects.toMatchObject({
      code: 'registerDamaged',
    })
    expect(
      (await service.organisation.index.search({ text: 'akkoord', limit: 9, viewer: null })).hits,
    ).toHaveLength(3)
  })
})

describe('tidy', () => {
  const later = '2099-01-01T00:00:00Z'
  const stray = () => path.join(caseFolder, 'mail', 'left over.eml')

  it('removes what no entry names once it is a day old, and nothing else', async () => {
    await writeFile(stray(), 'x')
    await appendFile(path.join(service.root, 'incoming', 'broken.part'), 'x')
    const { folders } = service.organisation
    for await (const found of strays(folders, later)) expect(await removeStray(folders, found)).toBe(true)
    expect(await mails()).toHaveLength(3)
    expect(await readdir(path.join(service.root, 'incoming'))).toEqual([])
    expect(await findings()).toEqual([])
  })

  it('leaves alone what Dossier would never have named', async () => {
    await writeFile(path.join(caseFolder, 'mail', 'aux.eml'), 'x')
    expect(await Array.fromAsync(strays(service.organisation.folders, later))).toEqual([])
  })

  it('leaves what is younger than a day', async () => {
    await writeFile(stray(), 'x')
    const now = new Date()
    await utimes(stray(), now, now)
    expect(await Array.fromAsync(strays(service.organisation.folders, now.toISOString()))).toEqual([])
  })

  it('puts back a file that an entry came to name meanwhile', async () => {
    const { folders } = service.organisation
    const [named = ''] = await mails()
    const found = { path: `cases/2026-0142/mail/${path.basename(named)}`, caseId: '2026-0142' }
    expect(await removeStray(folders, found)).toBe(false)
    expect((await kinds()).filter((kind) => kind !== 'unreferenced')).toEqual([])
  })
})
